import { defineEntity, p } from '@mikro-orm/core';

/** Some bytes of a recording, sealed, under a key of the media store that nothing else ever has. */
export const UploadPartEntity = defineEntity({
  name: 'UploadPart',
  tableName: 'upload_parts',
  indexes: [
    { name: 'upload_parts_upload_index', properties: ['uploadId', 'start'] },
    { name: 'upload_parts_interview_index', properties: ['interviewId'] },
    { name: 'upload_parts_made_index', properties: ['madeAt'] },
  ],
  properties: {
    key: p.string().primary(),
    uploadId: p.string(),
    interviewId: p.string(),
    /** Its first byte in the recording; null while it is only about to be stored, or its process died before it was. */
    start: p.bigint('number').nullable(),
    bytes: p.bigint('number'),
    madeAt: p.bigint('number'),
  },
});
