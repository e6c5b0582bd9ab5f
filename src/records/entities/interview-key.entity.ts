import { defineEntity, p } from '@mikro-orm/core';

/** Whose key seals an interview: known before its workflow starts, and after the person has been erased. */
export const InterviewKeyEntity = defineEntity({
  name: 'InterviewKey',
  tableName: 'interview_keys',
  indexes: [{ name: 'interview_keys_key_index', properties: ['keyId'] }],
  properties: {
    interviewId: p.string().primary(),
    keyId: p.string(),
  },
});
