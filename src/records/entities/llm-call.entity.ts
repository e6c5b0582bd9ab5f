import { defineEntity, p } from '@mikro-orm/core';
import type { LlmCall } from '../../domain/llm-call.ts';
import { InterviewEntity } from './interview.entity.ts';

export const LlmCallEntity = defineEntity({
  name: 'LlmCall',
  tableName: 'llm_calls',
  indexes: [
    { name: 'llm_calls_interview_index', properties: ['interview', 'startedAt'] },
    { name: 'llm_calls_started_index', properties: ['startedAt'] },
  ],
  properties: {
    id: p.string().primary(),
    interview: () =>
      p
        .manyToOne(InterviewEntity)
        .mapToPk()
        .fieldName('interview_id')
        .index(false)
        .deleteRule('no action')
        .updateRule('no action'),
    purpose: p.string().$type<LlmCall['purpose']>(),
    subjectId: p.string(),
    promptVersion: p.string(),
    model: p.string().nullable(),
    outcome: p.string().$type<LlmCall['outcome']>(),
    startedAt: p.bigint('number'),
    durationMs: p.integer(),
    attempts: p.json<LlmCall['attempts']>(),
  },
});
