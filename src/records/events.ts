import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Database } from '../database/database.ts';
import type { InterviewEvent } from '../domain/interview/events.ts';
import { organisationOf } from '../domain/interview/interview.ts';
import { wellFormedData } from '../domain/text.ts';
import { announceEvents, unsay } from './announcements.ts';
import { hold } from './blobs.ts';
import { claimOf, TEXTS } from './claims.ts';
import { EventEntity } from './entities/event.entity.ts';
import { InterviewEntity } from './entities/interview.entity.ts';
import type { EventBatch, EventRecords } from './event-batch.ts';
import { mailReports, unsayMails } from './mail-news.ts';
import { sqlOf } from './sql.ts';

const AFTER =
  'select seq, type, at, data from events where interview_id = ? and seq > ? order by seq limit ?';

/** `hasMail`: what is to be told by mail is put down for whoever sends it. */
export function createEventRecords(
  { em, rows, transaction }: Database,
  { hasMail }: { hasMail: boolean },
): EventRecords {
  return {
    async append(batch) {
      const [first] = batch.events;
      const lastSeq = batch.events.at(-1)?.seq;
      if (!first || lastSeq === undefined) return { hasReplaced: false };
      const { plan } = batch;
      const { interviewId } = plan;
      return transaction([claimOf(interviewId), { shared: TEXTS }], async (tx) => {
        const stored = await storedAround(tx, interviewId, first.seq);
        if (stored.isErased) return { hasReplaced: false };
        const place = placeOf(batch.events, stored.moments);
        if (place === 'outlived') return { hasReplaced: false };
        if (place !== 'behind') await giveWay(tx, interviewId, place.from);
        if (stored.isThere) await updateRow(tx, batch, lastSeq);
        else await insertRow(tx, batch, lastSeq);
        if (!stored.hasPlan) await insertPlan(tx, plan);
        await sqlOf(tx)
          .insertInto('events')
          .values(
            batch.events.map(({ seq, type, at, data }) => ({
              interview_id: interviewId,
              seq,
              type,
              at,
              data: JSON.stringify(wellFormedData(data)),
            })),
          )
          .onConflict((conflict) => conflict.columns(['interview_id', 'seq']).doNothing())
          .execute();
        await hold(tx, interviewId, batch.events.flatMap(textsIn));
        await announceEvents(tx, batch);
        if (hasMail && !plan.practice) await mailReports(tx, interviewId, batch.events);
        const isCounted = batch.events.some(({ type }) => type === 'problem_reported');
        if (isCounted || place !== 'behind') await countProblems(tx, interviewId);
        return { hasReplaced: place !== 'behind' };
      });
    },

    async after(interviewId, seq, limit = Number.MAX_SAFE_INTEGER) {
      // Thousands of them: entities would take several times as long as the rows do.
      const stored = (await rows(AFTER, [interviewId, seq, limit])) as unknown as StoredRow[];
      return stored.map(({ data, ...row }) => eventOf({ ...row, data: JSON.parse(data) }));
    },

    async ofTypes(interviewId, types) {
      const rows = await em
        .fork()
        .find(
          EventEntity,
          { interview: interviewId, type: { $in: [...types] } },
          { orderBy: { seq: 'asc' } },
        );
      return rows.map(eventOf);
    },

    async lastOf(interviewId, type) {
      const row = await em
        .fork()
        .findOne(EventEntity, { interview: interviewId, type }, { orderBy: { seq: 'desc' } });
      return row && eventOf(row);
    },
  };
}

type Moment = Pick<InterviewEvent, 'seq' | 'at'>;

interface Stored {
  isThere: boolean;
  isErased: boolean;
  hasPlan: boolean;
  /** The last one before the asked number, and all from there on, in order. */
  moments: Moment[];
}

/** What is known of an interview, in one look. */
async function storedAround(tx: SqlEntityManager, interviewId: string, seq: number): Promise<Stored> {
  const rows = await sqlOf(tx)
    .selectFrom('interviews as i')
    .leftJoin('plans as p', 'p.interview_id', 'i.id')
    .leftJoin('events as e', (join) =>
      join.onRef('e.interview_id', '=', 'i.id').on('e.seq', '>=', (eb) =>
        eb
          .selectFrom('events as before')
          .select(({ fn, val }) => fn.coalesce(fn.max('before.seq'), val(0)).as('seq'))
          .whereRef('before.interview_id', '=', 'i.id')
          .where('before.seq', '<', seq),
      ),
    )
    .select(['i.erased_at as erased', 'p.interview_id as planned', 'e.seq', 'e.at'])
    .where('i.id', '=', interviewId)
    .orderBy('e.seq')
    .execute();
  const [row] = rows;
  return {
    isThere: row !== undefined,
    isErased: (row?.erased ?? null) !== null,
    hasPlan: (row?.planned ?? null) !== null,
    moments: rows.flatMap(({ seq: stored, at }) =>
      stored === null ? [] : [{ seq: stored, at: Number(at) }],
    ),
  };
}

