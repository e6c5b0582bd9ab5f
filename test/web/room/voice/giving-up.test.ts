import type { DictationControls } from '../../../../web/room/voice/dictation.ts';
import { givingUp } from '../../../../web/room/voice/giving-up.ts';
import type { Dictation } from '../../../../web/room/voice/stages.ts';
import { createLine } from '../../../../web/session/line.ts';
import { systemTimers } from '../../../../web/session/timers.ts';
import { createKeeping } from '../../../../web/voice/kept.ts';
import { memoryStore } from '../../../support/web/memory-store.ts';
import { problem } from '../../../support/web/problem.ts';

type Saying = ReturnType<DictationControls['saying']>;

describe('what was said when an interview ends', () => {
  let done: string[];
  let store: ReturnType<typeof memoryStore>;
  beforeEach(() => {
    done = [];
    store = memoryStore();
  });

  const endWith = ({
    saying = 'nothing',
    dictation = { state: 'idle' },
    hasWords = false,
  }: {
    saying?: Saying;
    dictation?: Dictation;
    hasWords?: boolean;
  }) =>
    givingUp({
      room: {
        ...{ sessionId: 's', store, keeping: createKeeping(store, 's', 'message'), timers: systemTimers },
        ...{ newId: () => 'r', fetch, endpoint: 'http://127.0.0.1:9/uploads', locks: null },
        line: createLine({ timers: systemTimers, random: () => 0, onSignedOut() {} }),
      },
      controls: {
        saying: () => saying,
        get: () => ({ dictation, ending: null }),
        discard: async () => void done.push('discarded'),
        leave: () => done.push('left'),
      } as unknown as DictationControls,
      hasWords: () => hasWords,
      forgetWords: () => done.push('forgotten'),
    });

  it.each<Parameters<typeof endWith>[0]>([
    { saying: 'recording' },
    { saying: 'unsent' },
    { hasWords: true },
    { dictation: { state: 'fault', fault: { kind: 'refused', problem: problem(409, 'finished') } } },
  ])('is discarded and said to be lost, once: %j', async (what) => {
    const giveUp = endWith(what);
    expect(await Promise.all([giveUp(), giveUp()])).toEqual([true, true]);
    expect(await giveUp()).toBe(true);
    expect(done).toEqual(['discarded', 'forgotten']);
  });

  it.each<Parameters<typeof endWith>[0]>([
    {},
    { dictation: { state: 'fault', fault: { kind: 'silent' } } },
    { dictation: { state: 'fault', fault: { kind: 'refused', problem: problem(422, 'unreadable') } } },
  ])('is nothing, and devices that are tried are let go of: %j', async (what) => {
    expect(await endWith(what)()).toBe(false);
    expect(done).toEqual(['left']);
  });

  it('is what an earlier page has left here, too', async () => {
    const facts = { session_id: 's', type: 'audio/webm', purpose: 'message' } as const;
    const keeping = createKeeping(store, 's', 'message');
    await keeping.begin({ id: 'r', facts, answers: null });
    await store.set('slice r 0', new ArrayBuffer(3));
    await keeping.change('r', { pieces: { first: 0, from: 0, sizes: [3] } });
    expect(await endWith({})()).toBe(true);
    expect(store.names()).toEqual([]);
  });
});
