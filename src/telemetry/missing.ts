import type { SqlEntityManager } from '@mikro-orm/sqlite';

/** A receipt lists the lowest gaps up to this many; the digest counts all of them. */
export const MISSING_LISTED = 100;

/** Gaps in the numbers from 1 up to the last stored one, as inclusive ranges, lowest first. */
export async function readMissing(
  em: SqlEntityManager,
  interviewId: string,
): Promise<[from: number, to: number][]> {
  const gaps = await em.execute<{ first: number; last: number }[]>(
    `select seq + 1 as first, next_seq - 1 as last
       from (select seq, lead(seq) over (order by seq) as next_seq
               from (select 0 as seq
                     union all
                     select seq from telemetry_events where interview_id = ?) as numbers) as neighbours
      where next_seq > seq + 1
      order by seq
      limit ?`,
    [interviewId, MISSING_LISTED],
  );
  return gaps.map(({ first, last }) => [first, last]);
}
