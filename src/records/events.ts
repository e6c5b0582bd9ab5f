import type { SqlEntityManager } from '@mikro-orm/sql';
import type { InterviewEvent } from '../domain/interview/events.ts';
import { wellFormedData } from '../domain/text.ts';
import { hold } from './blobs.ts';
import { EventEntity } from './entities/event.entity.ts';
import { InterviewEntity } from './entities/interview.entity.ts';
import { PlanEntity } from './entities/plan.entity.ts';
import type { EventBatch, EventRecords } from './records.ts';

export function createEventRecords(em: SqlEntityManager): EventRecords {
  return {
    async append(batch) {
      const lastSeq = batch.events.at(-1)?.seq;
      if (lastSeq === undefined) return;
      const { view } = batch;
      await em.fork().transactional(async (tx) => {
        if (await isErased(tx, batch.plan.interviewId)) return;
        await tx
          .createQueryBuilder(InterviewEntity)
          .insert(rowOf(batch, lastSeq))
          .onConflict('id')
          .merge({ ...view, lastSeq })
          .where({ lastSeq: { $lt: lastSeq } })
          .execute();
        await tx
          .createQueryBuilder(PlanEntity)
          .insert({ interview: batch.plan.interviewId, plan: batch.plan })
          .onConflict('interview')
          .ignore()
          .execute();
        await tx
          .createQueryBuilder(EventEntity)
          .insert(
            batch.events.map(({ seq, type, at, data }) => ({
              interview: batch.plan.interviewId,
              seq,
              type,
              at,
              data: wellFormedData(data),
            })),
          )
          .onConflict(['interview', 'seq'])
          .ignore()
          .execute();
        await hold(tx, batch.plan.interviewId, batch.events.flatMap(textsIn));
        if (batch.events.some(({ type }) => type === 'problem_reported')) {
          await countProblems(tx, batch.plan.interviewId);
        }
      });
    },

    async after(interviewId, seq, limit) {
      const query = em
        .fork()
        .createQueryBuilder(EventEntity)
        .select(['seq', 'type', 'at', 'data'])
        .where({ interview: interviewId, seq: { $gt: seq } })
        .orderBy({ seq: 'asc' });
      if (limit !== undefined) query.limit(limit);
      // Thousands of them: entities would take several times as long as the rows do.
      const rows = await query.execute<StoredRow[]>('all');
      return rows.map(({ data, ...row }) => eventOf({ ...row, data: JSON.parse(data) }));
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

/** Hashes of the texts that an event refers to. */
function textsIn({ data }: InterviewEvent): string[] {
  const hashes = JSON.stringify(data).matchAll(/"(?:code|result)Sha256":"([0-9a-f]{64})"/g);
  return [...hashes].flatMap(([, sha256]) => sha256 ?? []);
}

/** Anew from the events, so that a batch that is stored twice counts once. */
async function countProblems(tx: SqlEntityManager, id: string): Promise<void> {
  const problemsReported = await tx.count(EventEntity, { interview: id, type: 'problem_reported' });
  await tx.nativeUpdate(InterviewEntity, { id }, { problemsReported });
}

function rowOf({ plan, workflowId, view }: EventBatch, lastSeq: number) {
  const { interviewId, candidateId, track, level, locale, languages, maxTasks, practice, startedAt } = plan;
  return {
    id: interviewId,
    workflowId,
    candidateId,
    track,
    level,
    locale,
    languages,
    maxTasks,
    practice: practice ?? false,
    createdAt: startedAt,
    ...view,
    lastSeq,
  };
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
