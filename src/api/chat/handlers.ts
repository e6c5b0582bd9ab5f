import type { ApiDependencies } from '../dependencies.ts';
import type { Handlers } from '../endpoint.ts';
import type { OpenStreams } from '../open-streams.ts';
import { createStreamer } from '../stream.ts';
import type { CHAT } from './endpoints.ts';

export function chatHandlers(deps: ApiDependencies, streams: OpenStreams): Handlers<typeof CHAT> {
  const streamEvents = createStreamer(deps, streams);
  return {
    async sendMessage({ body: { text } }, { interview, newId }) {
      const command = { commandId: newId('command'), messageId: newId('message'), text };
      const { messageId, seq } = await deps.gateway.send(interview.id, command);
      return { message_id: messageId, seq };
    },

    async streamChat({ query, headers }, { interview, ctx }) {
      await streamEvents(ctx, { interview, after: headers['last-event-id'] ?? query.after ?? 0 });
    },
  };
}
