import { defineEntity, p } from '@mikro-orm/core';
import type { KeptClaim } from '../../domain/resume/claim.ts';
import type { ResumeFormat } from '../../domain/resume/read.ts';
import type { HiddenText, ResumeFailure, ResumeLine, ResumeStatus } from '../../domain/resume/reading.ts';
import { InterviewEntity } from './interview.entity.ts';

/** The résumé of an interview; of an earlier file nothing is left. */
export const ResumeEntity = defineEntity({
  name: 'Resume',
  tableName: 'resumes',
  indexes: [{ name: 'resumes_due_index', properties: ['dueAt'] }],
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
    readingId: p.string(),
    /** Of the file in base64, which is kept until it is read. */
    fileSha256: p.string(),
    format: p.string().$type<ResumeFormat>(),
    bytes: p.integer(),
    status: p.string().$type<ResumeStatus>(),
    reason: p.string().$type<ResumeFailure>().nullable(),
    /** What a person sees who opens the file. */
    lines: p.json<ResumeLine[]>(),
    /** How many texts they would not see; the first of them are here. */
    hiddenCount: p.integer(),
    hidden: p.json<HiddenText[]>(),
    claims: p.json<KeptClaim[]>(),
    /** Ids of claims that were removed. */
    removed: p.json<string[]>(),
    receivedAt: p.bigint('number'),
    readAt: p.bigint('number').nullable(),
    /** Whether a workflow has begun to read it, as far as is known. */
    begun: p.boolean(),
    /** When somebody is to look whether its workflow runs; null once it was read. */
    dueAt: p.bigint('number').nullable(),
  },
});
