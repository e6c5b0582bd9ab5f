import { defineEntity, p } from '@mikro-orm/core';

/** A one-time link by which the first admin signs up: the one of the latest start. */
export const FirstAdminLinkEntity = defineEntity({
  name: 'FirstAdminLink',
  tableName: 'first_admin_links',
  properties: {
    tokenSha256: p.string().primary(),
  },
});
