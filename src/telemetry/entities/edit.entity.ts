import { defineEntity, p } from '@mikro-orm/core';
import type { Changes } from '../../domain/integrity/changes.ts';
import type { Language } from '../../domain/vocabulary.ts';

/** What came under each number of a task's edits: first, and each other content once, as evidence. */
export const EditEntity = defineEntity({
  name: 'Edit',
  tableName: 'edits',
  indexes: [{ name: 'edits_arrival', properties: ['interviewId', 'batch', 'position'] }],
  properties: {
    interviewId: p.string().primary(),
    taskId: p.string().primary(),
    clientId: p.string().primary(),
    seq: p.integer().primary().autoincrement(false),
    contentSha256: p.string().primary(),
    isFirst: p.boolean(),
    batch: p.integer(),
    /** In its batch, from 0. */
    position: p.integer(),
    language: p.string().$type<Language>(),
    /** The client's clock. */
    at: p.bigint('number'),
    baseSha256: p.string(),
    changes: p.json<Changes>(),
    anchor: p.integer().nullable(),
    head: p.integer().nullable(),
    sha256: p.string(),
  },
});
