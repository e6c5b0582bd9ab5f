import { createApi } from '../api/client.ts';
import { outcomeOf } from '../session/outcome.ts';

/** What the server does with a recording that it has. */
export type MediaCalls = ReturnType<typeof createMediaCalls>;

export function createMediaCalls(sessionId: string, fetch: (request: Request) => Promise<Response>) {
  const api = createApi({ fetch });
  return {
    transcribe: (uploadId: string, key: string) =>
      outcomeOf(
        api.POST('/chat/transcribe', {
          params: { header: { 'Idempotency-Key': key } },
          body: { session_id: sessionId, upload_id: uploadId },
        }),
      ),
    answer: (uploadId: string, messageId: string, key: string) =>
      outcomeOf(
        api.POST('/chat/answer', {
          params: { header: { 'Idempotency-Key': key } },
          body: { session_id: sessionId, upload_id: uploadId, message_id: messageId },
        }),
      ),
  };
}

/** Where a recording is played from, in parts as the player asks for them. */
export function mediaAddress(uploadId: string): string {
  return `/uploads/${encodeURIComponent(uploadId)}`;
}
