import type { FilterQuery, InferEntity, SqlEntityManager } from '@mikro-orm/sql';
import { emailKey } from '../accounts/email.ts';
import { nicknameKey } from '../accounts/nickname.ts';
import { InterviewEntity } from './entities/interview.entity.ts';
import { UserEntity } from './entities/user.entity.ts';
import { invitedWith } from './invitation-search.ts';
import { behind, type Place, readPage } from './page.ts';
import { partOf } from './part-of.ts';
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
export function listInterviews(
  em: SqlEntityManager,
  filter: InterviewFilter,
  { sort = 'started', ...page }: InterviewPage,
): Promise<{ rows: InterviewRow[]; nextCursor: string | null } | null> {
  const parts = PARTS[sort].map(({ name, column, where }) => ({
    name,
    read: (place: Place | null, limit: number) =>
      em.find(
        InterviewEntity,
        { $and: [matching(em, filter), where, behind(place, column)] },
        { orderBy: { [column]: 'desc', id: 'desc' }, limit },
      ),
    placeOf: (row: InterviewRow) => ({ at: row[column] ?? 0, id: row.id }),
  }));
  return readPage(sort, parts, page);
}

function matching(
  em: SqlEntityManager,
  { organisationId, candidateId, state, track, level, practice, packageId, from, to, q }: InterviewFilter,
): FilterQuery<InterviewRow> {
  return {
    $and: [
      organisationId === undefined ? {} : { organisationId },
      candidateId === undefined ? {} : { candidateId },
      state === undefined ? {} : { state },
      track === undefined ? {} : { track },
      level === undefined ? {} : { level },
      practice === undefined ? {} : { practice },
      packageId === undefined ? {} : { packageId },
      from === undefined ? {} : { createdAt: { $gte: from } },
      to === undefined ? {} : { createdAt: { $lte: to } },
      q === undefined
        ? {}
        : { $or: [{ candidateId: { $in: usersWith(em, q) } }, { id: { $in: invitedWith(em, q) } }] },
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
