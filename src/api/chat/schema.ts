import { z } from 'zod';
import { cursor, reference } from '../../contract/parts.ts';
import { words } from '../../contract/strings.ts';
import { defineEndpoint, json } from '../endpoint.ts';

export const sendMessage = defineEndpoint({
  method: 'post',
  path: '/chat/send',
  operationId: 'sendMessage',
  tag: 'Chat',
  summary: 'Say something to the interviewer',
  description:
    'Each message is answered by exactly one `final` on the stream, within a minute whatever fails.',
  signedIn: true,
  idempotent: true,
  body: z.strictObject({ session_id: reference, text: words({ min: 1, max: 4000 }) }),
  answers: {
    202: json(
      'Taken; the reply comes on the stream',
      z.strictObject({ message_id: z.uuid(), seq: z.int().min(1) }),
    ),
  },
  problems: [403, 404, 409, 429, 503],
});

export const streamChat = defineEndpoint({
  method: 'get',
  path: '/chat/stream',
  operationId: 'streamChat',
  tag: 'Chat',
  summary: 'Every event from the cursor on, then live (server-sent events)',
  description: [
    'Each event is named by its `type` and carries its `data` as JSON (schemas StoredEvent and LiveEvent).',
    'Stored events have `id: <seq>`; `typing` and `delta` have none.',
    'The `Last-Event-ID` header wins over `after`; a number that is not reached yet waits until it is.',
    'Ends after `finished`, and at logout, expiry of the token and shutdown.',
  ].join(' '),
  signedIn: true,
  query: z.strictObject({ session_id: reference, after: cursor.optional() }),
  headers: z.object({ 'last-event-id': cursor.optional() }),
  answers: {
    200: { description: 'The stream', content: { 'text/event-stream': z.string() } },
  },
  problems: [404, 503],
});
