import { defineEntity, p } from '@mikro-orm/core';
import type { MemberRole } from '../../domain/vocabulary.ts';

/** Somebody who is to become a member by a one-time link; no user until they do. */
export const MemberInvitationEntity = defineEntity({
  name: 'MemberInvitation',
  tableName: 'member_invitations',
  indexes: [
    { name: 'member_invitations_created_index', properties: ['organisationId', 'createdAt', 'userId'] },
  ],
  uniques: [{ name: 'member_invitations_email_unique', properties: ['organisationId', 'emailKey'] }],
  properties: {
    /** The id that the user will have. */
    userId: p.string().primary(),
    organisationId: p.string(),
    email: p.string(),
    /** As compared: see `src/accounts`. */
    emailKey: p.string(),
    role: p.string().$type<MemberRole>(),
    tokenSha256: p.string().unique('member_invitations_token_unique'),
    createdAt: p.bigint('number'),
    expiresAt: p.bigint('number'),
  },
});
