import { setImmediate as aside } from 'node:timers/promises';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Changes } from '../domain/integrity/changes.ts';
import type { Gap } from '../domain/integrity/evidence.ts';
import { BatchEntity } from './entities/batch.entity.ts';
import { ChainEntity } from './entities/chain.entity.ts';
import { GapEntity } from './entities/sequence.entity.ts';
import type {
  EditRow,
  EditsPage,
  Place,
  StoredTelemetry,
  TelemetryData,
  TelemetryEvent,
} from './telemetry.ts';

/** Rows read at a time, so that the process does something else in between. */
const PAGE = 2_000;

const EDIT_COLUMNS = `edits.client_id as "clientId", edits.task_id as "taskId", seq, content_sha256 as "contentSha256", is_first as "isFirst", batch, position, language, at,
  base_sha256 as "baseSha256", changes, anchor, edits.head as head, edits.sha256 as sha256, received_at as "receivedAt"`;

interface RawEdit extends Place {
  clientId: string;
  contentSha256: string;
  taskId: string;
  seq: number;
  /** 0 or 1 in SQLite. */
  isFirst: number | boolean;
  language: EditRow['language'];
  at: number;
  baseSha256: string;
  changes: string;
  anchor: number | null;
  head: number | null;
  sha256: string;
  receivedAt: number;
}

/** Characters of changes that a page holds, beside one that is longer. */
const PAGE_CHARACTERS = 1_000_000;

/** A page of the edits of a task, as they came first, in the order of arrival. */
export async function readEdits(
  em: SqlEntityManager,
  interviewId: string,
  taskId: string,
  { after, limit }: EditsPage,
): Promise<{ edits: EditRow[]; hasMore: boolean }> {
  const { batch, position } = after ?? { batch: 0, position: 0 };
  const rows = await em.execute<(RawEdit & { characters: number })[]>(
    `select * from (
       select *, sum(length(cast(changes as text))) over (order by batch, position) as characters from (
         select ${EDIT_COLUMNS} from edits
           join batches on batches.interview_id = edits.interview_id and batches.number = edits.batch
          where edits.interview_id = ? and edits.task_id = ? and is_first = true and (batch, position) > (?, ?)
          order by batch, position limit ?
       ) as page
     ) as measured where characters - length(cast(changes as text)) < ?`,
    [interviewId, taskId, batch, position, limit + 1, PAGE_CHARACTERS],
  );
  const next = rows.length > limit || (rows.at(-1)?.characters ?? 0) >= PAGE_CHARACTERS;
  return { edits: rows.slice(0, limit).map(({ characters: _, ...row }) => editOf(row)), hasMore: next };
}

function editOf({
  isFirst: _,
  contentSha256: __,
  anchor,
  head,
  changes,
  ...row
}: RawEdit): EditRow & { taskId: string } {
  return {
    ...row,
    changes: JSON.parse(changes) as Changes,
    selection: anchor === null || head === null ? null : { anchor, head },
  };
}

/** Plain rows: making thousands of entities takes more than ten times as long. */
export async function readAll(em: SqlEntityManager, interviewId: string): Promise<StoredTelemetry> {
  const stored: StoredTelemetry = {
    events: [],
    edits: [],
    contradictions: [],
    gaps: await gapsOf(em, interviewId),
    batches: await em.find(BatchEntity, { interviewId }, { orderBy: { number: 'asc' } }),
    refused: await refusedOf(em, interviewId),
  };
  for await (const row of rowsOf<RawEvent>(em, EVENTS, interviewId)) {
    if (row.isFirst) stored.events.push(eventOf(row));
    else stored.contradictions.push({ store: 'telemetry', taskId: '', ...row });
  }
  for await (const row of rowsOf<RawEdit>(em, EDITS, interviewId)) {
    if (row.isFirst) stored.edits.push(editOf(row));
    else stored.contradictions.push({ store: 'edits', ...row });
  }
  return stored;
}

