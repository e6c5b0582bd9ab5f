import type { SqlEntityManager } from '@mikro-orm/sql';
import { editHash, eventHash } from './hashes.ts';
import type { Ledger } from './ledger.ts';
import { type Range, rangesOf } from './ranges.ts';
import type { PlaceRow } from './rows.ts';
import { sqlOf } from './sql.ts';
import type { Batch, SentEdit, TelemetryEvent } from './telemetry.ts';

/** Where what is sent is stored, and how its contents are told apart. */
export interface Table<Sent> {
  /** Contents that are stored under these numbers. */
  stored(tx: SqlEntityManager, place: PlaceRow, seqs: readonly number[]): Promise<StoredContent[]>;
  hashOf(sent: Sent): string;
  /** Characters of text that it brings. */
  sizeOf(sent: Sent): number;
  add(ledger: Ledger, place: PlaceRow, rows: readonly NewRow<Sent>[]): void;
}

export interface StoredContent {
  seq: number;
  contentSha256: string;
  isFirst: boolean;
}

export interface NewRow<Sent> extends StoredContent {
  batch: number;
  position: number;
  sent: Sent;
}

const CONTENT = ['seq', 'content_sha256', 'is_first'] as const;

export const eventsTable: Table<TelemetryEvent> = {
  async stored(tx, { interview_id, client_id }, seqs) {
    const stored = sqlOf(tx)
      .selectFrom('telemetry_events')
      .select(CONTENT)
      .where('interview_id', '=', interview_id)
      .where('client_id', '=', client_id);
    const rows = await readNumbers(seqs, {
      between: ({ first, last }) => stored.where('seq', '>=', first).where('seq', '<=', last).execute(),
      among: () => stored.where('seq', 'in', seqs).execute(),
    });
    return rows.map(toContent);
  },
  hashOf: eventHash,
  sizeOf: () => 0,
  add(ledger, { interview_id, client_id }, rows) {
    ledger.addEvents(
      rows.map((row) => ({
        interview_id,
        client_id,
        ...contentOf(row),
        at: row.sent.at,
        type: row.sent.type,
        data: row.sent.data && JSON.stringify(row.sent.data),
      })),
    );
    for (const { isFirst, sent } of rows) if (isFirst) ledger.countType(interview_id, sent.type);
  },
};

export function editsTable({ language }: Extract<Batch, { store: 'edits' }>): Table<SentEdit> {
  return {
    async stored(tx, { interview_id, task_id, client_id }, seqs) {
      const stored = sqlOf(tx)
        .selectFrom('edits')
        .select(CONTENT)
        .where('interview_id', '=', interview_id)
        .where('task_id', '=', task_id)
        .where('client_id', '=', client_id);
      const rows = await readNumbers(seqs, {
        between: ({ first, last }) => stored.where('seq', '>=', first).where('seq', '<=', last).execute(),
        among: () => stored.where('seq', 'in', seqs).execute(),
      });
      return rows.map(toContent);
    },
    hashOf: (edit) => editHash(edit, language),
    sizeOf: ({ changes }) => JSON.stringify(changes).length,
    add(ledger, { interview_id, task_id, client_id }, rows) {
      ledger.addEdits(
        rows.map((row) => ({
          interview_id,
          task_id,
          client_id,
          ...contentOf(row),
          language,
          at: row.sent.at,
          base_sha256: row.sent.baseSha256,
          changes: JSON.stringify(row.sent.changes),
          anchor: row.sent.selection?.anchor ?? null,
          head: row.sent.selection?.head ?? null,
          sha256: row.sent.sha256,
        })),
      );
    },
  };
}

/** Parts that a batch's numbers have by faults alone; more of them are asked for as they are. */
const MOST_RANGES = 4;

/**
 * A page's numbers follow each other, so from and to say them all. A list of numbers is only looked up one by one where the
 * engine knows how many rows an interview has: PostgreSQL, which learns it a minute later, read all of them for each batch meanwhile.
 */
async function readNumbers<Row>(
  seqs: readonly number[],
  { between, among }: { between: (range: Range) => Promise<Row[]>; among: () => Promise<Row[]> },
): Promise<Row[]> {
  const ranges = rangesOf([...new Set(seqs)]);
  if (ranges.length > MOST_RANGES) return among();
  const rows: Row[] = [];
  for (const range of ranges) rows.push(...(await between(range)));
  return rows;
}

function contentOf({ seq, contentSha256, isFirst, batch, position }: NewRow<unknown>) {
  return { seq, content_sha256: contentSha256, is_first: isFirst ? 1 : 0, batch, position };
}

function toContent(row: { seq: number; content_sha256: string; is_first: number | boolean }): StoredContent {
  return { seq: row.seq, contentSha256: row.content_sha256, isFirst: Boolean(row.is_first) };
}
