import { setImmediate as turn } from 'node:timers/promises';
import { createLine, type Line } from '../../../web/session/line.ts';
import { systemTimers } from '../../../web/session/timers.ts';
import type { Capture } from '../../../web/voice/capture.ts';
import { createKeeping, type Keeping } from '../../../web/voice/kept.ts';
import {
  LONGEST_MS,
  type RecordingRoom,
  removeLeft,
  resumeRecording,
  startRecording,
} from '../../../web/voice/recording.ts';
import { eventually } from '../../support/eventually.ts';
import { memoryStore } from '../../support/web/memory-store.ts';
import { FakeRecorder } from '../../support/web/recorder.ts';
import { manualTimers } from '../../support/web/timers.ts';
import { startTus, type TestTus } from '../../support/web/tus.ts';

describe('a recording', () => {
  let tus: TestTus;
  let line: Line;
  let store: ReturnType<typeof memoryStore>;
  let keeping: Keeping;
  let room: RecordingRoom;
  let timers: ReturnType<typeof manualTimers>;
  let lose: () => void;
  let isClosed: boolean;
  let held: Set<string>;
  let isOnline: boolean;

  const capture: Capture = {
    stream: { getVideoTracks: () => [] } as unknown as MediaStream,
    onLost(listener) {
      lose = listener;
    },
    close() {
      isClosed = true;
    },
  };

  beforeEach(async () => {
    tus = await startTus();
    FakeRecorder.install();
    [isClosed, isOnline, held] = [false, true, new Set()];
    store = memoryStore();
    keeping = createKeeping(store, 's', 'message');
    timers = manualTimers();
    const hasty = { ...systemTimers, after: (_: number, act: () => void) => systemTimers.after(1, act) };
    line = createLine({ timers: hasty, random: () => 0, onSignedOut() {} });
    room = {
      ...{ sessionId: 's', store, keeping, line, timers, endpoint: tus.endpoint },
      newId: () => 'r',
      fetch: (request) => (isOnline ? fetch(request) : Promise.reject(new TypeError('no network'))),
      locks: locksOf(held),
    };
  });
  afterEach(async () => {
    FakeRecorder.remove();
    line.close();
    await tus.close();
  });

  const start = async () => {
    const started = await startRecording(capture, { purpose: 'message', onProgress() {} }, room);
    if (started === null) throw new Error('it does not record');
    return started;
  };

  it('is at the server when it ends, and only its place is kept here until its words are sent', async () => {
    const recording = await start();
    FakeRecorder.say('one ');
    await eventually(async () => tus.uploads()[0] === 'one ');
    FakeRecorder.say('two');
    recording.stop();
    expect(await recording.ended).toBe('stopped');
    expect(isClosed).toBe(true);
    expect(await recording.uploaded).toMatchObject({ kind: 'done' });
    expect(tus.uploads()).toEqual(['one two']);
    expect(store.names()).toEqual(['recording s message']);
    expect(keeping.get()).toMatchObject({ uploadId: expect.any(String), pieces: { sizes: [] } });
    await keeping.forget();
    expect(store.names()).toEqual([]);
  });

  it('ends by itself after ten minutes, and where its device goes', async () => {
    const first = await start();
    await timers.pass(LONGEST_MS);
    expect(await first.ended).toBe('limit');
    const second = await start();
    lose();
    expect(await second.ended).toBe('lost');
  });

  it('is recorded without a network, and goes up when that is back', async () => {
    isOnline = false;
    const recording = await start();
    for (const words of ['one ', 'two ', 'three']) FakeRecorder.say(words);
    recording.stop();
    await recording.ended;
    expect(store.names()).toHaveLength(4);
    isOnline = true;
    line.wake();
    expect(await recording.uploaded).toMatchObject({ kind: 'done' });
    expect(tus.uploads()).toEqual(['one two three']);
  });

  it('is gone from here and from the server when it is discarded', async () => {
    const recording = await start();
    FakeRecorder.say('one');
    await eventually(async () => tus.uploads()[0] === 'one');
    await recording.discard();
    expect(store.names()).toEqual([]);
    expect(tus.uploads()).toEqual([]);
  });

  it('is gone on with by a later page, but not while another one still feeds it', async () => {
    const recording = await start();
    FakeRecorder.say('one ');
    await eventually(async () => (keeping.get()?.pieces.first ?? 0) > 0);
    isOnline = false;
    FakeRecorder.say('two');
    await eventually(async () => keeping.get()?.pieces.sizes.length === 1);
    const kept = keeping.get();
    if (kept === null) throw new Error('nothing is kept');
    expect(await resumeRecording(kept, () => {}, room)).toBeNull();

    // Its page is gone, and with it its lock.
    line.close();
    held.clear();
    isOnline = true;
    const later = createKeeping(store, 's', 'message');
    const again = createLine({ timers: systemTimers, random: () => 0, onSignedOut() {} });
    const found = await later.load();
    const resumed = await resumeRecording(found ?? kept, () => {}, { ...room, keeping: later, line: again });
    expect(await resumed?.uploaded).toMatchObject({ kind: 'done' });
    expect(tus.uploads()).toEqual(['one two']);
    again.close();
    await turn();
    expect(recording.progress().recorded).toBe(7);
  });

  it('is removed with all its slices where an earlier page left it, but not while another one feeds it', async () => {
    isOnline = false;
    await start();
    FakeRecorder.say('one');
    await eventually(async () => keeping.get()?.pieces.sizes.length === 1);
    const later = { ...room, keeping: createKeeping(store, 's', 'message') };
    expect(await removeLeft(later)).toBe(false);
    expect(store.names()).toHaveLength(2);
    held.clear();
    expect(await removeLeft(later)).toBe(true);
    expect(store.names()).toEqual([]);
    expect(await removeLeft(later)).toBe(false);
  });

  it('does not begin where the browser has no form that is understood', async () => {
    FakeRecorder.supports = () => false;
    expect(await startRecording(capture, { purpose: 'message', onProgress() {} }, room)).toBeNull();
  });
});

/** Locks of one browser. */
function locksOf(held: Set<string>): RecordingRoom['locks'] {
  const request = async (
    name: string,
    ...[first, second]: [unknown, ((lock: unknown) => unknown)?]
  ): Promise<unknown> => {
    const act = (second ?? first) as (lock: unknown) => unknown;
    if (held.has(name)) return act(null);
    held.add(name);
    try {
      return await act({ name });
    } finally {
      held.delete(name);
    }
  };
  return { request } as RecordingRoom['locks'];
}
