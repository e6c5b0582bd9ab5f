import type { OrganisationKey } from '../../records/keys.ts';
import type { Member } from '../../records/members.ts';
import type { Organisation } from '../../records/organisations.ts';
import { iso, isoOrNull } from './time.ts';

export function presentOrganisation({ id, slug, name }: Organisation) {
  return { organisation_id: id, slug, name };
}

export function presentMember({ userId, email, nickname, role, since, expiresAt }: Member) {
  return { user_id: userId, email, nickname, role, since: iso(since), expires_at: isoOrNull(expiresAt) };
}

export function presentKey({ id, name, scopes, createdAt, expiresAt, revokedAt }: OrganisationKey) {
  return {
    key_id: id,
    name,
    scopes,
    created_at: iso(createdAt),
    expires_at: isoOrNull(expiresAt),
    revoked_at: isoOrNull(revokedAt),
  };
}
