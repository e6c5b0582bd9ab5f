import { z } from 'zod';
import { MEDIA_PURPOSES, MEDIA_TYPES } from '../domain/media/recording.ts';
import { reference } from './parts.ts';
import { matching } from './strings.ts';
import { FAULTS, numberBetween } from './texts/faults.ts';

const MOST_BYTES = 999_999_999;

const bytes = (least: 0 | 1) =>
  matching(least === 0 ? /^\d{1,9}$/ : /^[1-9]\d{0,8}$/, numberBetween(least, MOST_BYTES)).transform(Number);

/** Another one is answered for before this is looked at, by a status of its own. */
const resumable = z.string().optional().meta({ description: 'The version of tus', example: '1.0.0' });

/** What is said of a recording before it comes. */
export const recordingSaid = z.strictObject({
  session_id: reference,
  type: z.enum(MEDIA_TYPES),
  purpose: z.enum(MEDIA_PURPOSES),
});

export const makeHeaders = z.object({
  'tus-resumable': resumable,
  'upload-length': bytes(1).optional().meta({ description: 'Bytes, where it is known already' }),
  'upload-defer-length': z.literal('1').optional().meta({ description: 'It is not known yet' }),
  'upload-metadata': matching(
    /^[a-z_]{1,20} [\w+/=]{1,100}(?:,[a-z_]{1,20} [\w+/=]{1,100}){2}$/,
    FAULTS.notMetadata,
  ).meta({
    description:
      '`session_id`, `type` (audio/webm, audio/ogg, audio/mp4, video/webm) and `purpose` (message, answer), each with its value in Base64',
    example:
      'session_id M2ZmODNiMDMtY2RhZS00ODIyLWE4YjYtYTRkMGE5MGZmMGZk,type dmlkZW8vd2VibQ==,purpose YW5zd2Vy',
  }),
});

export const appendHeaders = z.object({
  'tus-resumable': resumable,
  'upload-offset': bytes(0).meta({ description: 'How many bytes the server has', example: '0' }),
  'upload-length': bytes(1).optional().meta({ description: 'Once it is known' }),
});

/** Of calls that only say that tus is spoken. */
export const tusHeaders = z.object({ 'tus-resumable': resumable });

export const byUpload = z.strictObject({ upload_id: reference });

export const answerRequest = z.strictObject({
  session_id: reference,
  upload_id: z.uuid(),
  message_id: z.uuid().meta({ description: 'The message of the interviewer that is answered' }),
});

export const answerAnswer = z.strictObject({ seq: z.int().min(1) });
