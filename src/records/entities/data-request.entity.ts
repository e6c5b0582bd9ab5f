import { defineEntity, p } from '@mikro-orm/core';
import type { DataRequest } from '../data-requests.ts';

/** What people have asked to be done with their data. */
export const DataRequestEntity = defineEntity({
  name: 'DataRequest',
  tableName: 'data_requests',
  indexes: [{ name: 'data_requests_kind_index', properties: ['kind', 'finishedAt'] }],
  properties: {
    id: p.string().primary(),
    kind: p.string().$type<DataRequest['kind']>(),
    personId: p.string().nullable(),
    requestedBy: p.string().$type<DataRequest['requestedBy']>(),
    requestedAt: p.bigint('number'),
    finishedAt: p.bigint('number').nullable(),
  },
});
