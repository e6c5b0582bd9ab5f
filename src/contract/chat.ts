import { z } from 'zod';
import { cursor, reference } from './parts.ts';
import { words } from './strings.ts';

export const sendRequest = z.strictObject({ session_id: reference, text: words({ min: 1, max: 4000 }) });

export const sendAnswer = z.strictObject({ message_id: z.uuid(), seq: z.int().min(1) });

export const streamQuery = z.strictObject({ session_id: reference, after: cursor.optional() });

export const streamHeaders = z.object({ 'last-event-id': cursor.optional() });
