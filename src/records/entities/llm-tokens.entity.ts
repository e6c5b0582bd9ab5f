import { defineEntity, p } from '@mikro-orm/core';
import { InterviewEntity } from './interview.entity.ts';

/** What language models have used for an interview: all its calls, those that failed or were cancelled too. */
export const LlmTokensEntity = defineEntity({
  name: 'LlmTokens',
  tableName: 'llm_tokens',
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
    inputTokens: p.bigint('number'),
    outputTokens: p.bigint('number'),
  },
});
