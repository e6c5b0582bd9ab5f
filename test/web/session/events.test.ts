import { createEvents, type Events } from '../../../web/session/events.ts';
import { createLine } from '../../../web/session/line.ts';
import type { Feed } from '../../../web/session/session.ts';
import { createSnapshot } from '../../../web/session/snapshot.ts';
import type { StreamEvent } from '../../../web/session/wire.ts';
import { manualTimers } from '../../support/web/timers.ts';

describe('the events of an interview', () => {
  let events: Events;
  let stored: number;
  let frames: (() => void)[];
  let feeds: Feed[];
  let told: [number | undefined, boolean][];
  let asked: number[];

  beforeEach(() => {
    [stored, frames, feeds, told, asked] = [0, [], [], [], []];
    const timers = manualTimers();
    events = createEvents({
      server: {
        // 500 a page, as far as there are.
        async events(after) {
          asked.push(after);
          const page = range(after + 1, Math.min(stored, after + 500)).map(message);
          return { kind: 'answered', answer: { events: page, last_seq: stored } };
        },
      },
      line: createLine({ timers, random: () => 0, onSignedOut: () => {} }),
      frame: (callback) => frames.push(callback),
      onEvent: (event, isNew) => told.push([event.seq, isNew]),
      onFeed: (feed) => feeds.push(feed),
    });
  });

  const range = (from: number, to: number) =>
    Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);

  function message(seq: number) {
    const data = { message_id: `m${seq}`, role: 'user' as const, text: 'hi' };
    return { seq, type: 'message' as const, at: '2026-06-01T12:00:00.000Z', data };
  }

  const delta = (index: number): StreamEvent => ({
    type: 'delta',
    data: { reply_id: 'r', attempt: 1, index, text: 'x' },
  });

  function draw(): void {
    for (const frame of frames.splice(0)) frame();
  }

  it('are folded once a frame, however many come', () => {
    for (let index = 0; index < 100; index += 1) events.receive(delta(index));
    expect(feeds).toHaveLength(0);
    draw();
    expect(feeds).toHaveLength(1);
    expect(feeds[0]?.replies[0]?.text).toHaveLength(100);
    events.receive(delta(100));
    draw();
    expect(feeds).toHaveLength(2);
  });

  it('are read page by page, and tell of the past', async () => {
    stored = 1_200;
    await events.read();
    draw();
    expect(events.cursor()).toBe(1_200);
    expect(feeds.at(-1)?.items).toHaveLength(1_200);
    expect(told.every(([, isNew]) => !isNew)).toBe(true);
  });

  it('are taken once', () => {
    events.receive(message(1));
    events.receive(message(1));
    draw();
    expect(told).toEqual([[1, true]]);
  });

  it('are taken back where others hold, and taken anew', () => {
    for (const seq of [1, 2, 3]) events.receive(message(seq));
    draw();
    events.receive({ type: 'resync', data: { from: 2 } });
    expect(events.cursor()).toBe(1);
    draw();
    expect(feeds.at(-1)?.items.map(({ seq }) => seq)).toEqual([1]);
    events.receive(message(2));
    draw();
    expect(feeds.at(-1)?.items.map(({ seq }) => seq)).toEqual([1, 2]);
    expect(told.map(([seq]) => seq)).toEqual([1, 2, 3, undefined, 2]);
  });

  it('that were asked for before they were taken back are asked for again', async () => {
    stored = 3;
    const reading = events.read();
    events.receive({ type: 'resync', data: { from: 1 } });
    expect(asked).toEqual([0]);
    await reading;
    draw();
    expect(asked).toEqual([0, 0]);
    expect(feeds.at(-1)?.items.map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });

  it('are read where some are missing', async () => {
    stored = 5;
    events.receive(message(1));
    events.receive(message(5));
    expect(events.cursor()).toBe(1);
    await events.read();
    draw();
    expect(feeds.at(-1)?.items.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('a snapshot', () => {
  it('is replaced, never changed, and tells once a frame', () => {
    const frames: (() => void)[] = [];
    const snapshot = createSnapshot({ count: 0, name: 'a' }, (callback) => frames.push(callback));
    let heard = 0;
    const ignore = snapshot.subscribe(() => {
      heard += 1;
    });
    const before = snapshot.get();
    snapshot.set({ count: 1 });
    snapshot.set({ count: 2 });
    expect([before, snapshot.get()]).toEqual([
      { count: 0, name: 'a' },
      { count: 2, name: 'a' },
    ]);
    for (const frame of frames.splice(0)) frame();
    expect([heard, frames.length]).toEqual([1, 0]);
    ignore();
    snapshot.set({ count: 3 });
    for (const frame of frames.splice(0)) frame();
    expect(heard).toBe(1);
  });
});
