/**
 * `GET /interview/:id` beside a bare Koa route that makes the same queries, and beside Viva as it once was; each server on one
 * core, the callers on the other, in turns. `npm run bench -- load reads [sqlite | postgres] [rounds]`
 */
import { join } from 'node:path';
import { startPostgres } from '../../test/support/servers/postgres.ts';
import { type Candidate, startInterview } from '../candidate.ts';
import { type Child, startChild } from '../chat/child.ts';
import { serveOldViva } from '../old-viva.ts';
import { type ServedViva, serveViva } from '../served-viva.ts';
import { median, ms, printFigure, printRatio } from '../table.ts';
import { percentile } from '../telemetry/load.ts';
import type { BareReads } from './bare-reads.ts';
import type { Call, Called, Calling } from './callers.ts';
import { cpuMs } from './usage.ts';

const CALLERS = 32;
const CANDIDATES = 8;
/** Short, so that what else the machine does falls on all alike. */
const TURN_MS = 1_000;
/** What a server was asked before it counts, so that its code is compiled. */
const WARM_UP_MS = 4_000;
/** Interviews that have just started are busy by themselves. */
const SETTLED_AFTER_MS = 10_000;

interface Side {
  name: string;
  pid: number;
  calls: Call[];
  rates: number[];
  p50: number[];
  /** Processor time of its process a call, ms: what else runs on the core is not in it. */
  costs: number[];
}

export async function main([engine = 'sqlite', rounds = '12']: string[]): Promise<void> {
  const postgres = engine === 'postgres' ? await startPostgres({ flushes: true }) : null;
  const viva = await serveViva({ core: 0, viva: postgres ? { database: postgres.url } : {} });
  const old = await serveOldViva({ core: 0 });
  const bare = startChild('../load/bare-reads.ts', { core: 0 });
  const callers = startChild('../load/callers.ts', { core: 1 });
  try {
    const candidates = await startAll(viva);
    const sides = {
      viva: sideOf('Viva', viva, candidates),
      bare: sideOf('bare Koa', await startBare(bare, viva, candidates, postgres?.url), candidates),
      old: sideOf('Viva at 6382d16, SQLite', old, await startAll(old)),
    };
    await new Promise((resolve) => setTimeout(resolve, SETTLED_AFTER_MS));
    await takeTurns(callers, Object.values(sides), Number(rounds));
    report(sides, engine);
  } finally {
    await callers.end();
    await bare.end();
    await old.close();
    await viva.close();
    await postgres?.remove();
  }
}

async function takeTurns(callers: Child, sides: Side[], rounds: number): Promise<void> {
  const call = ({ calls }: Side, turnMs: number) =>
    callers.ask<Called>('call', { calls, ms: turnMs } satisfies Calling);
  for (const side of sides) await call(side, WARM_UP_MS);
  for (let round = 0; round < rounds; round += 1) {
    for (const side of sides) {
      const before = cpuMs(side.pid);
      const { perSecond, times } = await call(side, TURN_MS);
      side.costs.push((cpuMs(side.pid) - before) / times.length);
      side.rates.push(perSecond);
      side.p50.push(percentile(times, 0.5));
    }
  }
}

function report({ viva, bare, old }: Record<'viva' | 'bare' | 'old', Side>, engine: string): void {
  printFigure('engine; callers', `${engine}; ${CALLERS}`);
  for (const { name, rates, p50, costs } of [viva, bare, old]) {
    const told = `${median(rates).toFixed(0)}/s, p50 ${ms(median(p50))}, ${microseconds(costs)} of processor a call`;
    printFigure(`GET /interview/:id, ${name}`, told);
  }
  const ratioTo = (other: Side) =>
    median(viva.rates.map((rate, round) => rate / (other.rates[round] as number)));
  const beside = (other: Side) => `${median(viva.rates).toFixed(0)}/s, ${median(other.rates).toFixed(0)}/s`;
  printRatio('Viva / bare Koa with the same queries', ratioTo(bare), '>= 0.5', beside(bare));
  printRatio('Viva / Viva at 6382d16', ratioTo(old), '>= 3', beside(old));
  for (const other of [bare, old])
    printFigure(
      `the same by processor time, ${other.name}`,
      (median(other.costs) / median(viva.costs)).toFixed(2),
    );
}

function microseconds(costs: number[]): string {
  return `${(median(costs) * 1000).toFixed(0)} µs`;
}

function startAll({ url }: Pick<ServedViva, 'url'>): Promise<Candidate[]> {
  const tracks = ['algorithms', 'backend', 'data', 'frontend'];
  return Promise.all(
    Array.from({ length: CANDIDATES }, (_, i) => startInterview(url, { track: tracks[i % 4] ?? 'data' })),
  );
}

function sideOf(name: string, { url, pid }: { url: string; pid: number }, candidates: Candidate[]): Side {
  const calls = Array.from({ length: CALLERS }, (_, i) => {
    const { sessionId, token } = candidates[i % CANDIDATES] as Candidate;
    return { url: `${url}/interview/${sessionId}`, token };
  });
  return { name, pid, calls, rates: [], p50: [], costs: [] };
}

async function startBare(
  bare: Child,
  { dataDir }: ServedViva,
  candidates: Candidate[],
  database?: string,
): Promise<{ url: string; pid: number }> {
  const people = Object.fromEntries(
    candidates.map(({ sessionId, token }) => {
      const { sub, jti } = JSON.parse(Buffer.from(token.split('.')[1] as string, 'base64url').toString());
      return [sessionId, { userId: sub, tokenId: jti }];
    }),
  );
  const stores = database
    ? { database }
    : { records: join(dataDir, 'viva.db'), telemetry: join(dataDir, 'telemetry.db') };
  const { url } = await bare.ask<{ url: string }>('start', { stores, people } satisfies BareReads);
  return { url, pid: bare.pid };
}
