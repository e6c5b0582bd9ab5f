import { defineEntity, p } from '@mikro-orm/core';
import { InvitationEntity } from './invitation.entity.ts';

/** A link that was given out. One that was replaced stays known, to be able to say so. */
export const InvitationLinkEntity = defineEntity({
  name: 'InvitationLink',
  tableName: 'invitation_links',
  properties: {
    tokenSha256: p.string().primary(),
    invitation: () =>
      p
        .manyToOne(InvitationEntity)
        .mapToPk()
        .fieldName('invitation_id')
        .index('invitation_links_invitation_index')
        .deleteRule('cascade')
        .updateRule('no action'),
    createdAt: p.bigint('number'),
    replacedAt: p.bigint('number').nullable(),
  },
});
