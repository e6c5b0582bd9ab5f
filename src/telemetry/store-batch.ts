import type { SqlEntityManager } from '@mikro-orm/sql';
import { addLink } from './add-link.ts';
import { countNumbers, lowestGaps } from './numbers.ts';
import { sqlOf } from './sql.ts';
import { editsTable, eventsTable, type NewRow, type StoredContent, type Table } from './tables.ts';
import type { Batch, Receipt, Sequence, TelemetryEvent } from './telemetry.ts';

/**
 * Stores what is new as the next link of the chain, keeps what contradicts an earlier number as evidence, and says which was
 * which: all of the batch or, with `TelemetryFull`, nothing. Of two of one number in the same batch the first counts as the
 * earlier. Within a transaction that has the interview's chain for itself.
 */
export function storeBatch(within: SqlEntityManager, interviewId: string, batch: Batch): Promise<Receipt> {
  // What another batch of the transaction has read may be otherwise by now.
  const tx = within.fork({ keepTransactionContext: true });
  if (batch.store === 'edits') return add(tx, interviewId, batch, editsTable(batch), batch.edits);
  return add(tx, interviewId, batch, eventsTable, batch.events, (events) =>
    countTypes(tx, interviewId, events),
  );
}

/** As the parts of a place are named in each table that counts numbers. */
function sequenceOf(batch: Batch): Sequence {
  const { store, clientId } = batch;
  return { store, taskId: batch.store === 'edits' ? batch.taskId : '', clientId };
}

async function add<Sent extends { seq: number }>(
  tx: SqlEntityManager,
  interviewId: string,
  batch: Batch,
  table: Table<Sent>,
  sent: readonly Sent[],
  onFresh: (sent: Sent[]) => Promise<void> = async () => {},
): Promise<Receipt> {
  const sequence = sequenceOf(batch);
  const place = { interviewId, ...sequence };
  const stored = await table.stored(
    tx,
    place,
    sent.map(({ seq }) => seq),
  );
  const known = new Set(stored.map(contentKey));
  const first = new Map(
    stored.flatMap(({ seq, contentSha256, isFirst }) => (isFirst ? [[seq, contentSha256]] : [])),
  );
  const rows: Omit<NewRow<Sent>, 'batch' | 'position'>[] = [];
  const conflicts = new Set<number>();
  let duplicates = 0;
  for (const one of sent) {
    const content = { seq: one.seq, contentSha256: table.hashOf(one) };
    const isFirst = !first.has(one.seq);
    if (isFirst) first.set(one.seq, content.contentSha256);
    else if (first.get(one.seq) === content.contentSha256) duplicates += 1;
    else conflicts.add(one.seq);
    if (!known.has(contentKey(content))) rows.push({ ...content, isFirst, sent: one });
    known.add(contentKey(content));
  }
  if (rows.length > 0) {
    const contradictedBefore = numbersContradicted(stored);
    const contradicted = numbersContradicted(rows).filter((seq) => !contradictedBefore.includes(seq));
    const number = await addLink(tx, interviewId, batch, {
      sequence,
      rows,
      characters: rows.reduce((sum, row) => sum + table.sizeOf(row.sent), 0),
      contradicted: contradicted.length,
    });
    await table.insert(
      tx,
      place,
      rows.map((row, position) => ({ ...row, batch: number, position })),
    );
  }
  const fresh = rows.filter(({ isFirst }) => isFirst).map((row) => row.sent);
  await onFresh(fresh);
  const numbers = fresh.map(({ seq }) => seq);
  const { lastSeq, missing } = await countNumbers(tx, place, numbers, batch.receivedAt);
  return {
    accepted: fresh.length,
    duplicates,
    conflicts: [...conflicts].sort((a, b) => a - b),
    lastSeq,
    missing: missing > 0 ? await lowestGaps(tx, place) : [],
  };
}

function numbersContradicted(rows: readonly Pick<StoredContent, 'seq' | 'isFirst'>[]): number[] {
  return [...new Set(rows.filter(({ isFirst }) => !isFirst).map(({ seq }) => seq))];
}

function contentKey({ seq, contentSha256 }: { seq: number; contentSha256: string }): string {
  return `${seq} ${contentSha256}`;
}

async function countTypes(
  tx: SqlEntityManager,
  interviewId: string,
  events: readonly TelemetryEvent[],
): Promise<void> {
  const counts = new Map<string, number>();
  for (const { type } of events) counts.set(type, (counts.get(type) ?? 0) + 1);
  if (counts.size === 0) return;
  await sqlOf(tx)
    .insertInto('event_counts')
    .values([...counts].map(([type, count]) => ({ interview_id: interviewId, type, events: count })))
    .onConflict((conflict) =>
      conflict.columns(['interview_id', 'type']).doUpdateSet(({ eb, ref }) => ({
        events: eb('event_counts.events', '+', ref('excluded.events')),
      })),
    )
    .execute();
}
