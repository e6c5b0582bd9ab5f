import { defineEntity, p } from '@mikro-orm/core';
import type { InterviewPlan } from '../../domain/interview/interview.ts';
import { InterviewEntity } from './interview.entity.ts';

/** What was fixed at the start; apart from the interview's row, which lists read often and which stays small. */
export const PlanEntity = defineEntity({
  name: 'Plan',
  tableName: 'plans',
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
    plan: p.json<InterviewPlan>(),
  },
});
