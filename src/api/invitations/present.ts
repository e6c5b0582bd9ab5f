import { statusOf } from '../../domain/invitations/invitation.ts';
import type { InvitationRecord } from '../../records/invitation.ts';
import { presentExternal } from '../presenters/external.ts';
import { iso, isoOrNull } from '../presenters/time.ts';

/** As members see it. `url` is the link that was made just now, null where there is none to be had. */
export function presentInvitation(
  invitation: InvitationRecord,
  { at, url }: { at: number; url?: string | null },
) {
  const { candidate, external, timeRequest } = invitation;
  return {
    invitation_id: invitation.id,
    ...(url !== undefined && { url }),
    status: statusOf(invitation, at),
    package_id: invitation.packageId,
    package_version: invitation.packageVersion,
    candidate: {
      first_name: candidate.firstName,
      last_name: candidate.lastName,
      preferred_name: candidate.preferredName,
      email: candidate.email,
      locale: candidate.locale,
    },
    external: external && presentExternal(external),
    valid_from: isoOrNull(invitation.validFrom),
    expires_at: iso(invitation.expiresAt),
    additional_time_percent: invitation.additionalTimePercent,
    redirect_url: invitation.redirectUrl,
    send_email: invitation.sendEmail,
    email_status: invitation.emailStatus,
    time_request: timeRequest && { text: timeRequest.text, at: iso(timeRequest.at) },
    session_id: invitation.interviewId,
    created_at: iso(invitation.createdAt),
    opened_at: isoOrNull(invitation.openedAt),
    accepted_at: isoOrNull(invitation.acceptedAt),
  };
}

/** Behind the `#`, so that no server and no proxy writes it down. */
export function linkOf(token: string, publicOrigin: string): string {
  return `${publicOrigin}/i#${token}`;
}
