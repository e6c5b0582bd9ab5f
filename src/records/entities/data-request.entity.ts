import { defineEntity, p } from '@mikro-orm/core';

/** What people have asked to be done with their data. */
export const DataRequestEntity = defineEntity({
  name: 'DataRequest',
  tableName: 'data_requests',
  indexes: [{ name: 'data_requests_kind_index', properties: ['kind', 'finishedAt'] }],
  properties: {
    id: p.string().primary(),
    kind: p.string().$type<'export' | 'erasure'>(),
    personId: p.string().nullable(),
    requestedBy: p.string().$type<'person' | 'operator' | 'member'>(),
    requestedAt: p.bigint('number'),
    finishedAt: p.bigint('number').nullable(),
  },
});
