import type { SqlEntityManager } from '@mikro-orm/sql';
import { GapEntity } from './entities/sequence.entity.ts';
import { type Range, rangesOf } from './ranges.ts';
import { sqlOf } from './sql.ts';
import type { Sequence } from './telemetry.ts';

/** A receipt lists the lowest gaps up to this many; the digest counts all of them. */
export const MISSING_LISTED = 100;

/**
 * Counts numbers that have not come before, and keeps which are missing below the highest. The cost grows with the numbers of
 * this batch alone.
 */
export async function countNumbers(
  tx: SqlEntityManager,
  place: Sequence & { interviewId: string },
  fresh: readonly number[],
  at: number,
): Promise<{ lastSeq: number; missing: number }> {
  const { interviewId, store, taskId, clientId } = place;
  const before = await sqlOf(tx)
    .selectFrom('sequences')
    .select(['last_seq', 'missing'])
    .where('interview_id', '=', interviewId)
    .where('store', '=', store)
    .where('task_id', '=', taskId)
    .where('client_id', '=', clientId)
    .executeTakeFirst();
  let [lastSeq, missing] = [before?.last_seq ?? 0, before?.missing ?? 0];
  for (const { first, last } of rangesOf(fresh)) {
    if (first > lastSeq) {
      if (first > lastSeq + 1) await insertGap(tx, place, { first: lastSeq + 1, last: first - 1, at });
      missing += first - lastSeq - 1;
      lastSeq = last;
    } else {
      await closeGap(tx, place, { first, last }, at);
      missing -= last - first + 1;
    }
  }
  if (fresh.length > 0) {
    const counted = { last_seq: lastSeq, missing };
    const key = { interview_id: interviewId, store, task_id: taskId, client_id: clientId };
    await sqlOf(tx)
      .insertInto('sequences')
      .values({ ...key, ...counted })
      .onConflict((conflict) =>
        conflict.columns(['interview_id', 'store', 'task_id', 'client_id']).doUpdateSet(counted),
      )
      .execute();
  }
  return { lastSeq, missing };
}

export async function lowestGaps(
  tx: SqlEntityManager,
  place: Sequence & { interviewId: string },
): Promise<[from: number, to: number][]> {
  const gaps = await tx.find(GapEntity, place, { orderBy: { first: 'asc' }, limit: MISSING_LISTED });
  return gaps.map(({ first, last }) => [first, last]);
}

/** What is left of the gap that these numbers are in: none of them has come before, so one gap holds them all. */
async function closeGap(
  tx: SqlEntityManager,
  place: Sequence & { interviewId: string },
  { first, last }: Range,
  at: number,
): Promise<void> {
  const gap = await tx.findOne(
    GapEntity,
    { ...place, first: { $lte: first } },
    { orderBy: { first: 'desc' } },
  );
  if (!gap || gap.last < last) throw new Error(`numbers ${first} to ${last} have come before`);
  await tx.nativeDelete(GapEntity, { ...place, first: gap.first });
  if (gap.first < first) await insertGap(tx, place, { first: gap.first, last: first - 1, at });
  if (gap.last > last) await insertGap(tx, place, { first: last + 1, last: gap.last, at: gap.at });
}

async function insertGap(
  tx: SqlEntityManager,
  place: Sequence & { interviewId: string },
  gap: Range & { at: number },
): Promise<void> {
  await tx.insert(GapEntity, { ...place, ...gap });
}
