import { createHash } from 'node:crypto';
import Router from '@koa/router';
import canonicalize from 'canonicalize';
import type { z } from 'zod';
import type { TelemetryData, TelemetryEvent } from '../../telemetry/telemetry.ts';
import type { State } from '../context.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { inputOf } from '../endpoint.ts';
import { finished } from '../errors.ts';
import type { Guards } from '../guards.ts';
import { interviewFor } from '../policies.ts';
import { presentReceipt } from '../presenters/telemetry.ts';
import { validate } from '../validate.ts';
import { sendTelemetry, type telemetryEvent } from './schema.ts';

/** A page that closes sends its last events late. */
const TAKEN_AFTER_END_MS = 10 * 60 * 1000;

export function telemetryRoutes(deps: ApiDependencies, { signedIn, once }: Guards) {
  const { records, telemetry, gateway, clock } = deps;
  const router = new Router<State>();

  router.post(sendTelemetry.path, signedIn, validate(sendTelemetry), once, async (ctx) => {
    const { session_id: id, events } = inputOf(ctx, sendTelemetry).body;
    const { viewer } = ctx.state;
    const row = await interviewFor(records.interviews, { viewer, id, action: 'interview.take' });
    const receivedAt = clock();
    if (row.finishedAt !== null && receivedAt > row.finishedAt + TAKEN_AFTER_END_MS) throw finished();
    const receipt = await telemetry.store(row.id, events.map(toEvent), receivedAt);
    await tellWorkflow(row.id);
    ctx.status = 202;
    ctx.body = presentReceipt(receipt);
  });

  /** Only when it changed; a Signal that was lost is sent again with the next batch. */
  async function tellWorkflow(id: string): Promise<void> {
    const digest = await telemetry.digest(id);
    const sha256 = createHash('sha256')
      .update(canonicalize(digest) ?? '')
      .digest('hex');
    if (sha256 === (await telemetry.signalled(id))) return;
    await gateway.tellIntegrity(id, digest);
    await telemetry.markSignalled(id, sha256);
  }

  return router;
}

function toEvent({ seq, type, at, data }: z.output<typeof telemetryEvent>): TelemetryEvent {
  return { seq, type, at: Date.parse(at), data: data && hasContent(data) ? data : null };
}

function hasContent(data: object): data is TelemetryData {
  return Object.keys(data).length > 0;
}
