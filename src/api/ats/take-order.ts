import type { Order } from '../../ats/order.ts';
import { FAULTS } from '../../contract/texts/faults.ts';
import { isAtOrigin } from '../../domain/ats/provider.ts';
import { isWaiting, statusOf } from '../../domain/invitations/invitation.ts';
import type { InvitationRecord } from '../../records/invitation.ts';
import type { Viewer } from '../context.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { conflict, type Fault, invalid, Problem } from '../errors.ts';
import { invite } from '../invitations/invite.ts';
import { PROBLEMS } from '../texts/problems.ts';

type Parts = Pick<ApiDependencies, 'records' | 'settings' | 'clock'>;

/** How the system calls what may be wrong. */
interface Fields {
  callbackUrl?: string;
  profileUrl?: string;
}

/**
 * Invites whom a system orders an interview for, or finds the invitation that the same order has led to before, and remembers where it
 * wants to be told of it: another place is told as well, so that whoever ordered again hears of it. Throws 404, 409 and 422.
 */
export async function takeOrder(
  order: Order,
  { viewer, id, fields, deps }: { viewer: Viewer; id: string; fields: Fields; deps: Parts },
): Promise<InvitationRecord> {
  refuseElsewhere(order, fields, deps.settings);
  const { records, clock } = deps;
  const { organisationId } = viewer;
  const { invitation, isNew } = await invite(bodyOf(order), { organisationId, createdBy: null, id, deps });
  const at = clock();
  const { provider, callbackUrl } = order;
  const outcome = await records.atsOrders.add(
    { organisationId, invitationId: invitation.id, provider, callbackUrl },
    // Who orders what is under way, or over, hears at once how it stands.
    { isNews: !isNew && !isWaiting(statusOf(invitation, at)), at },
  );
  if (outcome === 'too_many') throw conflict('too_many', PROBLEMS.tooManyOrders);
  return invitation;
}

/** For systems that know no 404: an unknown package is a fault of what was sent. */
export async function asFaultOf<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const isUnknown = error instanceof Problem && error.options.status === 404;
    throw isUnknown ? invalid([{ path, message: FAULTS.unknownPackage }]) : error;
  }
}

function refuseElsewhere(
  { provider, callbackUrl, profileUrl }: Order,
  fields: Fields,
  { atsOrigins }: Parts['settings'],
): void {
  const faultOf = (given: string | null, path = ''): Fault[] =>
    given === null || isAtOrigin(given, atsOrigins[provider]) ? [] : [{ path, message: FAULTS.foreignUrl }];
  const faults = [...faultOf(callbackUrl, fields.callbackUrl), ...faultOf(profileUrl, fields.profileUrl)];
  if (faults.length > 0) throw invalid(faults);
}

function bodyOf({ provider, packageId, candidate, ...order }: Order): Parameters<typeof invite>[0] {
  const { firstName, lastName, preferredName, email } = candidate;
  return {
    package_id: packageId,
    candidate: {
      first_name: firstName,
      last_name: lastName,
      ...(preferredName !== null && { preferred_name: preferredName }),
      ...(email !== null && { email }),
    },
    external: {
      provider,
      application_id: order.applicationId,
      ...(order.candidateId !== null && { candidate_id: order.candidateId }),
      ...(order.jobId !== null && { job_id: order.jobId }),
      ...(order.profileUrl !== null && { profile_url: order.profileUrl }),
    },
    additional_time_percent: 0,
    // None of them sends the candidate anything by itself.
    send_email: true,
  };
}
