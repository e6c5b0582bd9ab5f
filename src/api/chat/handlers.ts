import type { ApiDependencies } from '../dependencies.ts';
import type { Handlers } from '../endpoint.ts';
import type { Streamer } from '../stream.ts';
import { recordAnswer } from '../uploads/answer.ts';
import type { CHAT } from './endpoints.ts';
import { voiceOf, wordsOfUpload } from './voice.ts';

export function chatHandlers(deps: ApiDependencies, streamEvents: Streamer): Handlers<typeof CHAT> {
  return {
    async sendMessage({ body: { text, voice } }, { interview, newId }) {
      const note = voice && (await voiceOf(deps, interview, { text, voice }));
      const command = {
        commandId: newId('command'),
        messageId: newId('message'),
        text,
        ...(note && { voice: note }),
      };
      const { messageId, seq } = await deps.gateway.send(interview.id, command);
      return { message_id: messageId, seq };
    },

    async transcribe({ body }, { interview }) {
      const { text, language, durationMs, sha256, isCut } = await wordsOfUpload(
        deps,
        interview,
        body.upload_id,
      );
      return { text, language, duration_ms: durationMs, sha256, cut: isCut };
    },

    recordAnswer: ({ body }, { interview, viewer, newId }) =>
      recordAnswer(deps, { body, interview, viewer, commandId: newId('command') }),

    async streamChat({ query, headers }, { interview, ctx }) {
      const { after = 0, client_id: clientId, lost_ms: lostMs } = query;
      await streamEvents(ctx, { interview, after: headers['last-event-id'] ?? after, clientId, lostMs });
    },
  };
}
