import { defineEntity, p } from '@mikro-orm/core';

export const OrganisationEntity = defineEntity({
  name: 'Organisation',
  tableName: 'organisations',
  properties: {
    id: p.string().primary(),
    slug: p.string().unique('organisations_slug_unique'),
    name: p.string(),
    createdAt: p.bigint('number'),
  },
});
