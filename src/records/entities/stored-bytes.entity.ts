import { defineEntity, p } from '@mikro-orm/core';

/** What an interview's code, input and results take; a text that is stored already takes nothing. */
export const StoredBytesEntity = defineEntity({
  name: 'StoredBytes',
  tableName: 'stored_bytes',
  properties: {
    interviewId: p.string().primary(),
    bytes: p.integer(),
  },
});
