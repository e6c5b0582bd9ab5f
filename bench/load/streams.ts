/**
 * 2,000 event streams on one core, and how long an event takes from when it is decided, over its commit, to its readers; then the same
 * beside readers who do not read. `npm run bench -- load streams [seconds of each]`
 */
import { setTimeout as delay } from 'node:timers/promises';
import { type Child, startChild } from '../chat/child.ts';
import type { Arrivals, Opening } from '../chat/clients.ts';
import type { Usage } from '../chat/usage.ts';
import { ms, printFigure, printRatio } from '../table.ts';
import { percentile } from '../telemetry/load.ts';

/** Each has a stream of its candidate and one of the company. */
const INTERVIEWS = 1_000;
const EVENTS_PER_SECOND = 100;
const WANTED_P99_MS = 100;
/** In interviews with much live text, so that what is meant for them piles up. */
const SLOW = { interviews: 20, each: 3 };
/** 4 KB each: a system keeps some MB on their way to whoever does not read. */
const PILE = { count: SLOW.interviews, perSecond: 50, deltas: 2_000 };
const SETTLED_AFTER_MS = 5_000;

interface Phase {
  times: number[];
  coreUsed: number;
}

export async function main([seconds = '30']: string[]): Promise<void> {
  const server = startChild('../load/stream-server.ts', { core: 0, nodeArgs: ['--expose-gc'] });
  const clients = startChild('clients.ts', { core: 1 });
  const slowReaders = startChild('../load/slow-readers.ts', { core: 1 });
  try {
    const { streams, slow } = await server.ask<Opening & { slow: Opening['streams'] }>('start', {
      count: INTERVIEWS,
      others: SLOW,
    });
    await clients.ask('open', { streams } satisfies Opening);
    await delay(SETTLED_AFTER_MS);
    const measure = () => run(server, clients, Number(seconds) * 1000);
    await run(server, clients, SETTLED_AFTER_MS);
    const alone = await measure();
    await slowReaders.ask('open', { streams: slow } satisfies Opening);
    const before = await server.ask<number>('memory');
    await server.ask('talk', PILE);
    const after = await server.ask<number>('memory');
    const beside = await measure();
    report(streams.length, alone, beside, { slow: slow.length, bytes: after - before });
  } finally {
    await slowReaders.end();
    await clients.end();
    await server.ask('close');
    await server.end();
  }
}

async function run(server: Child, clients: Child, lastsMs: number): Promise<Phase> {
  await clients.ask<Arrivals>('arrivals');
  const before = await server.ask<Usage>('usage');
  await server.ask('happen', { perSecond: EVENTS_PER_SECOND, ms: lastsMs });
  const after = await server.ask<Usage>('usage');
  await delay(1_000);
  const arrivals = await clients.ask<Arrivals>('arrivals');
  return {
    times: arrivals.map(([, us]) => us / 1000).sort((a, b) => a - b),
    coreUsed: (after.cpuMs - before.cpuMs) / lastsMs,
  };
}

function report(
  streams: number,
  alone: Phase,
  beside: Phase,
  { slow, bytes }: { slow: number; bytes: number },
): void {
  const piled = (PILE.deltas * 4) / 1024;
  printFigure(
    'streams on one core; events a second',
    `${streams}; ${EVENTS_PER_SECOND}, each to two readers`,
  );
  for (const [what, { times, coreUsed }] of [
    ['from decided to read', alone],
    [`the same beside ${slow} who read nothing`, beside],
  ] as const) {
    const figures = [0.5, 0.95, 0.99].map((share) => ms(percentile(times, share))).join(', ');
    printFigure(`${what}: p50, p95, p99`, figures, `p99 <= ${WANTED_P99_MS} ms`);
    printFigure('  received; of the core, used', `${times.length}; ${(100 * coreUsed).toFixed(0)} %`);
  }
  const p99 = ({ times }: Phase) => percentile(times, 0.99);
  printRatio(
    'p99 beside slow readers / without',
    p99(beside) / p99(alone),
    'about 1',
    `${ms(p99(beside))}, ${ms(p99(alone))}`,
  );
  const each = `${(bytes / slow / 1024).toFixed(0)} KB`;
  printFigure(
    'kept in the process for each who reads nothing',
    each,
    `of ${piled.toFixed(1)} MB that were meant for them`,
  );
}
