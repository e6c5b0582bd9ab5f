import { setImmediate as turn } from 'node:timers/promises';
import { createDictation, type DictationControls } from '../../../../web/room/voice/dictation.ts';
import type { DictationNeeds } from '../../../../web/room/voice/stages.ts';
import type { Capture, Opened } from '../../../../web/voice/capture.ts';
import type { CaptureFault } from '../../../../web/voice/faults.ts';
import type { Kept } from '../../../../web/voice/kept.ts';
import type { Recording } from '../../../../web/voice/recording.ts';
import type { Uploaded } from '../../../../web/voice/upload.ts';
import { problem } from '../../../support/web/problem.ts';

type Words = Awaited<ReturnType<DictationNeeds['transcribe']>>;

const STREAM = {} as MediaStream;
const KEPT: Kept = {
  id: 'r',
  facts: { session_id: 's', type: 'audio/webm', purpose: 'message' },
  answers: null,
  pieces: { first: 0, from: 0, sizes: [3] },
  address: null,
  uploadId: null,
  durationMs: 0,
};

describe('speaking in place of typing', () => {
  let controls: DictationControls;
  let isExplained: boolean;
  let obstacle: CaptureFault | null;
  let opened: Opened;
  let started: () => Promise<Recording | null>;
  let now: number;
  let openings: number;
  let isMicrophoneOn: boolean;
  let ended: PromiseWithResolvers<Awaited<Recording['ended']>>;
  let uploaded: PromiseWithResolvers<Uploaded | null>;
  let words: PromiseWithResolvers<Words>;
  let kept: Kept | null;
  let discarded: number;
  let written: [uploadId: string, words: string][];

  const capture: Capture = {
    stream: STREAM,
    onLost() {},
    close() {
      isMicrophoneOn = false;
    },
  };
  const recording = (): Recording => ({
    progress: () => ({ recorded: 10, taken: 5 }),
    startedAt: 0,
    stop() {
      capture.close();
      ended.resolve('stopped');
    },
    ended: ended.promise,
    uploaded: uploaded.promise,
    async discard() {
      discarded += 1;
      ended.resolve('stopped');
      capture.close();
    },
  });

  beforeEach(() => {
    [isExplained, openings, isMicrophoneOn, discarded] = [true, 0, false, 0];
    [kept, written, obstacle, now] = [null, [], null, 0];
    started = async () => recording();
    opened = { kind: 'open', capture };
    ended = Promise.withResolvers();
    uploaded = Promise.withResolvers();
    words = Promise.withResolvers();
    controls = createDictation(
      {
        obstacle: () => obstacle,
        async open() {
          openings += 1;
          isMicrophoneOn = opened.kind === 'open';
          return opened;
        },
        start: () => started(),
        resume: async () => recording(),
        load: async () => kept,
        async remove() {
          discarded += 1;
        },
        transcribe: () => words.promise,
        onWords: (...found) => written.push(found),
        frame: queueMicrotask,
        now: () => now,
      },
      { isExplained: () => isExplained },
    );
  });

  const state = () => controls.get().dictation.state;
  async function speak(): Promise<void> {
    void controls.begin();
    await turn();
    controls.end();
    await turn();
  }

  it('explains itself before it asks for the microphone', async () => {
    isExplained = false;
    await controls.begin();
    expect([state(), openings]).toEqual(['explaining', 0]);
    await controls.check();
    expect([state(), isMicrophoneOn]).toEqual(['checking', true]);
    controls.end();
    expect([state(), isMicrophoneOn]).toEqual(['idle', false]);
  });

  it('goes from the press to the words, and the microphone is off as soon as it ends', async () => {
    void controls.begin();
    await turn();
    expect([state(), isMicrophoneOn]).toEqual(['recording', true]);
    controls.end();
    await turn();
    expect([controls.get().dictation, isMicrophoneOn]).toEqual([
      { state: 'uploading', recorded: 10, taken: 5 },
      false,
    ]);
    uploaded.resolve({ kind: 'done', uploadId: 'u' });
    await turn();
    expect(state()).toBe('writing');
    words.resolve({ kind: 'answered', answer: { text: ' a hash map ', cut: false } });
    await turn();
    expect([state(), written]).toEqual(['idle', [['u', 'a hash map']]]);
  });

  it('says what is wrong with the microphone', async () => {
    opened = { kind: 'fault', fault: 'refused' };
    await controls.begin();
    expect(controls.get().dictation).toEqual({
      state: 'fault',
      fault: { kind: 'capture', fault: 'refused' },
    });
    opened = { kind: 'open', capture };
    void controls.begin();
    await turn();
    expect(state()).toBe('recording');
  });

  it('asks for nothing where this page can open no microphone', async () => {
    [isExplained, obstacle] = [false, 'insecure'];
    await controls.begin();
    expect(controls.get().dictation).toEqual({
      state: 'fault',
      fault: { kind: 'capture', fault: 'insecure' },
    });
    expect(openings).toBe(0);
  });

  it.each(['discard', 'leave', 'end'] as const)(
    'does not go on with a recording that begins after its %s',
    async (way) => {
      const late = Promise.withResolvers<Recording>();
      started = () => late.promise;
      void controls.begin();
      await turn();
      void controls[way]();
      late.resolve(recording());
      await turn();
      expect([state(), isMicrophoneOn, controls.saying()]).toEqual(['idle', false, 'nothing']);
    },
  );

  it('says that the browser does not record, and lets go of the microphone', async () => {
    started = async () => {
      throw new DOMException('no such form', 'NotSupportedError');
    };
    await controls.begin();
    expect(controls.get().dictation).toMatchObject({ fault: { kind: 'capture', fault: 'unsupported' } });
    expect(isMicrophoneOn).toBe(false);
  });

  it('ends with the time of the task, and what was said until then goes on', async () => {
    controls.timeIsUp();
    expect(state()).toBe('idle');
    void controls.begin();
    await turn();
    expect(controls.saying()).toBe('recording');
    controls.timeIsUp();
    await turn();
    expect([state(), controls.get().ending, isMicrophoneOn]).toEqual(['uploading', 'time', false]);
    expect(controls.saying()).toBe('unsent');
  });

  it('shows how far its words are, by what is told of this recording', async () => {
    await speak();
    uploaded.resolve({ kind: 'done', uploadId: 'u' });
    await turn();
    expect(controls.get().dictation).toEqual({ state: 'writing', startedAt: 0, lengthMs: null });
    now = 5_000;
    controls.hear({ uploadId: 'another', elapsedMs: 100, durationMs: 1_000 });
    expect(controls.get().dictation).toEqual({ state: 'writing', startedAt: 0, lengthMs: null });
    controls.hear({ uploadId: 'u', elapsedMs: 2_000, durationMs: 60_000 });
    expect(controls.get().dictation).toEqual({ state: 'writing', startedAt: 3_000, lengthMs: 60_000 });
    words.resolve({ kind: 'answered', answer: { text: 'done', cut: false } });
    await turn();
    controls.hear({ uploadId: 'u', elapsedMs: 4_000, durationMs: 60_000 });
    expect([state(), controls.saying()]).toEqual(['idle', 'nothing']);
  });

  it('does not begin where the press ended before the microphone was open', async () => {
    void controls.begin();
    controls.end();
    await turn();
    expect([state(), isMicrophoneOn]).toEqual(['idle', false]);
  });

  it('tells that a device went while it was in use, and goes on with what was said', async () => {
    void controls.begin();
    await turn();
    ended.resolve('lost');
    await turn();
    expect([state(), controls.get().ending]).toEqual(['uploading', 'lost']);
  });

  it('keeps what was said while nobody writes words, for another try', async () => {
    await speak();
    uploaded.resolve({ kind: 'done', uploadId: 'u' });
    words.resolve({ kind: 'refused', problem: problem(503, 'transcriber') });
    await turn();
    expect(controls.get().dictation).toEqual({ state: 'fault', fault: { kind: 'transcriber' } });
    expect(discarded).toBe(0);
    await controls.begin();
    expect(state()).toBe('fault');
    words = Promise.withResolvers();
    void controls.again();
    words.resolve({ kind: 'answered', answer: { text: 'now', cut: false } });
    await turn();
    expect(written).toEqual([['u', 'now']]);
  });

  it.each<[Words, object]>([
    [{ kind: 'answered', answer: { text: ' ', cut: false } }, { kind: 'silent' }],
    [
      { kind: 'refused', problem: problem(409, 'finished') },
      { kind: 'refused', problem: problem(409, 'finished') },
    ],
  ])('drops what no words come from: %j', async (said, fault) => {
    await speak();
    uploaded.resolve({ kind: 'done', uploadId: 'u' });
    words.resolve(said);
    await turn();
    expect(controls.get().dictation).toEqual({ state: 'fault', fault });
    expect([discarded, written]).toEqual([1, []]);
  });

  it('is not sent before all of it has failed, and fails no more once it is discarded', async () => {
    const removed = Promise.withResolvers<void>();
    started = async () => ({ ...recording(), discard: () => removed.promise });
    await speak();
    uploaded.resolve({ kind: 'refused', problem: problem(409, 'finished') });
    await turn();
    expect([state(), controls.saying()]).toEqual(['uploading', 'unsent']);
    await controls.discard();
    removed.resolve();
    await turn();
    expect([state(), controls.saying()]).toEqual(['idle', 'nothing']);
  });

  it('is discarded at any time, and what comes late of it is nothing', async () => {
    await speak();
    await controls.discard();
    expect([state(), discarded]).toEqual(['idle', 1]);
    uploaded.resolve({ kind: 'done', uploadId: 'u' });
    words.resolve({ kind: 'answered', answer: { text: 'late', cut: false } });
    await turn();
    expect([state(), written]).toEqual(['idle', []]);
  });

  it('goes on after a reload with what was recorded', async () => {
    kept = KEPT;
    void controls.recover(() => false);
    await turn();
    expect([state(), controls.get().ending]).toEqual(['uploading', 'reload']);
    uploaded.resolve({ kind: 'done', uploadId: 'u' });
    words.resolve({ kind: 'answered', answer: { text: 'kept', cut: false } });
    await turn();
    expect(written).toEqual([['u', 'kept']]);
  });

  it('asks again for the words of what was at the server whole, unless they are in the field', async () => {
    kept = { ...KEPT, uploadId: 'u' };
    await controls.recover((uploadId) => uploadId === 'u');
    expect(state()).toBe('idle');
    void controls.recover(() => false);
    await turn();
    expect(state()).toBe('writing');
  });

  it('forgets a recording that a reload ended before its first slice', async () => {
    kept = { ...KEPT, pieces: { first: 0, from: 0, sizes: [] } };
    await controls.recover(() => false);
    expect([state(), discarded]).toEqual(['idle', 1]);
  });

  it('lets go of the microphone when the page is left, and goes on where somebody comes back', async () => {
    void controls.begin();
    await turn();
    controls.leave();
    await turn();
    expect([state(), isMicrophoneOn, discarded]).toEqual(['idle', false, 0]);
    expect(controls.saying()).toBe('unsent');
    void controls.recover(() => false);
    await turn();
    expect([state(), controls.get().ending]).toEqual(['uploading', 'reload']);
  });

  it('records from the devices that are being tried, without opening them once more', async () => {
    await controls.check();
    void controls.begin();
    await turn();
    expect([state(), openings]).toEqual(['recording', 1]);
  });
});
