import fc from 'fast-check';
import type { LiveEvent } from '../../src/bus/bus.ts';
import { createMemoryBus, type FaultLogger } from '../../src/bus/memory.ts';
import { createRunningReplies } from '../../src/bus/running-replies.ts';

interface Fault {
  err: unknown;
  interviewId: string;
}

function collectingLogger(): FaultLogger & { faults: Fault[] } {
  const faults: Fault[] = [];
  return { faults, error: (details) => void faults.push(details as Fault) };
}

function typing(attempt = 1, replyId = 'reply'): LiveEvent {
  return { type: 'typing', replyId, attempt };
}

function delta(index: number, text: string, attempt = 1, replyId = 'reply'): LiveEvent {
  return { type: 'delta', replyId, attempt, index, text };
}

function settled(replyId = 'reply'): LiveEvent {
  return { type: 'settled', replyId };
}

describe('the bus within one process', () => {
  it('tells every listener of an interview each event in order, and nobody else', async () => {
    const bus = createMemoryBus(collectingLogger());
    const [one, two, other]: [LiveEvent[], LiveEvent[], LiveEvent[]] = [[], [], []];
    await bus.subscribe('i', (event) => one.push(event));
    await bus.subscribe('i', (event) => two.push(event));
    await bus.subscribe('j', (event) => other.push(event));
    const events = [
      typing(),
      delta(0, 'Hel'),
      delta(1, 'lo'),
      { type: 'stored', seq: 4 } as const,
      settled(),
    ];
    for (const event of events) await bus.publish('i', event);
    expect(one).toEqual(events);
    expect(two).toEqual(events);
    expect(other).toEqual([]);
  });

  it('tells nothing more after the subscription ended, also within one event', async () => {
    const bus = createMemoryBus(collectingLogger());
    const heard: string[] = [];
    const endings: (() => void)[] = [];
    for (const name of ['first', 'second']) {
      const end = await bus.subscribe('i', () => {
        heard.push(name);
        for (const stop of endings) stop();
      });
      endings.push(end);
    }
    await bus.publish('i', { type: 'stored', seq: 1 });
    await bus.publish('i', { type: 'stored', seq: 2 });
    expect(heard).toEqual(['first']);
  });

  it('gives the text so far to one that joins in the middle of a reply, then goes on', async () => {
    const bus = createMemoryBus(collectingLogger());
    for (const event of [typing(), delta(0, 'Hel'), delta(1, 'lo')]) await bus.publish('i', event);
    const late: LiveEvent[] = [];
    await bus.subscribe('i', (event) => late.push(event));
    await bus.publish('i', delta(2, ', Ada'));
    expect(late).toEqual([typing(), delta(1, 'Hello'), delta(2, ', Ada')]);
  });

  it('gives only `typing` while there is no text yet', async () => {
    const bus = createMemoryBus(collectingLogger());
    await bus.publish('i', typing());
    const late: LiveEvent[] = [];
    await bus.subscribe('i', (event) => late.push(event));
    expect(late).toEqual([typing()]);
  });

  it('starts anew with a higher attempt, and drops what a lower one still says', async () => {
    const bus = createMemoryBus(collectingLogger());
    const heard: LiveEvent[] = [];
    await bus.subscribe('i', (event) => heard.push(event));
    const events = [
      typing(1),
      delta(0, 'Hel', 1),
      typing(2),
      delta(1, 'lo', 1),
      typing(1),
      delta(0, 'Hi', 2),
    ];
    for (const event of events) await bus.publish('i', event);
    expect(heard).toEqual([typing(1), delta(0, 'Hel', 1), typing(2), delta(0, 'Hi', 2)]);
    const late: LiveEvent[] = [];
    await bus.subscribe('i', (event) => late.push(event));
    expect(late).toEqual([typing(2), delta(0, 'Hi', 2)]);
  });

  it('forgets the text of a settled reply, and a late writer does not bring it back', async () => {
    const bus = createMemoryBus(collectingLogger());
    for (const event of [typing(), delta(0, 'Hel'), settled(), delta(1, 'lo'), typing(2)]) {
      await bus.publish('i', event);
    }
    const late: LiveEvent[] = [];
    await bus.subscribe('i', (event) => late.push(event));
    expect(late).toEqual([]);
  });

  it('keeps the texts of two replies apart', async () => {
    const bus = createMemoryBus(collectingLogger());
    await bus.publish('i', delta(0, 'one', 1, 'a'));
    await bus.publish('i', delta(0, 'two', 3, 'b'));
    await bus.publish('i', settled('a'));
    const late: LiveEvent[] = [];
    await bus.subscribe('i', (event) => late.push(event));
    expect(late).toEqual([typing(3, 'b'), delta(0, 'two', 3, 'b')]);
  });

  it('does not let a listener that throws hurt the others, and reports it', async () => {
    const logger = collectingLogger();
    const bus = createMemoryBus(logger);
    const fault = new Error('broken pipe');
    const heard: LiveEvent[] = [];
    await bus.publish('i', typing());
    await bus.subscribe('i', () => {
      throw fault;
    });
    await bus.subscribe('i', (event) => heard.push(event));
    await bus.publish('i', delta(0, 'x'));
    expect(heard).toEqual([typing(), delta(0, 'x')]);
    expect(logger.faults.map(({ err, interviewId }) => [err, interviewId])).toEqual([
      [fault, 'i'],
      [fault, 'i'],
    ]);
  });

  it('is not confused by a subscription that is ended twice', async () => {
    const bus = createMemoryBus(collectingLogger());
    const end = await bus.subscribe('i', () => {});
    end();
    const heard: LiveEvent[] = [];
    await bus.subscribe('i', (event) => heard.push(event));
    end();
    await bus.publish('i', { type: 'stored', seq: 1 });
    expect(heard).toEqual([{ type: 'stored', seq: 1 }]);
  });

  it('tells nobody anything after it was closed', async () => {
    const bus = createMemoryBus(collectingLogger());
    const heard: LiveEvent[] = [];
    await bus.subscribe('i', (event) => heard.push(event));
    await bus.close();
    await bus.publish('i', { type: 'stored', seq: 1 });
    expect(heard).toEqual([]);
  });

  it('takes no memory for interviews that nobody listens to any more', async () => {
    const bus = createMemoryBus(collectingLogger());
    const refs: WeakRef<object>[] = [];
    for (let i = 0; i < 200; i++) {
      const heard = { events: [] as LiveEvent[] };
      refs.push(new WeakRef(heard));
      const end = await bus.subscribe(`i${i}`, (event) => heard.events.push(event));
      for (const event of [typing(1, `r${i}`), delta(0, 'x', 1, `r${i}`), settled(`r${i}`)]) {
        await bus.publish(`i${i}`, event);
      }
      end();
    }
    expect(bus.activeInterviews()).toBe(0);
    await collectGarbage();
    expect(refs.filter((ref) => ref.deref() !== undefined).length).toBeLessThan(5);
    await bus.close();
  });

  it('takes no memory for an event that nobody hears', async () => {
    const bus = createMemoryBus(collectingLogger());
    await bus.publish('i', { type: 'stored', seq: 1 });
    expect(bus.activeInterviews()).toBe(0);
  });

  it('tells a delta that is published twice once', async () => {
    const bus = createMemoryBus(collectingLogger());
    const heard: LiveEvent[] = [];
    await bus.subscribe('i', (event) => heard.push(event));
    for (const event of [delta(0, 'Hel'), delta(0, 'Hel'), delta(1, 'lo'), delta(1, 'lo')])
      await bus.publish('i', event);
    expect(heard).toEqual([delta(0, 'Hel'), delta(1, 'lo')]);
    const late: LiveEvent[] = [];
    await bus.subscribe('i', (event) => late.push(event));
    expect(late).toEqual([typing(), delta(1, 'Hello')]);
  });

  it('shows one that joins at any moment the same text as one that was there from the start', () => {
    const events = fc.array(
      fc.oneof(
        fc.record({ type: fc.constant('typing' as const), attempt: fc.integer({ min: 1, max: 3 }) }),
        fc.record({
          type: fc.constant('delta' as const),
          attempt: fc.integer({ min: 1, max: 3 }),
          index: fc.nat(5),
          text: fc.constantFrom('a', 'b', 'c'),
        }),
      ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(events, fc.nat(30), (drawn, joinAt) => {
        const replies = createRunningReplies();
        const early = shownText();
        let late: ReturnType<typeof shownText> | undefined;
        for (const [i, body] of drawn.entries()) {
          if (i === joinAt) {
            late = shownText();
            for (const event of replies.soFar()) late.show(event);
          }
          const event: LiveEvent = { ...body, replyId: 'reply' };
          if (replies.take(event)) {
            early.show(event);
            late?.show(event);
          }
        }
        if (late) expect(late.text()).toBe(early.text());
      }),
    );
  });
});

/** What a client shows: the contract says that a higher attempt drops the text so far. */
function shownText(): { show(event: LiveEvent): void; text(): string } {
  let attempt = 0;
  let text = '';
  return {
    show(event) {
      if (event.type !== 'typing' && event.type !== 'delta') return;
      if (event.attempt > attempt) {
        attempt = event.attempt;
        text = '';
      }
      if (event.type === 'delta') text += event.text;
    },
    text: () => text,
  };
}

/** Node's collector is asked through the engine's own flag, which jest's sandbox does not pass on. */
async function collectGarbage(): Promise<void> {
  const { setFlagsFromString } = await import('node:v8');
  const { runInNewContext } = await import('node:vm');
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  // References made within a job are held until it ends.
  await new Promise((resolve) => setImmediate(resolve));
  collect();
}
