import { defineEntity, p } from '@mikro-orm/core';
import type { Language } from '../../domain/vocabulary.ts';
import { InterviewEntity } from './interview.entity.ts';

/** One row for each task and language: the latest revision. */
export const DraftEntity = defineEntity({
  name: 'Draft',
  tableName: 'drafts',
  properties: {
    interview: () =>
      p
        .manyToOne(InterviewEntity)
        .mapToPk()
        .primary()
        .fieldName('interview_id')
        .index(false)
        .deleteRule('no action')
        .updateRule('no action'),
    taskId: p.string().primary(),
    language: p.string().$type<Language>().primary(),
    code: p.text(),
    revision: p.integer(),
    /** The page that saved it, where it said so: for whoever looks into two that wrote over each other. */
    clientId: p.string().nullable(),
    savedAt: p.bigint('number'),
  },
});
