import type { TelemetryReport } from '../../contract/telemetry.ts';
import { TooLate, TooManyBatches, type WatchedInterview } from '../../telemetry/intake.ts';
import { MOST_EVENTS, TelemetryFull } from '../../telemetry/store-batch.ts';
import type { TelemetryData, TelemetryEvent, TelemetryReceipt } from '../../telemetry/telemetry.ts';
import type { ApiDependencies } from '../dependencies.ts';
import type { Handlers } from '../endpoint.ts';
import { finished, Problem, tooMany } from '../errors.ts';
import { isToBeNoted } from '../presence.ts';
import { presentReceipt } from '../presenters/telemetry.ts';
import { PROBLEMS, telemetryFull } from '../texts/problems.ts';
import type { TELEMETRY } from './endpoints.ts';

export function telemetryHandlers({
  records,
  telemetry,
  clock,
}: ApiDependencies): Handlers<typeof TELEMETRY> {
  return {
    async sendTelemetry({ body: { events } }, { interview }) {
      if (interview.practice) return presentReceipt(droppedReceipt(events));
      const now = clock();
      if (isToBeNoted(interview, now)) await records.interviews.markSeen([interview.id], now);
      return presentReceipt(await receiptFor(interview, events.map(toEvent)));
    },
  };

  async function receiptFor(
    interview: WatchedInterview,
    events: TelemetryEvent[],
  ): Promise<TelemetryReceipt> {
    try {
      return await telemetry.take(interview, events);
    } catch (error) {
      if (error instanceof TooLate) throw finished();
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

/** Of a practice nothing is kept, and its page need not send anything again. */
function droppedReceipt(events: readonly TelemetryReport[]): TelemetryReceipt {
  const lastSeq = Math.max(...events.map(({ seq }) => seq));
  return { accepted: 0, duplicates: 0, conflicts: [], lastSeq, missing: [] };
}

function toEvent({ seq, type, at, data }: TelemetryReport): TelemetryEvent {
  return { seq, type, at: Date.parse(at), data: data && hasContent(data) ? data : null };
}

function hasContent(data: object): data is TelemetryData {
  return Object.keys(data).length > 0;
}
