import { defineEntity, p } from '@mikro-orm/core';

/** An `Idempotency-Key` that was used; `status` is null until an answer is kept, as `body` or by its `reference`. */
export const AnswerEntity = defineEntity({
  name: 'Answer',
  tableName: 'answers',
  indexes: [{ name: 'answers_interview_index', properties: ['interviewId'] }],
  properties: {
    userId: p.string().primary(),
    key: p.string().primary(),
    method: p.string(),
    path: p.string(),
    bodySha256: p.string(),
    status: p.integer().nullable(),
    body: p.text().nullable(),
    reference: p.text().nullable(),
    /** The interview that it is about; null of a call about none, and of answers from before this was noted. */
    interviewId: p.string().nullable(),
    /** The call that acts, and until when nobody else does; null where none acts. */
    claimedBy: p.string().nullable(),
    claimedUntil: p.bigint('number').nullable(),
  },
});
