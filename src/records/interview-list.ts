import type { FilterQuery, InferEntity, SqlEntityManager } from '@mikro-orm/sql';
import { emailKey } from '../accounts/email.ts';
import { nicknameKey } from '../accounts/nickname.ts';
import { type Cursor, decodeCursor, encodeCursor } from './cursor.ts';
import { InterviewEntity } from './entities/interview.entity.ts';
import { UserEntity } from './entities/user.entity.ts';
import type { InterviewFilter, InterviewPage, InterviewSort } from './records.ts';

export type InterviewRow = InferEntity<typeof InterviewEntity>;

/** Rows that stand together in a list, the latest or the largest first. */
interface Part {
  name: string;
  column: 'createdAt' | 'finishedAt' | 'score';
  where: FilterQuery<InterviewRow>;
}

/** What has not finished or has no score yet stands behind what has. */
const PARTS: Readonly<Record<InterviewSort, readonly Part[]>> = {
  started: [{ name: 'all', column: 'createdAt', where: {} }],
  finished: [
    { name: 'ended', column: 'finishedAt', where: { finishedAt: { $ne: null } } },
    { name: 'open', column: 'createdAt', where: { finishedAt: null } },
  ],
  score: [
    { name: 'scored', column: 'score', where: { score: { $ne: null } } },
    { name: 'unscored', column: 'createdAt', where: { score: null } },
  ],
};

/** One page, and where the next begins; null for a cursor that no list of this sort gave. */
export async function listInterviews(
  em: SqlEntityManager,
  filter: InterviewFilter,
  { cursor, limit, sort = 'started' }: InterviewPage,
): Promise<{ rows: InterviewRow[]; nextCursor: string | null } | null> {
  const from = cursor === undefined ? null : decodeCursor(cursor);
  if (cursor !== undefined && from?.sort !== sort) return null;
  const first = PARTS[sort].findIndex(({ name }) => from === null || name === from.part);
  if (first === -1) return null;
  const found: { row: InterviewRow; part: Part }[] = [];
  for (const part of PARTS[sort].slice(first)) {
    // One more than asked for tells whether there is another page.
    const wanted = limit + 1 - found.length;
    if (wanted === 0) break;
    const place = from?.part === part.name ? olderThan(part, from) : {};
    const rows = await em.find(
      InterviewEntity,
      { $and: [matching(em, filter), part.where, place] },
      { orderBy: { [part.column]: 'desc', id: 'desc' }, limit: wanted },
    );
    found.push(...rows.map((row) => ({ row, part })));
  }
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return {
    rows: page.map(({ row }) => row),
    nextCursor: found.length > limit && last ? encodeCursor(placeOf(last, sort)) : null,
  };
}

function placeOf({ row, part }: { row: InterviewRow; part: Part }, sort: InterviewSort): Cursor {
  return { sort, part: part.name, at: row[part.column] ?? 0, id: row.id };
}

/** The first condition follows from the second, and lets the database start in the index. */
function olderThan({ column }: Part, { at, id }: Cursor): FilterQuery<InterviewRow> {
  return { [column]: { $lte: at }, $or: [{ [column]: { $lt: at } }, { id: { $lt: id } }] };
}

function matching(
  em: SqlEntityManager,
  { organisationId, candidateId, state, track, level, practice, from, to, q }: InterviewFilter,
): FilterQuery<InterviewRow> {
  return {
    $and: [
      organisationId === undefined ? {} : { organisationId },
      candidateId === undefined ? {} : { candidateId },
      state === undefined ? {} : { state },
      track === undefined ? {} : { track },
      level === undefined ? {} : { level },
      practice === undefined ? {} : { practice },
      from === undefined ? {} : { createdAt: { $gte: from } },
      to === undefined ? {} : { createdAt: { $lte: to } },
      q === undefined ? {} : { candidateId: { $in: usersWith(em, q) } },
    ],
  };
}

/** Whose nickname or e-mail has that in it, as names compare. */
function usersWith(em: SqlEntityManager, q: string) {
  return em
    .createQueryBuilder(UserEntity)
    .select('id')
    .where("(nickname_key like ? escape '!' or email_key like ? escape '!')", [
      partOf(nicknameKey(q)),
      partOf(emailKey(q)),
    ]);
}

/** A pattern for whatever has the text in it. */
function partOf(text: string): string {
  return `%${text.replaceAll(/[!%_]/g, '!$&')}%`;
}
