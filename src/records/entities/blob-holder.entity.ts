import { defineEntity, p } from '@mikro-orm/core';

/** That an interview has put a text into the store, or an event of it refers to one. */
export const BlobHolderEntity = defineEntity({
  name: 'BlobHolder',
  tableName: 'blob_holders',
  indexes: [{ name: 'blob_holders_interview_index', properties: ['interviewId'] }],
  properties: {
    sha256: p.string().primary(),
    interviewId: p.string().primary(),
  },
});
