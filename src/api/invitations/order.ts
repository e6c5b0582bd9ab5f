import type { z } from 'zod';
import type { invitationRequest } from '../../contract/invitations.ts';
import { FAULTS } from '../../contract/texts/faults.ts';
import { expiryFault, LONGEST_LIFETIME_MS, type Start, usualExpiry } from '../../domain/invitations/times.ts';
import type { Localized } from '../../domain/texts/localized.ts';
import type { InvitationOrder } from '../../records/invitation.ts';
import type { PackageRecord } from '../../records/package.ts';
import type { Fault } from '../errors.ts';

type Given = z.output<typeof invitationRequest>;

/** As it is given over the wire, where a person may also have one name alone. */
export type InvitationBody = Omit<Given, 'candidate'> & {
  candidate: Omit<Given['candidate'], 'last_name'> & { last_name: string | null };
};

/** What was ordered, or what is wrong with when. */
export function orderOf(
  body: InvitationBody,
  ordered: PackageRecord,
  at: number,
): { order: InvitationOrder } | { faults: Fault[] } {
  const start = { createdAt: at, validFrom: body.valid_from ?? null, noticeDays: ordered.content.noticeDays };
  const faults = timeFaults(body, start, at);
  if (faults.length > 0) return { faults };
  return {
    order: {
      packageId: ordered.id,
      packageVersion: ordered.version,
      candidate: {
        firstName: body.candidate.first_name,
        lastName: body.candidate.last_name,
        preferredName: body.candidate.preferred_name ?? null,
        email: body.candidate.email ?? null,
        locale: body.candidate.locale ?? null,
      },
      external: body.external ? externalOf(body.external) : null,
      validFrom: start.validFrom,
      expiresAt: body.expires_at ?? usualExpiry(at, start),
      additionalTimePercent: body.additional_time_percent,
      redirectUrl: body.redirect_url ?? null,
      sendEmail: body.send_email,
    },
  };
}

export function externalOf(given: NonNullable<InvitationBody['external']>) {
  return {
    provider: given.provider,
    candidateId: given.candidate_id ?? null,
    applicationId: given.application_id ?? null,
    jobId: given.job_id ?? null,
    profileUrl: given.profile_url ?? null,
  };
}

function timeFaults(
  { valid_from: validFrom, expires_at: expiresAt }: InvitationBody,
  start: Start,
  at: number,
): Fault[] {
  const isTooFar = validFrom !== undefined && validFrom - at > LONGEST_LIFETIME_MS;
  return [
    ...(isTooFar ? [{ path: 'valid_from', message: FAULTS.tooFarAhead }] : []),
    ...(expiresAt === undefined ? [] : expiryFaults(expiresAt, start, at)),
  ];
}

const EXPIRY: Record<NonNullable<ReturnType<typeof expiryFault>>, Localized> = {
  past: FAULTS.inThePast,
  too_late: FAULTS.tooFarAhead,
  before_start: FAULTS.beforeTheStart,
};

/** Of a time at which an invitation is to end. */
export function expiryFaults(expiresAt: number, start: Start, at: number): Fault[] {
  const fault = expiryFault(expiresAt, { at, start });
  return fault ? [{ path: 'expires_at', message: EXPIRY[fault] }] : [];
}
