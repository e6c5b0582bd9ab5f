/**
 * 2,000 events a second in batches of 20 over ten interviews, with the process that takes them on one core (Temporal is a server
 * of its own and has the others, as has PostgreSQL), started as `npm start` does where there is no more: into empty stores, and with 50,000 events in each already.
 * `npm run bench -- telemetry [seconds of each] [sqlite | postgres]`; 260 bring 50,000 events to each interview.
 */
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { type DatabaseLocation, postgresAt, sqliteAt } from '../src/database/location.ts';
import { openTelemetry } from '../src/telemetry/open.ts';
import { startPostgres } from '../test/support/servers/postgres.ts';
import { type Candidate, startInterview } from './candidate.ts';
import { serveViva } from './served-viva.ts';
import { ms, printFigure, printRatio } from './table.ts';
import { EVENTS_IN_BATCH, type Outcome, percentile, sendBatches } from './telemetry/load.ts';

const INTERVIEWS = 10;
const EVERY_MS = 100;
const STORED_BEFORE = 50_000;
const WANTED_P99_MS = 50;
/** Ten interviews that start at once take a core of their own for some seconds: no part of what is measured. */
const SETTLED_AFTER_MS = 15_000;

/** As the launcher starts it where there is no other processor. */
const ONE_PROCESSOR = ['--single-threaded-gc'];

export async function main([seconds = '30', engine = 'sqlite']: string[]): Promise<void> {
  // An answered batch outlives a loss of power there too.
  const postgres = engine === 'postgres' ? await startPostgres({ flushes: true }) : null;
  const viva = postgres ? { database: postgres.url } : {};
  const { url, dataDir, temporal, close } = await serveViva({ core: 0, nodeArgs: ONE_PROCESSOR, viva });
  const store = postgres ? postgresAt(postgres.url, 'telemetry') : sqliteAt(join(dataDir, 'telemetry.db'));
  try {
    const tracks = ['algorithms', 'backend', 'data', 'frontend'];
    const startAll = () =>
      Promise.all(
        Array.from({ length: INTERVIEWS }, (_, i) => startInterview(url, { track: tracks[i % 4] ?? 'data' })),
      );
    const load = { everyMs: EVERY_MS, seconds: Number(seconds) };
    const alive = await measureAlive(url);
    const fresh = await startAll();
    const before = await historyLengths(fresh, temporal);
    await delay(SETTLED_AFTER_MS);
    const empty = await sendBatches(url, fresh, { ...load, firstSeq: 1 });
    const grown = (await historyLengths(fresh, temporal)).map((length, i) => length - (before[i] ?? 0));
    const full = await startAll();
    await fill(store, full);
    await delay(SETTLED_AFTER_MS);
    const filled = await sendBatches(url, full, { ...load, firstSeq: STORED_BEFORE + 1 });

    const rate = (INTERVIEWS * EVENTS_IN_BATCH * 1000) / EVERY_MS;
    printFigure('engine', engine);
    printFigure('events a second', `${rate} in batches of ${EVENTS_IN_BATCH}, ${seconds} s each`);
    printOutcome('empty stores', empty);
    printOutcome(`${STORED_BEFORE} events in each`, filled);
    printRatio(
      'p99 with so many events / without',
      percentile(filled.times, 0.99) / percentile(empty.times, 0.99),
      'about 1',
      '',
    );
    printRatio('p50 / that of GET /health/live', percentile(filled.times, 0.5) / alive, '', ms(alive));
    printFigure(
      `history grown by, after ${(rate / INTERVIEWS) * Number(seconds)} events in each`,
      `${Math.max(...grown)} at most`,
      '< 200 after 50,000',
    );
  } finally {
    await close();
    await postgres?.remove();
  }
}

function printOutcome(what: string, { times, refused }: Outcome): void {
  const figures = [0.5, 0.95, 0.99].map((share) => ms(percentile(times, share))).join(', ');
  printFigure(`${what}: p50, p95, p99`, figures, `p99 <= ${WANTED_P99_MS} ms`);
  if (refused > 0) printFigure(`${what}: refused`, `${refused} of ${times.length}`, '0');
}

/** Median of the plainest answer that the server has, ms. */
async function measureAlive(url: string): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < 200; i += 1) {
    const start = performance.now();
    await (await fetch(`${url}/health/live`)).arrayBuffer();
    times.push(performance.now() - start);
  }
  return percentile(
    times.sort((a, b) => a - b),
    0.5,
  );
}

/** As if they had come one batch after the other. */
async function fill(at: DatabaseLocation, candidates: readonly Candidate[]): Promise<void> {
  const store = await openTelemetry(at);
  for (const { sessionId } of candidates) {
    for (let seq = 1; seq <= STORED_BEFORE; seq += 200) {
      const at = Date.now();
      const events = Array.from({ length: 200 }, (_, i) => ({
        seq: seq + i,
        type: 'focus' as const,
        at,
        data: null,
      }));
      await store.store(sessionId, {
        store: 'telemetry',
        clientId: '',
        receivedAt: at,
        network: 'network',
        agent: 'agent',
        events,
      });
    }
  }
  await store.close();
}

async function historyLengths(
  candidates: readonly Candidate[],
  { address, namespace }: { address: string; namespace: string },
): Promise<number[]> {
  const connection = await Connection.connect({ address });
  const client = new Client({ connection, namespace });
  const lengths = await Promise.all(
    candidates.map(async ({ sessionId }) => {
      const { historyLength } = await client.workflow.getHandle(`interview-${sessionId}`).describe();
      return historyLength;
    }),
  );
  await connection.close();
  return lengths;
}
