import type { SqlEntityManager } from '@mikro-orm/sqlite';
import { contentHash } from './content-hash.ts';
import { readLastSeq } from './digest.ts';
import { TelemetryConflictEntity } from './entities/telemetry-conflict.entity.ts';
import { TelemetryEventEntity } from './entities/telemetry-event.entity.ts';
import { readMissing } from './missing.ts';
import type { TelemetryEvent, TelemetryReceipt } from './telemetry.ts';

/** Stores what is new, keeps what contradicts an earlier event as evidence, and says which was which. */
export function storeBatch(
  em: SqlEntityManager,
  interviewId: string,
  events: readonly TelemetryEvent[],
  receivedAt: number,
): Promise<TelemetryReceipt> {
  const rows = events.map((event) => ({
    interviewId,
    seq: event.seq,
    type: event.type,
    at: event.at,
    receivedAt,
    data: event.data,
    contentSha256: contentHash(event),
  }));
  return em.fork().transactional(async (tx) => {
    const accepted = await insertNew(tx, rows);
    const hashes = await storedHashes(
      tx,
      interviewId,
      rows.map(({ seq }) => seq),
    );
    const conflicting = rows.filter((row) => hashes.get(row.seq) !== row.contentSha256);
    await keepEvidence(tx, conflicting);
    return {
      accepted,
      duplicates: rows.length - conflicting.length - accepted,
      conflicts: [...new Set(conflicting.map(({ seq }) => seq))].sort((a, b) => a - b),
      lastSeq: await readLastSeq(tx, interviewId),
      missing: await readMissing(tx, interviewId),
    };
  });
}

type Row = TelemetryEvent & { interviewId: string; receivedAt: number; contentSha256: string };

/** Number of events that were not there yet. Of two with one number in the same batch the first goes in. */
async function insertNew(tx: SqlEntityManager, rows: Row[]): Promise<number> {
  if (rows.length === 0) return 0;
  const { affectedRows } = await tx
    .createQueryBuilder(TelemetryEventEntity)
    .insert(rows)
    .onConflict(['interviewId', 'seq'])
    .ignore()
    .execute('run');
  return affectedRows;
}

async function keepEvidence(tx: SqlEntityManager, rows: Row[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .createQueryBuilder(TelemetryConflictEntity)
    .insert(rows)
    .onConflict(['interviewId', 'seq', 'contentSha256'])
    .ignore()
    .execute('run');
}

async function storedHashes(
  tx: SqlEntityManager,
  interviewId: string,
  seqs: number[],
): Promise<Map<number, string>> {
  const stored = await tx.find(
    TelemetryEventEntity,
    { interviewId, seq: { $in: seqs } },
    { fields: ['seq', 'contentSha256'] },
  );
  return new Map(stored.map(({ seq, contentSha256 }) => [seq, contentSha256]));
}
