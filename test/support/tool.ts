import { execFile } from 'node:child_process';
import { resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

export interface ToolRun {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs a tool as npm does, on the stores of a data directory. */
export function runTool(
  entry: string,
  args: readonly string[],
  { dataDir, env = {} }: { dataDir: string; env?: Record<string, string> },
): Promise<ToolRun> {
  return new Promise((done) => {
    execFile(
      process.execPath,
      ['scripts/run.mjs', entry, ...args],
      { cwd: ROOT, env: { ...process.env, ...env, VIVA_DATA_DIR: dataDir, URL_DATABASE: '' } },
      (error, stdout, stderr) => done({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
  });
}
