import type { Bus } from '../src/bus/bus.ts';
import type { InterviewEvent } from '../src/domain/interview/events.ts';
import type { Departure } from '../src/domain/interview/talk.ts';
import type { SolutionResult } from '../src/domain/measurement/results.ts';
import type { EventBatch } from '../src/records/event-batch.ts';
import type { Records } from '../src/records/records.ts';
import type { WatchEvents } from './watch-events.ts';

/** What the workflow hears of a batch that is stored. */
export interface Recorded {
  /** Of each event, ms since 1970, as it was handed over: a replay of the history may reckon otherwise. */
  moments: number[];
  withoutModel?: true;
  /** Of the latest run or check among them, where a visible test failed. */
  departure?: Departure;
}

/** Stores a batch, then wakes the streams, which also hear when it took the place of another. Storing it again is harmless. */
export function createEventRecorder({
  records,
  bus,
  watch,
  hasModel,
}: {
  records: Pick<Records, 'events' | 'blobs'>;
  bus: Pick<Bus, 'publish'>;
  watch: WatchEvents;
  /** Whether there is one to write replies. */
  hasModel: boolean;
}): (batch: EventBatch) => Promise<Recorded> {
  return async (batch) => {
    const { hasReplaced } = await records.events.append(batch);
    const departure = await departureAmong(batch.events, records);
    const recorded = {
      moments: batch.events.map(({ at }) => at),
      ...(!hasModel && { withoutModel: true as const }),
      ...(departure && { departure }),
    };
    watch(batch);
    const seq = batch.events.at(-1)?.seq;
    if (seq === undefined) return recorded;
    const { interviewId } = batch.plan;
    if (hasReplaced) await bus.publish(interviewId, { type: 'replaced' });
    await bus.publish(interviewId, { type: 'stored', seq });
    for (const event of batch.events) {
      if (event.type === 'final')
        await bus.publish(interviewId, { type: 'settled', replyId: event.data.replyId });
    }
    return recorded;
  };
}

async function departureAmong(
  events: readonly InterviewEvent[],
  { blobs }: Pick<Records, 'blobs'>,
): Promise<Departure | null> {
  const event = events.findLast(({ type }) => type === 'run' || type === 'verdict');
  if (event?.type !== 'run' && event?.type !== 'verdict') return null;
  const { failed, resultSha256 } = event.data;
  if (!failed || failed.hidden) return null;
  // A database that was put back has not what was stored since.
  const stored = await blobs.find(resultSha256);
  if (stored === null) return null;
  const { tests } = JSON.parse(stored) as SolutionResult;
  const difference = tests.find(({ name, hidden }) => name === failed.name && !hidden)?.difference;
  return difference ? { seq: event.seq, difference } : null;
}
