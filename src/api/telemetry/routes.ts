import Router from '@koa/router';
import type { z } from 'zod';
import { type TelemetryIntake, TooManyBatches } from '../../telemetry/intake.ts';
import { MOST_EVENTS, TelemetryFull } from '../../telemetry/store-batch.ts';
import type { TelemetryData, TelemetryEvent, TelemetryReceipt } from '../../telemetry/telemetry.ts';
import type { State } from '../context.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { inputOf } from '../endpoint.ts';
import { finished, Problem, tooMany } from '../errors.ts';
import type { Guards } from '../guards.ts';
import { interviewFor } from '../policies.ts';
import { isToBeNoted } from '../presence.ts';
import { presentReceipt } from '../presenters/telemetry.ts';
import { PROBLEMS, telemetryFull } from '../texts/problems.ts';
import { validate } from '../validate.ts';
import { sendTelemetry, type telemetryEvent } from './schema.ts';

/** A page that closes sends its last events late. */
const TAKEN_AFTER_END_MS = 10 * 60 * 1000;

export function telemetryRoutes(
  { records, clock }: ApiDependencies,
  { signedIn, once }: Guards,
  intake: TelemetryIntake,
) {
  const router = new Router<State>();

  router.post(sendTelemetry.path, signedIn, validate(sendTelemetry), once, async (ctx) => {
    const { session_id: id, events } = inputOf(ctx, sendTelemetry).body;
    const { viewer } = ctx.state;
    const row = await interviewFor(records.interviews, { viewer, id, action: 'interview.take' });
    const receivedAt = clock();
    if (row.finishedAt !== null && receivedAt > row.finishedAt + TAKEN_AFTER_END_MS) throw finished();
    if (isToBeNoted(row, receivedAt)) await records.interviews.markSeen([row.id], receivedAt);
    ctx.status = 202;
    ctx.body = presentReceipt(await taken(row.id, events.map(toEvent)));
  });

  async function taken(id: string, events: TelemetryEvent[]): Promise<TelemetryReceipt> {
    try {
      return await intake.take(id, events);
    } catch (error) {
      if (error instanceof TooManyBatches)
        throw tooMany(error.retryAfterMs / 1000, PROBLEMS.tooMuchTelemetry);
      if (error instanceof TelemetryFull) {
        throw new Problem({ status: 429, code: 'storage_full', detail: telemetryFull(MOST_EVENTS) });
      }
      throw error;
    }
  }

  return router;
}

function toEvent({ seq, type, at, data }: z.output<typeof telemetryEvent>): TelemetryEvent {
  return { seq, type, at: Date.parse(at), data: data && hasContent(data) ? data : null };
}

function hasContent(data: object): data is TelemetryData {
  return Object.keys(data).length > 0;
}
