import Router from '@koa/router';
import type { State } from '../context.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { inputOf } from '../endpoint.ts';
import { finished } from '../errors.ts';
import type { Guards } from '../guards.ts';
import { interviewFor } from '../policies.ts';
import { createStreamer } from '../stream.ts';
import { validate } from '../validate.ts';
import { sendMessage, streamChat } from './schema.ts';

export function chatRoutes(deps: ApiDependencies, guards: Guards) {
  const { records, gateway } = deps;
  const { signedIn, once, limits } = guards;
  const streamEvents = createStreamer(deps, guards.streams);
  const router = new Router<State>();

  router.post(sendMessage.path, signedIn, validate(sendMessage), once, limits.messages, async (ctx) => {
    const { session_id: id, text } = inputOf(ctx, sendMessage).body;
    const { viewer, newId } = ctx.state;
    const row = await interviewFor(records.interviews, { viewer, id, action: 'interview.take' });
    if (row.state === 'finished') throw finished();
    const command = { commandId: newId('command'), messageId: newId('message'), text };
    const { messageId, seq } = await gateway.send(row.id, command);
    ctx.status = 202;
    ctx.body = { message_id: messageId, seq };
  });

  router.get(streamChat.path, signedIn, validate(streamChat), async (ctx) => {
    const { query, headers } = inputOf(ctx, streamChat);
    const { viewer } = ctx.state;
    const interview = await interviewFor(records.interviews, {
      viewer,
      id: query.session_id,
      action: 'interview.read',
    });
    await streamEvents(ctx, { interview, after: headers['last-event-id'] ?? query.after ?? 0 });
  });

  return router;
}