/** Never back to what was before. */
async function updateRow(tx: SqlEntityManager, { plan, view }: EventBatch, lastSeq: number): Promise<void> {
  await sqlOf(tx)
    .updateTable('interviews')
    .set({
      state: view.state,
      task_number: view.taskNumber,
      current_task_id: view.currentTaskId,
      deadline_at: view.deadlineAt,
      attempts_left: view.attemptsLeft,
      finished_at: view.finishedAt,
      report_ready: Number(view.reportReady),
      last_seq: lastSeq,
    })
    .where('id', '=', plan.interviewId)
    .where('last_seq', '<', lastSeq)
    .execute();
}

/**
 * Where a batch belongs. A workflow task that has stored events can still be lost, with a worker or between Updates that come
 * at once; then its interview decides anew, later by the workflow's clock and maybe otherwise, and of what the lost one stored
 * nothing has happened. So of two events of one number the later one holds, from there on. `outlived`: this batch is of such a
 * task itself. `behind`: nothing stands against it.
 */
function placeOf(
  events: readonly Moment[],
  stored: readonly Moment[],
): 'behind' | 'outlived' | { from: number } {
  const times = new Map(stored.map(({ seq, at }) => [seq, at]));
  const first = events[0] as Moment;
  // Not always the one right before: that may have given way, and what has taken its place be fewer.
  const before = stored.findLast(({ seq }) => seq < first.seq);
  if (before && before.at > first.at) return 'outlived';
  for (const { seq, at } of events) {
    const storedAt = times.get(seq);
    if (storedAt === undefined || storedAt === at) continue;
    return storedAt > at ? 'outlived' : { from: seq };
  }
  return 'behind';
}

/** Removes what is stored from a number on, and notes for those who have read it that they have to read again. */
async function giveWay(tx: SqlEntityManager, interviewId: string, from: number): Promise<void> {
  const now = Date.now();
  await tx.nativeDelete(EventEntity, { interview: interviewId, seq: { $gte: from } });
  await unsay(tx, interviewId, from);
  await unsayMails(tx, interviewId, from);
  await tx.execute(
    `update interviews set last_seq = ?,
       replaced_from = case when replaced_from < ? then replaced_from else ? end,
       replaced_at = case when replaced_at >= ? then replaced_at + 1 else ? end where id = ?`,
    [from - 1, from, from, now, now, interviewId],
  );
}

/** Hashes of the texts that an event refers to. */
export function textsIn({ data }: InterviewEvent): string[] {
  const hashes = JSON.stringify(data).matchAll(/"(?:code|result)Sha256":"([0-9a-f]{64})"/g);
  return [...hashes].flatMap(([, sha256]) => sha256 ?? []);
}

/** Anew from the events, so that a batch that is stored twice counts once. */
async function countProblems(tx: SqlEntityManager, id: string): Promise<void> {
  const problemsReported = await tx.count(EventEntity, { interview: id, type: 'problem_reported' });
  await tx.nativeUpdate(InterviewEntity, { id }, { problemsReported });
}

async function insertRow(
  tx: SqlEntityManager,
  { plan, workflowId, view }: EventBatch,
  lastSeq: number,
): Promise<void> {
  const { interviewId, candidateId, track, level, locale, languages, maxTasks, practice, terms, startedAt } =
    plan;
  await tx.insert(InterviewEntity, {
    id: interviewId,
    workflowId,
    candidateId,
    organisationId: organisationOf(plan),
    track,
    level,
    locale,
    languages,
    maxTasks,
    practice: practice ?? false,
    ...(terms && {
      packageId: terms.packageId,
      appealDays: terms.appealDays,
      retentionDays: terms.retentionDays,
      reportToCandidate: terms.reportToCandidate,
      resume: terms.resume ?? null,
      voice: terms.voice ?? null,
      video: terms.video ?? null,
      mediaDays: terms.mediaDays ?? null,
    }),
    createdAt: startedAt,
    ...view,
    lastSeq,
  });
}

/** Not by the ORM, which writes into what it is given. */
async function insertPlan(tx: SqlEntityManager, plan: EventBatch['plan']): Promise<void> {
  await sqlOf(tx)
    .insertInto('plans')
    .values({ interview_id: plan.interviewId, plan: JSON.stringify(plan) })
    .onConflict((conflict) => conflict.column('interview_id').doNothing())
    .execute();
}

type Row = Pick<InterviewEvent, 'seq' | 'type' | 'at' | 'data'>;
/** As SQLite keeps it: JSON is text there. */
type StoredRow = Omit<Row, 'data'> & { data: string };

function eventOf({ seq, type, at, data }: Row): InterviewEvent {
  // Type and data were stored together, so they belong together. Some were stored before their texts were mended.
  return { seq, type, at, data: wellFormedData(data) } as InterviewEvent;
}

/** What comes late for an erased interview must not bring it back. */
export async function isErased(tx: SqlEntityManager, id: string): Promise<boolean> {
  return (await tx.count(InterviewEntity, { id, erasedAt: { $ne: null } })) > 0;
}
