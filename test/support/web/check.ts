import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

const ROOT = resolve(import.meta.dirname, '../../..');

/** What a script of `scripts/` prints that only looks whether all is as it would write it. */
export function check(script: string): Promise<{ stdout: string; stderr: string }> {
  const args = ['scripts/run.mjs', `scripts/${script}`, '--check'];
  return promisify(execFile)(process.execPath, args, { cwd: ROOT }).catch(
    (error: { stdout: string; stderr: string }) => error,
  );
}
