import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { cacheDir } from '../src/host/cache.ts';
import { createProgress } from '../src/host/progress.ts';
import { ensureChromium } from '../src/setup/chromium.ts';
import { ensureDocker } from '../src/setup/docker.ts';
import { ensureTemporalBinary, ensureTestServerBinary } from '../src/setup/temporal-binary.ts';
import { buildWeb } from '../src/web/build.ts';
import { ensureFaketime } from '../test/support/chaos/clock.ts';
import { ensurePoppler } from '../test/support/poppler.ts';
import { ensureCaddy } from '../test/support/servers/caddy.ts';
import { ensurePostgres } from '../test/support/servers/postgres.ts';
import { ensureRedis } from '../test/support/servers/redis.ts';
import { ensureImages } from './support/images.ts';

const ROOT = resolve(import.meta.dirname, '..');
const BIN = join(ROOT, 'node_modules/.bin');
const JEST = ['--disable-warning=ExperimentalWarning', '--experimental-vm-modules', tool('jest/bin/jest.js')];
/** The rules are in .dependency-cruiser.mjs. */
const STRUCTURE = [
  tool('dependency-cruiser/bin/dependency-cruiser.mjs'),
  ...['src', 'workflows', 'activities', 'web', '--output-type', 'err'],
];
/** By its path: another version of the compiler is there too, for the generator of the client's types. */
const TSC = tool('typescript/bin/tsc');
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

interface Outcome {
  passed: number;
  failed: number;
}

/**
 * Sets up all that the tests need, then runs every check and prints the counts as the closing line. Patterns select
 * test files by path; then only those run. With `--watch` they run, and again after each change of what they use.
 */
export async function main(args: string[]): Promise<void> {
  const patterns = args.filter((arg) => arg !== '--watch');
  const watches = patterns.length < args.length;
  if (watches && patterns.length === 0) {
    process.stdout.write('say what to watch, such as: npm test -- --watch test/domain\n');
    process.exitCode = 2;
    return;
  }
  try {
    await setUp();
  } catch (error) {
    process.stdout.write(`${(error as Error).message}\n0 passed, 1 failed\n`);
    process.exitCode = 1;
    return;
  }
  if (watches) {
    process.exitCode = await run('Tests', process.execPath, [...JEST, '--watchAll', ...patterns], 'terminal');
    return;
  }
  const outcomes: Outcome[] = [];
  if (patterns.length === 0) {
    outcomes.push(await check('Type check', process.execPath, [TSC]));
    outcomes.push(await check('Type check of the client', process.execPath, [TSC, '--project', 'web']));
    outcomes.push(await check('Lint', join(BIN, 'biome'), ['check', '--error-on-warnings']));
    outcomes.push(await check('What imports what', process.execPath, STRUCTURE));
    outcomes.push(await check('What nothing uses', process.execPath, [tool('knip/bin/knip.js')]));
    const verify = ['scripts/run.mjs', 'src/cli/tasks-verify.ts', '--changed', '--no-record'];
    outcomes.push(await check('Tasks that changed', process.execPath, verify));
  }
  outcomes.push(await jest(patterns));
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}

async function setUp(): Promise<void> {
  const progress = createProgress();
  const engine = await ensureDocker({ dockerHost: process.env.DOCKER_HOST || null, progress });
  if ('unavailable' in engine) throw new Error(`the tests need Docker: ${engine.unavailable}`);
  const chromium = await ensureChromium({ progress });
  if ('unavailable' in chromium) throw new Error(`the tests need a browser: ${chromium.unavailable}`);
  await ensurePostgres(progress);
  await ensureRedis(progress);
  await ensureCaddy(progress);
  await ensureFaketime(progress);
  await ensurePoppler(progress);
  const cache = cacheDir(join(ROOT, 'data'));
  await ensureImages(engine.docker, cache, progress);
  await ensureTemporalBinary({ cache, progress });
  await ensureTestServerBinary({ cache, progress });
  await buildWeb({ root: ROOT, progress });
}

/** One tool that passes or fails as a whole. */
async function check(title: string, command: string, args: string[]): Promise<Outcome> {
  const code = await run(title, command, args, 'shown');
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function jest(patterns: string[]): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'viva-results-'));
  const file = join(folder, 'results.json');
  try {
    // What is asked for by its path is run, also when it is slow.
    const chosen = patterns.length > 0 ? patterns : ['--selectProjects', 'parts', 'whole'];
    const options = ['--json', `--outputFile=${file}`, ...chosen];
    // Jest reports on standard error, and with --json says on standard output where its results are.
    const code = await run('Tests', process.execPath, [...JEST, ...options], 'silent');
    if (!existsSync(file)) return { passed: 0, failed: 1 };
    const results = JSON.parse(readFileSync(file, 'utf8')) as JestResults;
    // A file that can't even be loaded has no tests to count.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    return { passed: results.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface JestResults {
  numPassedTests: number;
  numFailedTests: number;
  numRuntimeErrorTestSuites: number;
}

/** A watch also takes keys. */
const STREAMS = {
  shown: ['ignore', 'inherit', 'inherit'],
  silent: ['ignore', 'ignore', 'inherit'],
  terminal: ['inherit', 'inherit', 'inherit'],
} as const;

/** A tool's script among the packages. */
function tool(path: string): string {
  return join(ROOT, 'node_modules', path);
}

/** Shows the tool's own output and how long it took; a signal to us goes on to it and then ends us as well. */
async function run(
  title: string,
  command: string,
  args: string[],
  output: 'shown' | 'silent' | 'terminal',
): Promise<number> {
  process.stdout.write(`\n› ${title}\n`);
  const startedAt = Date.now();
  const child = spawn(command, args, { cwd: ROOT, stdio: [...STREAMS[output]] });
  let stoppedBy: NodeJS.Signals | null = null;
  const forward = (signal: NodeJS.Signals) => {
    stoppedBy = signal;
    child.kill(signal);
  };
  for (const signal of SIGNALS) process.on(signal, forward);
  const code = await new Promise<number>((settle, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode) => settle(exitCode ?? 1));
  });
  for (const signal of SIGNALS) process.off(signal, forward);
  if (stoppedBy !== null) process.exit(1);
  const seconds = ((Date.now() - startedAt) / 1_000).toFixed(1);
  process.stdout.write(`${code === 0 ? '✓' : '✗'} ${title} (${seconds} s)\n`);
  return code;
}
