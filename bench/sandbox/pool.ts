import { setTimeout as sleep } from 'node:timers/promises';
import type { Registry } from 'prom-client';
import { IDLE } from '../../src/sandbox/docker-sandbox.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { ms, printFigure, timed } from '../table.ts';
import { poolIsFull, watchPool } from './watch-pool.ts';
import { PROGRAMS } from './world.ts';

const LIMITS = { cpuMs: 2000, wallMs: 7000, memoryKb: 256 * 1024, outputBytes: 262_144 };
const SUSTAINED_MS = 15_000;
const QUIET_MS = 60_000;
const BURST = 20;
const GREEDY = 20;
const MODEST = 5;
/** More than may wait. */
const FLOOD = 250;

export interface PoolParts {
  sandbox: Sandbox;
  /** The sandbox's metrics. */
  registry: Registry;
}

/** What the pool sustains, and how long one waits for it: in a burst, beside somebody greedy, under overload. */
export async function measurePool(parts: PoolParts): Promise<void> {
  const submit = submitter(parts.sandbox);
  await sustained(submit);
  await sleep(QUIET_MS);
  await burst(parts, submit);
  await poolIsFull(() => parts.registry.metrics());
  await besideGreedy(submit);
  await flood(submit);
}

type Submit = (owner: string, signal?: AbortSignal) => Promise<unknown>;

/** One Python test that nobody has run before. */
function submitter(sandbox: Sandbox): Submit {
  let number = 0;
  return (owner, signal) =>
    sandbox.execute(
      {
        executionId: 'bench',
        owner,
        cacheKey: owner,
        language: 'python',
        code: `${PROGRAMS.python}# ${++number}\n`,
        limits: LIMITS,
        inputs: [{ name: '1', stdin: '' }],
      },
      signal,
    );
}

async function sustained(submit: Submit): Promise<void> {
  const end = Date.now() + SUSTAINED_MS;
  let done = 0;
  const client = async (_: unknown, index: number) => {
    while (Date.now() < end) {
      await submit(`candidate-${index}`);
      done++;
    }
  };
  await Promise.all([0, 1].map(client));
  const rate = (done * 1000) / SUSTAINED_MS;
  printFigure('submissions of one new python test, two clients', `${rate.toFixed(1)}/s`);
}

async function burst({ registry }: PoolParts, submit: Submit): Promise<void> {
  const pool = await watchPool(registry);
  const waits = await Promise.all(
    Array.from({ length: BURST }, (_, index) => timed(() => submit(`candidate-${index}`))),
  );
  const { warm, cold, coldWhileIdle, longestWait } = await pool.end();
  const after = `${BURST} at once after ${QUIET_MS / 1000} quiet seconds`;
  printFigure(`${after}: answers`, `${spread(waits)}`);
  printFigure('  the longest wait for a turn (histogram)', longestWait);
  printFigure('  containers taken', `${warm} warm, ${cold} cold`, `warm ≥ ${IDLE.run}`);
  printFigure('  cold ones while idle ones were left', String(coldWhileIdle), '0');
}

/** One owner asks often, and then some ask once. */
async function besideGreedy(submit: Submit): Promise<void> {
  let ended = 0;
  const places: number[] = [];
  const waits: number[] = [];
  const greedy = Array.from({ length: GREEDY }, () => submit('greedy').then(() => ended++));
  const modest = Array.from({ length: MODEST }, async (_, index) => {
    waits.push(await timed(() => submit(`modest-${index}`)));
    places.push(++ended);
  });
  await Promise.all([...greedy, ...modest]);
  // Those under way, and one of the greedy one's, may be before them.
  printFigure(
    `${MODEST} who ask once behind one who asks ${GREEDY} times: places of ${GREEDY + MODEST}`,
    places.join(', '),
    '≤ 8',
  );
  printFigure('  their answers', spread(waits));
}

async function flood(submit: Submit): Promise<void> {
  const enough = new AbortController();
  let refused = 0;
  const start = performance.now();
  let refusedMs = 0;
  const all = Array.from({ length: FLOOD }, (_, index) =>
    submit(`candidate-${index}`, enough.signal).catch((error) => {
      if (enough.signal.aborted) return;
      if (error.name !== 'SandboxUnavailable') throw error;
      refused++;
      refusedMs = performance.now() - start;
    }),
  );
  await sleep(1_000);
  enough.abort();
  await Promise.all(all);
  printFigure(`of ${FLOOD} at once, refused`, `${refused}, within ${ms(refusedMs)}`, '48: 2 run, 200 wait');
}

function spread(values: number[]): string {
  const sorted = values.toSorted((a, b) => a - b);
  return `median ${ms(sorted[sorted.length >> 1] ?? 0)}, longest ${ms(sorted.at(-1) ?? 0)}`;
}
