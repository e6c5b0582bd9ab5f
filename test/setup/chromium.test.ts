import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { silentProgress } from '../../src/host/progress.ts';
import { ensureChromium } from '../../src/setup/chromium.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const LOOK = `
import { ensureChromium } from './src/setup/chromium.ts';
if (process.getuid() === 0) process.setuid(65534);
process.env.PATH = '/nowhere';
const progress = { step: () => { throw new Error('something was installed'); }, note: () => {} };
console.log(JSON.stringify(await ensureChromium({ progress })));
`;

describe('Chromium', () => {
  it('is the one of the machine', async () => {
    const chromium = await ensureChromium({ progress: silentProgress });
    if ('unavailable' in chromium) throw new Error(chromium.unavailable);
    const { stdout } = await promisify(execFile)(chromium.path, ['--version']);
    expect(stdout).toMatch(/^(Chromium|Google Chrome) \d+/);
  });

  it('is asked for where it is missing and may not be installed', async () => {
    const script = ['--input-type=module-typescript', '--eval', LOOK];
    const { stdout } = await promisify(execFile)(process.execPath, script, { cwd: ROOT });
    expect(JSON.parse(stdout)).toEqual({ unavailable: expect.stringContaining('apt-get install chromium') });
  });
});
