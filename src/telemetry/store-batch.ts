import { addLink } from './add-link.ts';
import type { Ledger } from './ledger.ts';
import { countNumbers, lowestGaps } from './numbers.ts';
import type { PlaceRow } from './rows.ts';
import { editsTable, eventsTable, type NewRow, type StoredContent, type Table } from './tables.ts';
import type { Batch, Receipt } from './telemetry.ts';

/**
 * Stores what is new as the next link of the chain, keeps what contradicts an earlier number as evidence, and says which was
 * which: all of the batch or, with `TelemetryFull`, nothing. Of two of one number in the same batch the first counts as the
 * earlier. The ledger has to be written afterwards.
 */
export function storeBatch(ledger: Ledger, interviewId: string, batch: Batch): Promise<Receipt> {
  if (batch.store === 'edits') return add(ledger, interviewId, batch, editsTable(batch), batch.edits);
  return add(ledger, interviewId, batch, eventsTable, batch.events);
}

/** Where its numbers count. */
export function placeOf(interviewId: string, batch: Batch): PlaceRow {
  const { store, clientId } = batch;
  const taskId = batch.store === 'edits' ? batch.taskId : '';
  return { interview_id: interviewId, store, task_id: taskId, client_id: clientId };
}

async function add<Sent extends { seq: number }>(
  ledger: Ledger,
  interviewId: string,
  batch: Batch,
  table: Table<Sent>,
  sent: readonly Sent[],
): Promise<Receipt> {
  const place = placeOf(interviewId, batch);
  const stored = await storedBefore(
    ledger,
    place,
    table,
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
    const number = addLink(ledger, batch, {
      place,
      rows,
      characters: rows.reduce((sum, row) => sum + table.sizeOf(row.sent), 0),
      contradicted: contradicted.length,
    });
    table.add(
      ledger,
      place,
      rows.map((row, position) => ({ ...row, batch: number, position })),
    );
  }
  const numbers = rows.filter(({ isFirst }) => isFirst).map(({ seq }) => seq);
  const { lastSeq, missing } = await countNumbers(ledger, place, numbers, batch.receivedAt);
  return {
    accepted: numbers.length,
    duplicates,
    conflicts: [...conflicts].sort((a, b) => a - b),
    lastSeq,
    missing: missing > 0 ? await lowestGaps(ledger.tx, place) : [],
  };
}

/** Nothing has come under a number behind the last one, as all of a page's are that has sent nothing twice. */
async function storedBefore<Sent>(
  ledger: Ledger,
  place: PlaceRow,
  table: Table<Sent>,
  seqs: readonly number[],
): Promise<StoredContent[]> {
  const { lastSeq } = ledger.sequenceOf(place);
  const before = seqs.filter((seq) => seq <= lastSeq);
  if (before.length === 0) return [];
  await ledger.write();
  return table.stored(ledger.tx, place, before);
}

function numbersContradicted(rows: readonly Pick<StoredContent, 'seq' | 'isFirst'>[]): number[] {
  return [...new Set(rows.filter(({ isFirst }) => !isFirst).map(({ seq }) => seq))];
}

function contentKey({ seq, contentSha256 }: { seq: number; contentSha256: string }): string {
  return `${seq} ${contentSha256}`;
}
