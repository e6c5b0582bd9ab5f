import { setImmediate as aside } from 'node:timers/promises';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { LRUCache } from 'lru-cache';
import {
  addConflict,
  addFact,
  emptyTally,
  type Tally,
  type TelemetryFact,
} from '../domain/integrity/tally.ts';
import type { StoredBatch } from './store-batch.ts';
import { readTotals, type Totals } from './totals.ts';

/** Interviews whose tally stays in memory; one that is not there is added up from the store. */
const MOST_TALLIES = 100;
/** Rows read at a time, so that the process does something else in between. */
const PAGE = 2_000;

/** What the telemetry of each interview amounts to, going on from where it was instead of reading all rows again. */
export interface Tallies {
  /** After a batch was stored. */
  add(interviewId: string, batch: StoredBatch, receivedAt: number): Promise<Tally>;
  /** As it is in the store now. */
  read(interviewId: string): Promise<Tally>;
}

interface Entry {
  tally: Tally;
  /** Of the store when this was its tally: another process may have stored more since. */
  totals: Totals;
}

export function createTallies(em: SqlEntityManager): Tallies {
  const tallies = new LRUCache<string, Entry>({ max: MOST_TALLIES });

  return {
    async add(interviewId, { before, after, facts, contradicted }, receivedAt) {
      const entry = tallies.get(interviewId);
      if (!entry || !isSame(entry.totals, before)) return rebuild(interviewId);
      for (const fact of facts) addFact(entry.tally, fact);
      for (let i = 0; i < contradicted; i++) addConflict(entry.tally, receivedAt);
      return keep(interviewId, entry.tally, after);
    },

    async read(interviewId) {
      const totals = await readTotals(em.fork(), interviewId);
      const entry = tallies.get(interviewId);
      return entry && isSame(entry.totals, totals)
        ? keep(interviewId, entry.tally, totals)
        : rebuild(interviewId);
    },
  };

  async function rebuild(interviewId: string): Promise<Tally> {
    for (;;) {
      const before = await readTotals(em.fork(), interviewId);
      const tally = await addUp(em.fork(), interviewId);
      // Whatever was stored between two pages may be missing.
      if (isSame(before, await readTotals(em.fork(), interviewId))) return keep(interviewId, tally, before);
    }
  }

  function keep(interviewId: string, tally: Tally, totals: Totals): Tally {
    tally.tooMuchAt = totals.tooMuchAt;
    tallies.set(interviewId, { tally, totals });
    return tally;
  }
}

function isSame(one: Totals, other: Totals): boolean {
  return one.events === other.events && one.evidence === other.evidence;
}

/** Plain rows: making thousands of entities takes more than ten times as long. */
async function addUp(em: SqlEntityManager, interviewId: string): Promise<Tally> {
  const tally = emptyTally();
  for (;;) {
    const rows = await em.execute<(Omit<TelemetryFact, 'data'> & { data: string | null })[]>(
      `select seq, type, received_at as at, data from telemetry_events
        where interview_id = ? and seq > ? order by seq limit ?`,
      [interviewId, tally.lastSeq, PAGE],
    );
    for (const { data, ...fact } of rows)
      addFact(tally, { ...fact, data: data === null ? null : JSON.parse(data) });
    if (rows.length < PAGE) break;
    await aside();
  }
  const conflicts = await em.execute<{ at: number }[]>(
    'select min(received_at) as at from telemetry_conflicts where interview_id = ? group by seq',
    [interviewId],
  );
  for (const { at } of conflicts) addConflict(tally, at);
  return tally;
}
