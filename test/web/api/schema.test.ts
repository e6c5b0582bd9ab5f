import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

const ROOT = resolve(import.meta.dirname, '../../..');

describe('the types of the API for the client', () => {
  it('are what the API says (npm run web:types)', async () => {
    const check = ['scripts/run.mjs', 'scripts/web-types.ts', '--check'];
    const { stderr } = await promisify(execFile)(process.execPath, check, { cwd: ROOT }).catch(
      (error: { stderr: string }) => error,
    );
    expect(stderr).toBe('');
  });
});
