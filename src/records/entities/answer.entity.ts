import { defineEntity, p } from '@mikro-orm/core';

/** A claimed `Idempotency-Key`; `status` and `body` are null until an answer is kept. */
export const AnswerEntity = defineEntity({
  name: 'Answer',
  tableName: 'answers',
  properties: {
    userId: p.string().primary(),
    key: p.string().primary(),
    method: p.string(),
    path: p.string(),
    bodySha256: p.string(),
    status: p.integer().nullable(),
    body: p.text().nullable(),
  },
});
