import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

const ROOT = resolve(import.meta.dirname, '../..');

describe('the components', () => {
  it('shut nobody out, in any theme (npm run web:design)', async () => {
    const check = ['scripts/run.mjs', 'scripts/web-design.ts', '--check'];
    const { stdout } = await promisify(execFile)(process.execPath, check, { cwd: ROOT }).catch(
      (error: { stdout: string }) => error,
    );
    expect(stdout).toBe('');
  }, 120_000);
});
