import { naturalKeyOf } from '../../domain/invitations/invitation.ts';
import type { InvitationRecord } from '../../records/invitation.ts';
import type { PackageRecord } from '../../records/package.ts';
import { newOneTimeToken } from '../auth/one-time-token.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { conflict, invalid, notFound } from '../errors.ts';
import { PROBLEMS } from '../texts/problems.ts';
import { externalOf, type InvitationBody, orderOf } from './order.ts';
import { linkOf } from './present.ts';

type Parts = Pick<ApiDependencies, 'records' | 'settings' | 'clock'>;

export interface Invitation {
  invitation: InvitationRecord;
  isNew: boolean;
  /** Null where it was there already. */
  url: string | null;
}

/**
 * Invites somebody, or finds the invitation that the same order has led to before. Throws 404 for a package that is none of the
 * organisation, 409 for one that is archived, 422 for times that cannot be.
 */
export async function invite(
  body: InvitationBody,
  {
    organisationId,
    createdBy,
    id,
    deps,
  }: { organisationId: string; createdBy: string | null; id: string; deps: Parts },
): Promise<Invitation> {
  const { records, settings, clock } = deps;
  const ordered = await records.packages.find(body.package_id, organisationId);
  if (!ordered) throw notFound(PROBLEMS.noSuchPackage);
  const before = await orderedBefore(body, ordered, records);
  if (before) return { invitation: before, isNew: false, url: null };
  if (ordered.archivedAt !== null) throw conflict('archived', PROBLEMS.archived);
  const at = clock();
  const judged = orderOf(body, ordered, at);
  if ('faults' in judged) throw invalid(judged.faults);
  const { token, tokenSha256 } = newOneTimeToken();
  const whose = { id, organisationId, createdBy, createdAt: at, tokenSha256 };
  const [made] = await records.invitations.create([{ ...judged.order, ...whose }]);
  const invitation = made && (await records.invitations.find(made.id, organisationId));
  if (!made || !invitation) throw new Error('an invitation was made but is not stored');
  const { isNew } = made;
  return { invitation, isNew, url: isNew ? linkOf(token, settings.publicOrigin) : null };
}

/** A repeat is answered whatever has become of package and times since. */
async function orderedBefore(
  { external }: InvitationBody,
  { id, organisationId }: PackageRecord,
  { invitations }: Parts['records'],
): Promise<InvitationRecord | null> {
  const key = external ? naturalKeyOf(externalOf(external), id) : null;
  return key === null ? null : invitations.findByNaturalKey(key, organisationId);
}
