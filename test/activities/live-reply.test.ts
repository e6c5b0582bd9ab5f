import { createLiveReply } from '../../activities/live-reply.ts';
import type { LiveEvent } from '../../src/bus/bus.ts';
import { createMemoryBus } from '../../src/bus/memory.ts';

/** A reply on a bus that is busy with its first event until it is let go. */
async function onBusyBus() {
  const memory = createMemoryBus({ error: (_, message) => expect(message).toBe('') });
  const shown: LiveEvent[] = [];
  await memory.subscribe('interview-1', (event) => shown.push(event));
  const busy = Promise.withResolvers<void>();
  const bus: typeof memory = {
    ...memory,
    async publish(...event) {
      await busy.promise;
      await memory.publish(...event);
    },
  };
  const live = createLiveReply({
    bus,
    interviewId: 'interview-1',
    replyId: 'r1',
    attempt: 1,
    onFault: (error) => {
      throw error;
    },
  });
  return { live, shown, letGo: busy.resolve };
}

describe('a reply that is shown while it is written', () => {
  it('sends as one delta what comes while the bus is busy', async () => {
    const { live, shown, letGo } = await onBusyBus();
    live.show('One ');
    live.show('after another.');
    letGo();
    await live.flush();
    expect(shown).toEqual([
      { type: 'typing', replyId: 'r1', attempt: 1 },
      { type: 'delta', replyId: 'r1', attempt: 1, index: 0, text: 'One after another.' },
    ]);
  });

  it('never shows what was waiting when its attempt was dropped', async () => {
    const { live, shown, letGo } = await onBusyBus();
    live.show('Dropped before anybody saw it. ');
    live.restart();
    live.show('Kept.');
    letGo();
    await live.flush();
    expect(shown).toEqual([
      { type: 'typing', replyId: 'r1', attempt: 1 },
      { type: 'delta', replyId: 'r1', attempt: 1, index: 0, text: 'Kept.' },
    ]);
  });

  it('begins a new attempt, counted from 0, once text of the one before was seen', async () => {
    const { live, shown, letGo } = await onBusyBus();
    letGo();
    live.show('Seen.');
    await live.flush();
    live.restart();
    live.show('New.');
    await live.flush();
    expect(shown.slice(2)).toEqual([
      { type: 'typing', replyId: 'r1', attempt: 2 },
      { type: 'delta', replyId: 'r1', attempt: 2, index: 0, text: 'New.' },
    ]);
  });
});
