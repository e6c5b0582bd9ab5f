import type { InvitationRecord } from '../records/invitation.ts';
import type { Records } from '../records/records.ts';

/** To whom a candidate may turn: whoever has invited them, else the admin who is there the longest. */
export async function contactOf(
  { createdBy, organisationId }: Pick<InvitationRecord, 'createdBy' | 'organisationId'>,
  { users }: Pick<Records, 'users'>,
): Promise<string | null> {
  const inviter = createdBy === null ? null : await users.findById(createdBy);
  if (inviter?.email && inviter.organisationId === organisationId && inviter.role !== 'candidate') {
    return inviter.email;
  }
  return users.firstAdminEmail(organisationId);
}
