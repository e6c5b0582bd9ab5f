import { defineEntity, p } from '@mikro-orm/core';

/** What a company orders; what it says is in its versions. */
export const PackageEntity = defineEntity({
  name: 'Package',
  tableName: 'packages',
  indexes: [{ name: 'packages_list_index', properties: ['organisationId', 'createdAt', 'id'] }],
  properties: {
    id: p.string().primary(),
    organisationId: p.string(),
    createdAt: p.bigint('number'),
    /** The latest one. */
    version: p.integer(),
    /** Of the latest version, by which the command line finds it. */
    name: p.string(),
    /** Since when nobody is invited to it any more. */
    archivedAt: p.bigint('number').nullable(),
  },
});
