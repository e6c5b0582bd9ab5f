import type { SqlEntityManager } from '@mikro-orm/sql';
import type { ExpressionBuilder } from 'kysely';
import type { Ledger } from './ledger.ts';
import { type Range, rangesOf } from './ranges.ts';
import type { PlaceRow } from './rows.ts';
import { sqlOf, type Tables } from './sql.ts';

/** A receipt lists the lowest gaps up to this many; the digest counts all of them. */
export const MISSING_LISTED = 100;

/**
 * Counts numbers that have not come before, and keeps which are missing below the highest. The cost grows with the numbers of
 * this batch alone.
 */
export async function countNumbers(
  ledger: Ledger,
  place: PlaceRow,
  fresh: readonly number[],
  at: number,
): Promise<{ lastSeq: number; missing: number }> {
  const counted = ledger.sequenceOf(place);
  for (const { first, last } of rangesOf(fresh)) {
    const { lastSeq } = counted;
    if (first > lastSeq) {
      if (first > lastSeq + 1) await insertGap(ledger.tx, place, { first: lastSeq + 1, last: first - 1, at });
      counted.missing += first - lastSeq - 1;
      counted.lastSeq = last;
    } else {
      await closeGap(ledger.tx, place, { first, last }, at);
      counted.missing -= last - first + 1;
    }
  }
  if (fresh.length > 0) ledger.count(place);
  return { ...counted };
}

export async function lowestGaps(
  tx: SqlEntityManager,
  place: PlaceRow,
): Promise<[from: number, to: number][]> {
  const gaps = await sqlOf(tx)
    .selectFrom('gaps')
    .select(['first', 'last'])
    .where(isOf(place))
    .orderBy('first')
    .limit(MISSING_LISTED)
    .execute();
  return gaps.map(({ first, last }) => [first, last]);
}

/** What is left of the gap that these numbers are in: none of them has come before, so one gap holds them all. */
async function closeGap(
  tx: SqlEntityManager,
  place: PlaceRow,
  { first, last }: Range,
  at: number,
): Promise<void> {
  const gap = await sqlOf(tx)
    .selectFrom('gaps')
    .select(['first', 'last', 'at'])
    .where(isOf(place))
    .where('first', '<=', first)
    .orderBy('first', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!gap || gap.last < last) throw new Error(`numbers ${first} to ${last} have come before`);
  await sqlOf(tx).deleteFrom('gaps').where(isOf(place)).where('first', '=', gap.first).execute();
  if (gap.first < first) await insertGap(tx, place, { first: gap.first, last: first - 1, at });
  if (gap.last > last) await insertGap(tx, place, { first: last + 1, last: gap.last, at: gap.at });
}

async function insertGap(tx: SqlEntityManager, place: PlaceRow, gap: Range & { at: number }): Promise<void> {
  await sqlOf(tx)
    .insertInto('gaps')
    .values({ ...place, ...gap })
    .execute();
}

function isOf({ interview_id, store, task_id, client_id }: PlaceRow) {
  return ({ eb }: ExpressionBuilder<Tables, 'gaps'>) =>
    eb.and([
      eb('interview_id', '=', interview_id),
      eb('store', '=', store),
      eb('task_id', '=', task_id),
      eb('client_id', '=', client_id),
    ]);
}