/** A row as it lies in its table. */
export type StoredRow = Place & { taskId: string; clientId: string; seq: number; contentSha256: string } & (
    | { store: 'telemetry'; event: TelemetryEvent }
    | { store: 'edits'; edit: EditRow }
  );

/** All rows of both tables, of one batch at a time, in the order of arrival. */
export async function* rowsByBatch(
  em: SqlEntityManager,
  interviewId: string,
): AsyncGenerator<{ batch: number; rows: StoredRow[] }> {
  const events = rowsOf<RawEvent>(em, EVENTS, interviewId);
  const edits = rowsOf<RawEdit>(em, EDITS, interviewId);
  let [event, edit] = [await events.next(), await edits.next()];
  let group: { batch: number; rows: StoredRow[] } = { batch: 0, rows: [] };
  while (!event.done || !edit.done) {
    let row: StoredRow;
    if (!event.done && (edit.done || event.value.batch <= edit.value.batch)) {
      row = { store: 'telemetry', taskId: '', ...placeIn(event.value), event: eventOf(event.value) };
      event = await events.next();
    } else if (!edit.done) {
      row = { store: 'edits', taskId: edit.value.taskId, ...placeIn(edit.value), edit: editOf(edit.value) };
      edit = await edits.next();
    } else break;
    if (row.batch !== group.batch) {
      if (group.rows.length > 0) yield group;
      group = { batch: row.batch, rows: [] };
    }
    group.rows.push(row);
  }
  if (group.rows.length > 0) yield group;
}

function placeIn({ batch, position, clientId, seq, contentSha256 }: RawEvent | RawEdit) {
  return { batch, position, clientId, seq, contentSha256 };
}

function eventOf({ isFirst: _, contentSha256: __, data, ...row }: RawEvent) {
  return { ...row, data: data === null ? null : (JSON.parse(data) as TelemetryData) };
}

interface RawEvent extends Omit<TelemetryEvent, 'data'>, Place {
  clientId: string;
  contentSha256: string;
  /** 0 or 1 in SQLite. */
  isFirst: number | boolean;
  data: string | null;
  receivedAt: number;
}

const EVENTS = `select telemetry_events.client_id as "clientId", seq, content_sha256 as "contentSha256", is_first as "isFirst", batch, position, type, at, data,
    received_at as "receivedAt"
  from telemetry_events left join batches on batches.interview_id = telemetry_events.interview_id and batches.number = batch
  where telemetry_events.interview_id = ?`;

const EDITS = `select ${EDIT_COLUMNS} from edits
  left join batches on batches.interview_id = edits.interview_id and batches.number = edits.batch where edits.interview_id = ?`;

/** In the order of arrival. */
async function* rowsOf<Row extends Place>(
  em: SqlEntityManager,
  select: string,
  interviewId: string,
): AsyncGenerator<Row> {
  let last: Place = { batch: 0, position: 0 };
  for (;;) {
    const rows = await em.execute<Row[]>(
      `${select} and (batch, position) > (?, ?) order by batch, position limit ?`,
      [interviewId, last.batch, last.position, PAGE],
    );
    yield* rows;
    if (rows.length < PAGE) return;
    last = rows.at(-1) ?? last;
    await aside();
  }
}

async function gapsOf(em: SqlEntityManager, interviewId: string): Promise<Gap[]> {
  const gaps = await em.find(GapEntity, { interviewId }, { orderBy: { at: 'asc', first: 'asc' } });
  return gaps.map(({ store, taskId, clientId, first, last, at }) => ({
    store,
    taskId: store === 'edits' ? taskId : null,
    clientId,
    first,
    last,
    at,
  }));
}

async function refusedOf(em: SqlEntityManager, interviewId: string): Promise<StoredTelemetry['refused']> {
  const chain = await em.findOne(ChainEntity, { interviewId });
  return chain && typeof chain.refusedAt === 'number'
    ? { count: chain.refused, firstAt: chain.refusedAt }
    : null;
}
