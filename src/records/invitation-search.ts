import type { FilterQuery, InferEntity, SqlEntityManager } from '@mikro-orm/sql';
import { emailKey } from '../accounts/email.ts';
import { fold } from '../accounts/fold.ts';
import type { InvitationStatus } from '../domain/invitations/invitation.ts';
import { InterviewEntity } from './entities/interview.entity.ts';
import { InvitationEntity } from './entities/invitation.entity.ts';
import type { InvitationFilter, InvitationOrder } from './invitation.ts';
import { partOf } from './part-of.ts';

type Where = FilterQuery<InferEntity<typeof InvitationEntity>>;

/** All that a search may find an invitation by, a line each: names, the address, and what other systems call it. */
export function searchKeyOf({
  candidate,
  external,
}: Pick<InvitationOrder, 'candidate' | 'external'>): string {
  const { firstName, lastName, preferredName, email } = candidate;
  const name = [firstName, lastName].filter((part) => part !== null).join(' ');
  const others = [preferredName, external?.candidateId, external?.applicationId];
  const keys = [name, ...others].flatMap((part) => (part == null ? [] : [fold(part)]));
  return [...keys, ...(email === null ? [] : [emailKey(email)])].join('\n');
}

/** Ids of the interviews that follow from an invitation which the text finds. */
export function invitedWith(em: SqlEntityManager, q: string) {
  return em
    .createQueryBuilder(InvitationEntity)
    .select('interviewId')
    .where("(search_key like ? escape '!' or search_key like ? escape '!')", [
      partOf(fold(q)),
      partOf(emailKey(q)),
    ])
    .andWhere({ interviewId: { $ne: null } });
}

export function invitationsWhere(
  em: SqlEntityManager,
  { organisationId, status, packageId }: InvitationFilter,
): Where {
  return {
    $and: [
      { organisationId },
      packageId === undefined ? {} : { packageId },
      status === undefined ? {} : statusIs(em, status),
    ],
  };
}

/** The same as `statusOf` in `src/domain/invitations`, for the database. */
function statusIs(em: SqlEntityManager, { is, at }: { is: InvitationStatus; at: number }): Where {
  const ended = em
    .createQueryBuilder(InterviewEntity)
    .select('id')
    .where({ finishedAt: { $ne: null } });
  switch (is) {
    case 'created':
    case 'opened':
      return { status: is, expiresAt: { $gt: at } };
    case 'accepted':
      return { status: 'accepted', interviewId: { $nin: ended } };
    case 'finished':
      return { status: 'accepted', interviewId: { $in: ended } };
    case 'expired':
      return {
        $or: [{ status: 'expired' }, { status: { $in: ['created', 'opened'] }, expiresAt: { $lte: at } }],
      };
    case 'cancelled':
      return { status: 'cancelled' };
  }
}
