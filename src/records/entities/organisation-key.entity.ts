import { defineEntity, p } from '@mikro-orm/core';
import type { Scope } from '../../domain/vocabulary.ts';

/** By which a program acts for an organisation. */
export const OrganisationKeyEntity = defineEntity({
  name: 'OrganisationKey',
  tableName: 'organisation_keys',
  indexes: [{ name: 'organisation_keys_created_index', properties: ['organisationId', 'createdAt', 'id'] }],
  properties: {
    id: p.string().primary(),
    organisationId: p.string(),
    name: p.string(),
    scopes: p.json<Scope[]>(),
    keySha256: p.string().unique('organisation_keys_key_unique'),
    createdAt: p.bigint('number'),
    expiresAt: p.bigint('number').nullable(),
    revokedAt: p.bigint('number').nullable(),
  },
});
