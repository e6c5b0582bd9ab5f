import type { TelemetryReport } from '../../contract/telemetry.ts';
import { type TelemetryIntake, TooManyBatches } from '../../telemetry/intake.ts';
import { MOST_EVENTS, TelemetryFull } from '../../telemetry/store-batch.ts';
import type { TelemetryData, TelemetryEvent, TelemetryReceipt } from '../../telemetry/telemetry.ts';
import type { ApiDependencies } from '../dependencies.ts';
import type { Handlers } from '../endpoint.ts';
import { finished, Problem, tooMany } from '../errors.ts';
import { isToBeNoted } from '../presence.ts';
import { presentReceipt } from '../presenters/telemetry.ts';
import { PROBLEMS, telemetryFull } from '../texts/problems.ts';
import type { TELEMETRY } from './endpoints.ts';

/** A page that closes sends its last events late. */
const TAKEN_AFTER_END_MS = 10 * 60 * 1000;

export function telemetryHandlers(
  { records, clock }: ApiDependencies,
  intake: TelemetryIntake,
): Handlers<typeof TELEMETRY> {
  return {
    async sendTelemetry({ body: { events } }, { interview }) {
      const receivedAt = clock();
      const { id, finishedAt } = interview;
      if (finishedAt !== null && receivedAt > finishedAt + TAKEN_AFTER_END_MS) throw finished();
      if (isToBeNoted(interview, receivedAt)) await records.interviews.markSeen([id], receivedAt);
      return presentReceipt(await receiptFor(id, events.map(toEvent)));
    },
  };

  async function receiptFor(id: string, events: TelemetryEvent[]): Promise<TelemetryReceipt> {
    try {
      return await intake.take(id, events);
    } catch (error) {
      if (error instanceof TooManyBatches) {
        throw tooMany(error.retryAfterMs / 1000, PROBLEMS.tooMuchTelemetry);
      }
      if (error instanceof TelemetryFull) {
        throw new Problem({ status: 429, code: 'storage_full', detail: telemetryFull(MOST_EVENTS) });
      }
      throw error;
    }
  }
}

function toEvent({ seq, type, at, data }: TelemetryReport): TelemetryEvent {
  return { seq, type, at: Date.parse(at), data: data && hasContent(data) ? data : null };
}

function hasContent(data: object): data is TelemetryData {
  return Object.keys(data).length > 0;
}
