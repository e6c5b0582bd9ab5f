import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createProgress } from '../src/host/progress.ts';
import { patternItems } from '../test/support/hostile/patterns.ts';
import { programItems } from '../test/support/sandbox/programs.ts';
import { ensureS3 } from '../test/support/servers/s3.ts';

const ROOT = resolve(import.meta.dirname, '..');
const LOCK_FILE = join(ROOT, 'tests-lock.json');
const SUITES = [
  'test/sandbox/conformance',
  'test/hostile/patterns',
  'test/chaos',
  'test/whole',
  '\\.slow\\.test',
];

/**
 * `npm run test:slow`: the suites of which `npm test` proves only what changed, whole, and those that it leaves out: the
 * whole of Viva killed, starved and started over. Builds first what one of them needs and takes longer than a test may. With `--shard 1/2` the one half of the files, or any other part. Records what
 * passed, unless `--no-record` is given, or only a part was run.
 */
export async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { 'no-record': { type: 'boolean', default: false }, shard: { type: 'string' } },
  });
  await setUp();
  const jest = join(ROOT, 'node_modules/jest/bin/jest.js');
  const options = ['--disable-warning=ExperimentalWarning', '--experimental-vm-modules', jest, ...SUITES];
  if (values.shard !== undefined) options.push('--shard', values.shard);
  const env = { ...process.env, VIVA_PROVE_ALL: '1' };
  const { status } = spawnSync(process.execPath, options, { cwd: ROOT, stdio: 'inherit', env });
  process.exitCode = status ?? 1;
  if (status !== 0 || values['no-record'] || values.shard !== undefined) return;
  const lock = `${JSON.stringify({ conformance: programItems(), patterns: patternItems() }, null, 1)}\n`;
  if (lock !== readFileSync(LOCK_FILE, 'utf8')) writeFileSync(LOCK_FILE, lock);
}

/** All else is there after `npm test`, or within a test's time. */
async function setUp(): Promise<void> {
  const progress = createProgress();
  const built = await ensureS3(progress);
  // The others are run all the same; its own test fails, and says why.
  if ('unavailable' in built) progress.note(`no S3 server: ${built.unavailable}`);
}
