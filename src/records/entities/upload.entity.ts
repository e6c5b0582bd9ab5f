import { defineEntity, p } from '@mikro-orm/core';
import type { MediaPurpose, MediaType } from '../../domain/media/recording.ts';

/** A recording as it comes up, and once it is there. Its bytes are parts, which lie in the media store. */
export const UploadEntity = defineEntity({
  name: 'Upload',
  tableName: 'uploads',
  indexes: [
    { name: 'uploads_interview_index', properties: ['interviewId', 'createdAt'] },
    { name: 'uploads_owner_index', properties: ['ownerId', 'finishedAt'] },
    { name: 'uploads_open_index', properties: ['finishedAt', 'updatedAt'] },
  ],
  properties: {
    id: p.string().primary(),
    interviewId: p.string(),
    ownerId: p.string(),
    type: p.string().$type<MediaType>(),
    purpose: p.string().$type<MediaPurpose>(),
    /** Null until it is known. */
    size: p.bigint('number').nullable(),
    received: p.bigint('number'),
    createdAt: p.bigint('number'),
    updatedAt: p.bigint('number'),
    /** Since when it is whole, with what was measured of it then. */
    finishedAt: p.bigint('number').nullable(),
    durationMs: p.bigint('number').nullable(),
    sha256: p.string().nullable(),
    /** Since when its bytes are gone. */
    removedAt: p.bigint('number').nullable(),
  },
});
