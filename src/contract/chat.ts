import { z } from 'zod';
import { cursor, reference } from './parts.ts';
import { matching, words } from './strings.ts';
import { numberBetween } from './texts/faults.ts';

export const sendRequest = z.strictObject({ session_id: reference, text: words({ min: 1, max: 4000 }) });

export const sendAnswer = z.strictObject({ message_id: z.uuid(), seq: z.int().min(1) });

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
