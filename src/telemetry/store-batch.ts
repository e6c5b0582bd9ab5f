import type { SqlEntityManager } from '@mikro-orm/sql';
import { contentHash } from '../content-hash.ts';
import type { TelemetryFact } from '../domain/integrity/tally.ts';
import { TelemetryConflictEntity } from './entities/telemetry-conflict.entity.ts';
import { TelemetryEventEntity } from './entities/telemetry-event.entity.ts';
import type { TelemetryEvent } from './telemetry.ts';
import { addToTotals, readTotals, type Totals } from './totals.ts';

/** Rows that are stored of one interview at most, contradictions included. */
export const MOST_EVENTS = 100_000;

/** What a batch has added to the store. */
export interface StoredBatch {
  /** Events whose numbers had not come before. */
  facts: TelemetryFact[];
  /** How many numbers were contradicted for the first time. */
  contradicted: number;
  duplicates: number;
  /** Numbers of this batch that contradict what is stored. */
  conflicts: number[];
  /** Of the interview before the batch, and after it. */
  before: Totals;
  after: Totals;
}

/** So much is stored of the interview that no new event is taken. */
export class TelemetryFull extends Error {
  override readonly name = 'TelemetryFull';
}

/**
 * Stores what is new, keeps what contradicts an earlier event as evidence, and says which was which: all of the batch, or,
 * with {@link TelemetryFull}, nothing. Of two events with one number in the same batch the first counts as the earlier.
 */
export function storeBatch(
  em: SqlEntityManager,
  interviewId: string,
  events: readonly TelemetryEvent[],
  receivedAt: number,
): Promise<StoredBatch> {
  const rows = events.map((event) => ({
    interviewId,
    seq: event.seq,
    type: event.type,
    at: event.at,
    receivedAt,
    data: event.data,
    contentSha256: contentHash({ type: event.type, at: event.at, data: event.data }),
  }));
  return em.fork().transactional(async (tx) => {
    const before = await readTotals(tx, interviewId);
    const hashes = await storedHashes(tx, interviewId, rows);
    const fresh: Row[] = [];
    for (const row of rows) {
      if (hashes.has(row.seq)) continue;
      hashes.set(row.seq, row.contentSha256);
      fresh.push(row);
    }
    const conflicting = rows.filter((row) => hashes.get(row.seq) !== row.contentSha256);
    const earlier = await storedEvidence(tx, interviewId, conflicting);
    const evidence = distinct(conflicting).filter((row) => !earlier.get(row.seq)?.has(row.contentSha256));
    const added = { events: fresh.length, evidence: evidence.length };
    const after = {
      ...before,
      events: before.events + added.events,
      evidence: before.evidence + added.evidence,
    };
    if (added.events + added.evidence > 0) {
      if (after.events + after.evidence > MOST_EVENTS)
        throw new TelemetryFull('the interview has all it may have');
      if (fresh.length > 0) await tx.insertMany(TelemetryEventEntity, fresh);
      if (evidence.length > 0) await tx.insertMany(TelemetryConflictEntity, evidence);
      await addToTotals(tx, interviewId, added);
    }
    return {
      facts: fresh.map(({ seq, type, data }) => ({ seq, type, at: receivedAt, data })),
      contradicted: new Set(evidence.filter(({ seq }) => !earlier.has(seq)).map(({ seq }) => seq)).size,
      duplicates: rows.length - fresh.length - conflicting.length,
      conflicts: [...new Set(conflicting.map(({ seq }) => seq))].sort((a, b) => a - b),
      before,
      after,
    };
  });
}

type Row = TelemetryEvent & { interviewId: string; receivedAt: number; contentSha256: string };

/** Each content of each number once. */
function distinct(rows: readonly Row[]): Row[] {
  return [...new Map(rows.map((row) => [`${row.seq} ${row.contentSha256}`, row])).values()];
}

async function storedHashes(
  tx: SqlEntityManager,
  interviewId: string,
  rows: readonly Row[],
): Promise<Map<number, string>> {
  const hashes = await tx.find(
    TelemetryEventEntity,
    { interviewId, seq: { $in: rows.map(({ seq }) => seq) } },
    { fields: ['seq', 'contentSha256'] },
  );
  return new Map(hashes.map(({ seq, contentSha256 }) => [seq, contentSha256]));
}

/** Contents that contradict these numbers and are kept already. */
async function storedEvidence(
  tx: SqlEntityManager,
  interviewId: string,
  rows: readonly Row[],
): Promise<Map<number, Set<string>>> {
  const earlier = new Map<number, Set<string>>();
  if (rows.length === 0) return earlier;
  const contents = await tx.find(
    TelemetryConflictEntity,
    { interviewId, seq: { $in: rows.map(({ seq }) => seq) } },
    { fields: ['seq', 'contentSha256'] },
  );
  for (const { seq, contentSha256 } of contents) {
    earlier.set(seq, (earlier.get(seq) ?? new Set()).add(contentSha256));
  }
  return earlier;
}
