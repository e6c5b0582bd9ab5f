import type { ApiDependencies } from '../dependencies.ts';
import type { Handlers } from '../endpoint.ts';
import type { Streamer } from '../stream.ts';
import type { CHAT } from './endpoints.ts';

export function chatHandlers(deps: ApiDependencies, streamEvents: Streamer): Handlers<typeof CHAT> {
  return {
    async sendMessage({ body: { text } }, { interview, newId }) {
      const command = { commandId: newId('command'), messageId: newId('message'), text };
      const { messageId, seq } = await deps.gateway.send(interview.id, command);
      return { message_id: messageId, seq };
    },

    async streamChat({ query, headers }, { interview, ctx }) {
      const { after = 0, client_id: clientId, lost_ms: lostMs } = query;
      await streamEvents(ctx, { interview, after: headers['last-event-id'] ?? after, clientId, lostMs });
    },
  };
}
