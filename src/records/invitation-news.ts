import type { SqlEntityManager } from '@mikro-orm/sql';
import { announceIn } from './announcements.ts';
import { externalIn } from './external.ts';
import type { InvitationRow } from './invitation-rows.ts';

/** What of an invitation is word for those outside. */
type InvitationNews =
  | 'invitation.opened'
  | 'invitation.accepted'
  | 'invitation.expired'
  | 'invitation.cancelled';

/** Has the organisation's webhooks told, within the transaction that makes it true. */
export function announceInvitation(
  tx: SqlEntityManager,
  type: InvitationNews,
  row: InvitationRow,
  at: number,
): Promise<void> {
  const { id: invitationId, organisationId, interviewId } = row;
  // One that was renewed may expire, or be cancelled, more than once.
  const data = { invitationId, sessionId: interviewId ?? undefined, external: externalIn(row) };
  return announceIn(tx, { organisationId, type, key: String(at), at, data }, { invitationId });
}
