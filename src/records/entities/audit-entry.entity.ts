import { defineEntity, p } from '@mikro-orm/core';

/** Who did what. */
export const AuditEntryEntity = defineEntity({
  name: 'AuditEntry',
  tableName: 'audit_entries',
  indexes: [
    { name: 'audit_entries_at_index', properties: ['organisationId', 'at', 'id'] },
    { name: 'audit_entries_age_index', properties: ['at'] },
    { name: 'audit_entries_actor_index', properties: ['actorId'] },
    { name: 'audit_entries_object_index', properties: ['objectId'] },
  ],
  properties: {
    id: p.string().primary(),
    organisationId: p.string(),
    at: p.bigint('number'),
    actorKind: p.string().$type<'user' | 'key' | 'operator'>(),
    /** Null of an operator, and of somebody who is erased. */
    actorId: p.string().nullable(),
    action: p.string(),
    objectKind: p.string(),
    /** Null of a user who is erased, and where it is all of the organisation. */
    objectId: p.string().nullable(),
    detail: p.string().nullable(),
    address: p.string().nullable(),
  },
});
