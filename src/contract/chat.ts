import { z } from 'zod';
import { MOST_MESSAGE_CHARACTERS } from '../domain/transcription/words.ts';
import { cursor, milliseconds, reference } from './parts.ts';
import { matching, words } from './strings.ts';
import { numberBetween } from './texts/faults.ts';

export const sendRequest = z.strictObject({
  session_id: reference,
  text: words({ min: 1, max: MOST_MESSAGE_CHARACTERS }),
  voice: z
    .strictObject({
      upload_id: reference,
      edited: z.boolean().meta({
        description: 'Whether the text is another than the one that was written down, white space aside',
      }),
    })
    .optional()
    .meta({ description: 'By which recording it was spoken; it was written down before' }),
});

export const sendAnswer = z.strictObject({ message_id: z.uuid(), seq: z.int().min(1) });

export const transcribeRequest = z.strictObject({ session_id: reference, upload_id: reference });

export const transcribeAnswer = z.strictObject({
  text: z.string().meta({ description: 'Empty where nobody spoke' }),
  language: z.string().meta({ description: 'Of the words, by its code' }),
  duration_ms: milliseconds,
  sha256: z.string().meta({ description: 'Of the recording' }),
  cut: z.boolean().meta({ description: 'More was said than a message may have, and is left out' }),
});

const lostMs = matching(/^\d{1,7}$/, numberBetween(0, 9_999_999))
  .transform(Number)
  .meta({
    description: 'The page had a stream, which broke so long ago: the server ends what it has of it',
    example: '42000',
  });

export const streamQuery = z.strictObject({
  session_id: reference,
  after: cursor.optional(),
  client_id: z.uuid().optional().meta({ description: 'The page that reads' }),
  lost_ms: lostMs.optional(),
});

export const streamHeaders = z.object({ 'last-event-id': cursor.optional() });
