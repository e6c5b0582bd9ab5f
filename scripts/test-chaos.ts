import { randomInt } from 'node:crypto';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { cacheDir } from '../src/host/cache.ts';
import { createProgress } from '../src/host/progress.ts';
import { ensureDocker } from '../src/setup/docker.ts';
import { ensureFaketime } from '../test/support/chaos/clock.ts';
import type { Form } from '../test/support/chaos/installation.ts';
import { type Outcome, runChaos } from '../test/support/chaos/run.ts';
import { prepareReadyData } from '../test/support/ready-data.ts';
import { ensurePostgres } from '../test/support/servers/postgres.ts';
import { ensureRedis } from '../test/support/servers/redis.ts';
import { ensureImages } from './support/images.ts';

const ROOT = resolve(import.meta.dirname, '..');
const USAGE = `usage: npm run test:chaos -- [--seed <text>] [--interviews <number>] [--minutes <number>] [--form spread|embedded]

Holds interviews while everything they stand on is broken, and judges after each round what was acknowledged. The seed decides
what breaks when; without one it is drawn, and told. Exit code: 0 nothing was lost, 1 something was, or the time was over, 2 wrong
call.`;

/** Faults for each interview. */
const FAULTS_EACH = 0.6;
const PER_ROUND = 10;
/** Of the interviews, so many are held by one process on SQLite. */
const EMBEDDED = 0.2;

/** `npm run test:chaos` */
export async function main(args: string[]): Promise<void> {
  const chosen = read(args);
  if (chosen === null) {
    process.stdout.write(`${USAGE}\n`);
    process.exitCode = 2;
    return;
  }
  const { seed, interviews, minutes, forms } = chosen;
  await setUp();
  const startedAt = Date.now();
  const tell = (line: string) =>
    process.stdout.write(`${((Date.now() - startedAt) / 1_000).toFixed(1).padStart(7)} s  ${line}\n`);
  tell(`seed ${seed}: ${interviews} interviews in ${minutes} minutes at most`);
  let stop = async () => {};
  let isStopping = false;
  // It may come twice, from a terminal and from whoever started this: once is enough, and nothing is left then.
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (isStopping) return;
      isStopping = true;
      void stop().finally(() => process.exit(1));
    });
  const outcomes: Outcome[] = [];
  for (const [form, share] of forms) {
    const count = Math.max(1, Math.round(interviews * share));
    tell(`${form}: ${count} interviews`);
    const outcome = await runChaos({
      ...{ form, seed, tell, interviews: count, perRound: PER_ROUND },
      faults: Math.ceil(count * FAULTS_EACH),
      onStarted: (close) => {
        stop = close;
      },
      withinMs: minutes * 60_000 - (Date.now() - startedAt),
    });
    for (const fault of outcome.faults) tell(`NOT WELL  ${fault}`);
    outcomes.push(outcome);
    if (outcome.faults.length > 0) break;
  }
  for (const line of figures(outcomes)) tell(line);
  const isWell = outcomes.every(({ faults }) => faults.length === 0);
  tell(`seed ${seed}: ${isWell ? 'nothing was lost' : 'this is NOT WELL'}`);
  process.exitCode = isWell ? 0 : 1;
}

function read(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        seed: { type: 'string', default: String(randomInt(1_000_000)) },
        interviews: { type: 'string', default: '200' },
        minutes: { type: 'string', default: '60' },
        form: { type: 'string' },
      },
    });
    const [interviews, minutes] = [Number(values.interviews), Number(values.minutes)];
    if (!(interviews >= 1) || !(minutes > 0)) return null;
    const forms = formsOf(values.form);
    return forms && { seed: values.seed, interviews, minutes, forms };
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function formsOf(form: string | undefined): [Form, number][] | null {
  if (form === undefined)
    return [
      ['spread', 1 - EMBEDDED],
      ['embedded', EMBEDDED],
    ];
  return form === 'spread' || form === 'embedded' ? [[form, 1]] : null;
}

async function setUp(): Promise<void> {
  const progress = createProgress();
  const engine = await ensureDocker({ dockerHost: null, progress });
  if ('unavailable' in engine) throw new Error(`the tests need Docker: ${engine.unavailable}`);
  await ensurePostgres(progress);
  await ensureRedis(progress);
  await ensureFaketime(progress);
  await ensureImages(engine.docker, cacheDir(join(ROOT, 'data')), progress);
  // Each of its processes starts on a data folder of its own.
  await prepareReadyData();
}

function figures(outcomes: readonly Outcome[]): string[] {
  const sum = (of: (outcome: Outcome) => number) => outcomes.reduce((total, one) => total + of(one), 0);
  const harms = new Map<string, number>();
  for (const [name, count] of outcomes.flatMap((one) => [...one.harms]))
    harms.set(name, (harms.get(name) ?? 0) + count);
  return [
    ...[...harms].map(([name, count]) => `${String(count).padStart(4)} × ${name}`),
    `${sum((one) => one.interviews)} interviews, ${[...harms.values()].reduce((total, count) => total + count, 0)} faults, ` +
      `${outcomes.map(({ points }) => points.met).join(' and ')} points met, passed ${sum(({ points }) => points.passed)} times; ` +
      `${sum((one) => one.calls)} calls, ${sum((one) => one.repeats)} repeats, ${sum((one) => one.streams)} streams`,
  ];
}
