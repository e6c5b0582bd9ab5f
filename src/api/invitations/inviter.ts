import { timeFactor } from '../../domain/packages/terms.ts';
import type { InvitationRecord } from '../../records/invitation.ts';
import type { InterviewRecord, Records } from '../../records/records.ts';
import { contactOf } from '../../report/contact.ts';
import { termsOf } from '../packages/terms.ts';

/** Who invites, and whom to turn to. */
export async function inviterOf(
  { createdBy, organisationId }: Pick<InvitationRecord, 'createdBy' | 'organisationId'>,
  { organisations, users }: Pick<Records, 'organisations' | 'users'>,
): Promise<{ organisation: string; contact: string | null }> {
  const organisation = await organisations.find(organisationId);
  const contact = await contactOf({ createdBy, organisationId }, { users });
  return { organisation: organisation?.name ?? '', contact };
}

/** What a candidate is told of the invitation that their interview, or the practice before it, follows from; null where there is none. */
export async function presentInvited(
  interview: Pick<InterviewRecord, 'id' | 'packageId' | 'candidateId'>,
  records: Pick<Records, 'invitations' | 'packages' | 'organisations' | 'users'>,
) {
  if (interview.packageId === null) return null;
  const accepted = await records.invitations.ofCandidate(interview.candidateId);
  const invitation =
    accepted.find(({ interviewId }) => interviewId === interview.id) ??
    accepted.find(({ packageId }) => packageId === interview.packageId);
  if (!invitation || invitation.interviewId === null) return null;
  const { packageId, packageVersion, additionalTimePercent, interviewId } = invitation;
  const ordered = await records.packages.findVersion(packageId, packageVersion);
  if (!ordered) return null;
  return {
    ...(await inviterOf(invitation, records)),
    package: ordered.content.name,
    time_percent: timeFactor(termsOf(ordered, additionalTimePercent)) * 100,
    retention_days: ordered.content.retentionDays,
    session_id: interviewId,
  };
}
