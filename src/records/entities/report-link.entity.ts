import { defineEntity, p } from '@mikro-orm/core';
import type { ReportAudience } from '../../domain/vocabulary.ts';

/** A link that shows a report to whoever has it. The token itself is not kept. */
export const ReportLinkEntity = defineEntity({
  name: 'ReportLink',
  tableName: 'report_links',
  indexes: [{ name: 'report_links_interview_index', properties: ['interviewId', 'createdAt', 'id'] }],
  properties: {
    id: p.string().primary(),
    interviewId: p.string(),
    tokenSha256: p.string().unique('report_links_token_unique'),
    audience: p.string().$type<ReportAudience>(),
    createdAt: p.bigint('number'),
    expiresAt: p.bigint('number'),
    revokedAt: p.bigint('number').nullable(),
    openingCount: p.integer().default(0),
    /** The latest, the last one first. */
    openings: p.json<number[]>(),
  },
});
