import { acceptability } from '../../domain/invitations/times.ts';
import type { InvitationRecord } from '../../records/invitation.ts';
import type { PackageRecord } from '../../records/package.ts';
import { conflict, Problem } from '../errors.ts';
import { iso } from '../presenters/time.ts';
import { PROBLEMS } from '../texts/problems.ts';

/** Throws 409 where it cannot be accepted now; one that was accepted is none of these. */
export function refuseUnacceptable(
  invitation: InvitationRecord,
  { content }: PackageRecord,
  at: number,
): void {
  const judged = acceptability({ ...invitation, noticeDays: content.noticeDays }, at);
  if (judged.kind === 'too_early') {
    const validFrom = iso(judged.startsAt);
    throw new Problem({ status: 409, code: 'too_early', detail: PROBLEMS.invitationTooEarly, validFrom });
  }
  refuseEnded(judged.kind);
}

/** Throws 409 for one that expired or was cancelled. */
export function refuseEnded(kind: string): void {
  if (kind === 'expired') throw conflict('expired', PROBLEMS.invitationExpired);
  if (kind === 'cancelled') throw conflict('cancelled', PROBLEMS.invitationCancelled);
}
