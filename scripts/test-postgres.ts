import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');
/** What the API promises, and what stores have under it. */
const SUITES = ['test/api/', 'test/integrity/', 'test/data-requests/', 'test/telemetry/intake'];

/** `npm run test:postgres`: the tests of the API, and of what stands on the stores, with both stores on PostgreSQL. */
export async function main(args: string[]): Promise<void> {
  const jest = join(ROOT, 'node_modules/jest/bin/jest.js');
  const options = ['--disable-warning=ExperimentalWarning', '--experimental-vm-modules', jest];
  const chosen = [
    '--selectProjects',
    'parts',
    'whole',
    '--testPathPatterns',
    ...(args.length > 0 ? args : SUITES),
  ];
  const env = { ...process.env, VIVA_TEST_ENGINE: 'postgres' };
  const { status } = spawnSync(process.execPath, [...options, ...chosen], {
    cwd: ROOT,
    stdio: 'inherit',
    env,
  });
  process.exitCode = status ?? 1;
}
