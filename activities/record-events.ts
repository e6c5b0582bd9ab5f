import type { Bus } from '../src/bus/bus.ts';
import type { EventBatch } from '../src/records/event-batch.ts';
import type { Records } from '../src/records/records.ts';
import type { WatchEvents } from './watch-events.ts';

/** What the workflow hears of a batch that is stored. */
export interface Recorded {
  /** Of each event, ms since 1970, as it was handed over: a replay of the history may reckon otherwise. */
  moments: number[];
  withoutModel?: true;
}

/** Stores a batch, then wakes the streams, which also hear when it took the place of another. Storing it again is harmless. */
export function createEventRecorder({
  records,
  bus,
  watch,
  hasModel,
}: {
  records: Pick<Records, 'events'>;
  bus: Pick<Bus, 'publish'>;
  watch: WatchEvents;
  /** Whether there is one to write replies. */
  hasModel: boolean;
}): (batch: EventBatch) => Promise<Recorded> {
  return async (batch) => {
    const moments = batch.events.map(({ at }) => at);
    const recorded = { moments, ...(!hasModel && { withoutModel: true as const }) };
    const { hasReplaced } = await records.events.append(batch);
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
