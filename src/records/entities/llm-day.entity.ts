import { defineEntity, p } from '@mikro-orm/core';

/** What language models have used on a day, for all interviews of the installation. */
export const LlmDayEntity = defineEntity({
  name: 'LlmDay',
  tableName: 'llm_days',
  properties: {
    /** When it began (UTC). */
    day: p.bigint('number').primary().autoincrement(false),
    inputTokens: p.bigint('number'),
    outputTokens: p.bigint('number'),
  },
});
