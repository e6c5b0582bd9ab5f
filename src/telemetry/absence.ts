import type { SqlEntityManager } from '@mikro-orm/sql';
import { serverTimes } from '../domain/integrity/clock.ts';
import {
  type Absence,
  type AbsenceEvidence,
  spansOfEdits,
  TOLD_WITHIN_MS,
} from '../domain/interview/credit.ts';
import { within } from '../domain/interview/spans.ts';

/** What came in so long before an absence tells how far the clocks of its pages are ahead. */
const BEFORE_MS = 10 * 60_000;
/** Rows of each table that are read: the newest. Nobody makes more in the time that is looked at. */
const MOST_ROWS = 10_000;

interface Row {
  clientId: string;
  taskId: string;
  seq: number;
  at: number;
  receivedAt: number;
  type: string;
}

/** What pages have told of an absence so far. Its cost does not grow with what is stored of the interview. */
export async function readAbsence(
  em: SqlEntityManager,
  interviewId: string,
  absence: Absence,
): Promise<AbsenceEvidence> {
  const since = absence.from - BEFORE_MS;
  const rows = (
    await Promise.all(
      [TELEMETRY, EDITS].map((select) => em.execute<Row[]>(select, [interviewId, since, MOST_ROWS])),
    )
  ).flat();
  const timed = withTimes(rows);
  const back = timed.find(
    ({ row, time }) =>
      row.type === 'reconnect' &&
      time >= absence.from &&
      row.receivedAt >= absence.to &&
      row.receivedAt <= absence.openedAt + TOLD_WITHIN_MS,
  );
  const edits = timed.filter(({ row }) => row.type === 'edit').map(({ time }) => time);
  return {
    told: back ? { clientId: back.row.clientId, seq: back.row.seq } : null,
    worked: spansOfEdits(edits).flatMap((span) => within(span, absence)),
  };
}

const NEWEST = `join batches on batches.interview_id = told.interview_id and batches.number = told.batch
  where told.interview_id = ? and is_first = true and batches.received_at >= ? order by told.batch desc, position desc limit ?`;

const TELEMETRY = `select told.client_id as "clientId", '' as "taskId", seq, at, received_at as "receivedAt", type
  from telemetry_events as told ${NEWEST}`;

const EDITS = `select told.client_id as "clientId", told.task_id as "taskId", seq, at, received_at as "receivedAt", 'edit' as type
  from edits as told ${NEWEST}`;

/** A client has one clock, whatever it numbers apart. */
function withTimes(rows: readonly Row[]): { row: Row; time: number }[] {
  return [...Map.groupBy(rows, ({ clientId }) => clientId).values()].flatMap((own) => {
    const streams = [...Map.groupBy(own, ({ type, taskId }) => (type === 'edit' ? taskId : '')).values()];
    const times = serverTimes(streams);
    return streams.flatMap((stream, index) =>
      stream.map((row, place) => ({ row, time: times[index]?.[place] ?? row.receivedAt })),
    );
  });
}
