import { defineEntity, p } from '@mikro-orm/core';
import { MAIN_ORGANISATION } from '../../domain/organisations.ts';
import type { Language } from '../../domain/vocabulary.ts';

/** A checked submission whose fingerprints are kept; one without any is there too, so that it is read once. */
export const FingerprintedSubmissionEntity = defineEntity({
  name: 'FingerprintedSubmission',
  tableName: 'fingerprinted_submissions',
  indexes: [
    { name: 'fingerprinted_submissions_interview_index', properties: ['interviewId'] },
    { name: 'fingerprinted_submissions_task_index', properties: ['taskId', 'language'] },
  ],
  properties: {
    id: p.integer().primary().autoincrement(),
    submissionId: p.string().unique('fingerprinted_submissions_submission_id_unique'),
    interviewId: p.string(),
    organisationId: p.string().default(MAIN_ORGANISATION),
    taskId: p.string(),
    language: p.string().$type<Language>(),
    checkedAt: p.bigint('number'),
  },
});
