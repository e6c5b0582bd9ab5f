import type { Absences } from '../absences.ts';
import type { ApiDependencies } from '../dependencies.ts';
import type { Handlers } from '../endpoint.ts';
import type { OpenStreams } from '../open-streams.ts';
import { createStreamer } from '../stream.ts';
import type { CHAT } from './endpoints.ts';

export function chatHandlers(
  deps: ApiDependencies,
  streams: OpenStreams,
  absences: Absences,
): Handlers<typeof CHAT> {
  const streamEvents = createStreamer(deps, streams, absences);
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
