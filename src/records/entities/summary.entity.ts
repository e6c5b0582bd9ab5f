import { defineEntity, p } from '@mikro-orm/core';
import { InterviewEntity } from './interview.entity.ts';

/** One row for each event that a summary reaches to; later ones replace earlier ones, which stay to be read. */
export const SummaryEntity = defineEntity({
  name: 'Summary',
  tableName: 'summaries',
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
    throughSeq: p.integer().primary().autoincrement(false),
    text: p.text(),
  },
});
