import type { Transcribing } from '../../session/session.ts';
import { createSnapshot } from '../../session/snapshot.ts';
import type { Capture } from '../../voice/capture.ts';
import { captureFaultOf } from '../../voice/faults.ts';
import type { Recording } from '../../voice/recording.ts';
import type { Uploaded } from '../../voice/upload.ts';
import type { Saying } from '../chat/speaking.ts';
import type { Dictation, DictationFault, DictationNeeds, DictationSnapshot, Unfinished } from './stages.ts';

export type DictationControls = ReturnType<typeof createDictation>;

/** What a person says, from the press of the button to the words in the field: one at a time. */
export function createDictation(
  needs: DictationNeeds,
  {
    isExplained,
    takesSilence = false,
  }: {
    isExplained: () => boolean;
    /** A recording without words is one, too. */
    takesSilence?: boolean;
  },
) {
  const snapshot = createSnapshot<DictationSnapshot>(
    { dictation: { state: 'idle' }, ending: null },
    needs.frame,
  );
  let capture: Capture | null = null;
  let recording: Recording | null = null;
  let unfinished: Unfinished | null = null;
  /** The upload whose words are still to be had. */
  let uploadId: string | null = null;
  /** Grows with each thing that is begun, so that what comes late from an earlier one is known. */
  let turn = 0;

  const become = (dictation: Dictation) => snapshot.set({ dictation });
  const fail = (fault: DictationFault) => become({ state: 'fault', fault });
  const now = () => snapshot.get().dictation.state;

  function closeCapture(): void {
    capture?.close();
    capture = null;
  }

  async function openThen(use: (opened: Capture) => Promise<void> | void): Promise<void> {
    turn += 1;
    const mine = turn;
    closeCapture();
    become({ state: 'opening' });
    const opened = await needs.open();
    if (mine !== turn) {
      if (opened.kind === 'open') opened.capture.close();
      return;
    }
    if (opened.kind === 'fault') fail({ kind: 'capture', fault: opened.fault });
    else await use(opened.capture);
  }

  function check(): Promise<void> {
    return openThen((opened) => {
      capture = opened;
      opened.onLost(() => {
        if (capture === opened) fail({ kind: 'capture', fault: 'none' });
      });
      become({ state: 'checking', stream: opened.stream });
    });
  }

  async function recordFrom(opened: Capture): Promise<void> {
    snapshot.set({ ending: null });
    const mine = turn;
    const started = await start(opened, mine);
    if (started === null) return;
    recording = started;
    unfinished = started;
    become({ state: 'recording', stream: opened.stream, startedAt: started.startedAt });
    const why = await started.ended;
    recording = null;
    if (mine !== turn) return;
    if (why === 'lost' || why === 'limit') snapshot.set({ ending: why });
    await goOn(started, mine);
  }

  /** Null where it does not begin: the devices are let go of then. */
  async function start(opened: Capture, mine: number): Promise<Recording | null> {
    try {
      const started = await needs.start(opened, () => progressOf(mine));
      if (started !== null && mine === turn) return started;
      opened.close();
      if (started !== null) await started.discard();
      else if (mine === turn) fail({ kind: 'capture', fault: 'unsupported' });
    } catch (error) {
      opened.close();
      if (mine === turn) fail({ kind: 'capture', fault: captureFaultOf(error) });
    }
    return null;
  }

  function progressOf(mine: number): void {
    if (mine === turn && now() === 'uploading' && unfinished) {
      become({ state: 'uploading', ...unfinished.progress() });
    }
  }

  /** From the end of a recording on. */
  async function goOn(sent: Unfinished, mine: number): Promise<void> {
    become({ state: 'uploading', ...sent.progress() });
    const uploaded = await sent.uploaded;
    if (mine === turn && uploaded !== null) await takeUpload(uploaded, mine);
  }

  async function takeUpload(uploaded: Uploaded, mine: number): Promise<void> {
    if (uploaded.kind === 'done') {
      uploadId = uploaded.uploadId;
      return write(mine);
    }
    await failAfterAll(uploaded, mine);
  }

  async function write(mine: number): Promise<void> {
    if (uploadId === null) return;
    const of = uploadId;
    become({ state: 'writing', startedAt: needs.now(), lengthMs: null });
    const said = await needs.transcribe(of);
    if (mine !== turn || said === null) return;
    if (said.kind === 'refused') {
      if (said.problem.code === 'transcriber') return fail({ kind: 'transcriber' });
      return failAfterAll(said, mine);
    }
    const words = said.answer.text.trim();
    if (words === '' && !takesSilence) return failAfterAll({ kind: 'silent' }, mine);
    uploadId = null;
    unfinished = null;
    if (said.answer.cut) snapshot.set({ ending: 'cut' });
    become({ state: 'idle' });
    needs.onWords(of, words);
  }

  /** Nothing comes of it. */
  async function failAfterAll(fault: DictationFault, mine: number): Promise<void> {
    await clear();
    if (mine === turn) fail(fault);
  }

  /** Nothing of it stays. */
  async function clear(): Promise<void> {
    const dropped = unfinished;
    [recording, unfinished, uploadId] = [null, null, null];
    if (dropped) await dropped.discard();
    else await needs.remove();
  }

  return {
    subscribe: snapshot.subscribe,
    get: snapshot.get,
    saying(): Saying {
      const state = now();
      if (state === 'recording') return 'recording';
      const isOnItsWay = state === 'uploading' || state === 'writing';
      return isOnItsWay || unfinished !== null || uploadId !== null ? 'unsent' : 'nothing';
    },
    /** Begins to record, or explains first what that means. */
    async begin(): Promise<void> {
      if (uploadId !== null) return;
      if (now() === 'checking' && capture !== null) {
        const opened = capture;
        capture = null;
        turn += 1;
        return recordFrom(opened);
      }
      if (now() !== 'idle' && now() !== 'fault') return;
      const obstacle = needs.obstacle();
      if (obstacle !== null) fail({ kind: 'capture', fault: obstacle });
      else if (!isExplained()) become({ state: 'explaining' });
      else await openThen(recordFrom);
    },
    /** Lets go of the devices. What is recorded ends, and its words come; what has not begun does not begin. */
    end(): void {
      if (now() === 'opening' || now() === 'checking') {
        turn += 1;
        closeCapture();
        become({ state: 'idle' });
      } else recording?.stop();
    },
    /** The time of the task is over, and with it what is said in it. */
    timeIsUp(): void {
      if (now() !== 'recording') return;
      snapshot.set({ ending: 'time' });
      recording?.stop();
    },
    /** Tries the microphone, or chooses another one. */
    check,
    /** How far the words of some recording are, by the server. */
    hear({ uploadId: of, elapsedMs, durationMs }: Transcribing): void {
      if (now() !== 'writing' || of !== uploadId) return;
      become({ state: 'writing', startedAt: needs.now() - elapsedMs, lengthMs: durationMs });
    },
    /** Once more, where what was said is kept. */
    async again(): Promise<void> {
      turn += 1;
      await write(turn);
    },
    /** Puts a fault away, or what is said, at any time. */
    async discard(): Promise<void> {
      turn += 1;
      closeCapture();
      snapshot.set({ ending: null });
      become({ state: 'idle' });
      await clear();
    },
    /** Goes on with what an earlier page has recorded, or this one while nobody could write here. */
    async recover(isThere: (uploadId: string) => boolean): Promise<void> {
      if (unfinished !== null && now() === 'idle') {
        turn += 1;
        return goOn(unfinished, turn);
      }
      const kept = await needs.load();
      if (kept === null || now() !== 'idle') return;
      if (kept.uploadId !== null && isThere(kept.uploadId)) return;
      turn += 1;
      const mine = turn;
      if (kept.uploadId !== null) {
        uploadId = kept.uploadId;
        return write(mine);
      }
      if (kept.pieces.from === 0 && kept.pieces.sizes.length === 0) return needs.remove();
      const resumed = await needs.resume(kept, () => progressOf(mine));
      if (resumed === null || mine !== turn) return;
      unfinished = resumed;
      snapshot.set({ ending: 'reload' });
      await goOn(resumed, mine);
    },
    /** The page is left, or somebody else writes: the devices are let go of. What was recorded stays for whoever comes back. */
    leave(): void {
      turn += 1;
      closeCapture();
      if (now() === 'recording') snapshot.set({ ending: 'reload' });
      recording?.stop();
      become({ state: 'idle' });
    },
  };
}
