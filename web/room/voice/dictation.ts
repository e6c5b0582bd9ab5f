import type { Problem } from '../../api/problem.ts';
import type { Line } from '../../session/line.ts';
import { createSnapshot } from '../../session/snapshot.ts';
import type { Capture, Opened } from '../../voice/capture.ts';
import type { CaptureFault } from '../../voice/faults.ts';
import type { Kept } from '../../voice/kept.ts';
import type { Recording } from '../../voice/recording.ts';
import type { Uploaded } from '../../voice/upload.ts';

/** Why there are no words, and whether what was said is kept for another try. */
export type DictationFault =
  | { kind: 'capture'; fault: CaptureFault }
  /** Nobody said a word in it. */
  | { kind: 'silent' }
  /** This browser could not keep it, or the server has it no more. */
  | { kind: 'gone' }
  | { kind: 'refused'; problem: Problem }
  /** Nobody writes words now. */
  | { kind: 'transcriber' };

export type Dictation =
  | { state: 'idle' | 'explaining' | 'opening' }
  /** A microphone is being tried: nothing is recorded. */
  | { state: 'checking'; stream: MediaStream }
  | { state: 'recording'; stream: MediaStream; startedAt: number }
  | { state: 'uploading'; recorded: number; taken: number }
  /** Its words are being written. */
  | { state: 'writing'; startedAt: number }
  | { state: 'fault'; fault: DictationFault };

/** How the last recording ended, where nobody ended it, or that its words are not all there; told beside them. */
type Ending = 'lost' | 'limit' | 'reload' | 'cut' | null;

export interface DictationSnapshot {
  dictation: Dictation;
  ending: Ending;
}

type Unfinished = Pick<Recording, 'progress' | 'uploaded' | 'discard'>;
type Answer<Words> =
  Awaited<ReturnType<Line['deliver']>> extends infer Said
    ? Said extends { kind: 'answered' }
      ? { kind: 'answered'; answer: Words }
      : Said
    : never;

/** All that speaking needs from outside. */
export interface DictationNeeds {
  open: () => Promise<Opened>;
  start: (capture: Capture, onProgress: () => void) => Promise<Recording | null>;
  resume: (kept: Kept, onProgress: () => void) => Promise<Unfinished | null>;
  load: () => Promise<Kept | null>;
  /** It is gone from this browser, and from the server where that has it and no message needs it. */
  remove: () => Promise<void>;
  /** The words of an upload; null once the page is left. */
  transcribe: (uploadId: string) => Promise<Answer<{ text: string; cut: boolean }>>;
  /** The words are there. */
  onWords: (uploadId: string, words: string) => void;
  frame: (callback: () => void) => void;
  /** In ms, as `performance.now()`. */
  now: () => number;
}

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
    if (opened.kind === 'fault') become({ state: 'fault', fault: { kind: 'capture', fault: opened.fault } });
    else await use(opened.capture);
  }

  function check(): Promise<void> {
    return openThen((opened) => {
      capture = opened;
      opened.onLost(() => {
        if (capture === opened) become({ state: 'fault', fault: { kind: 'capture', fault: 'none' } });
      });
      become({ state: 'checking', stream: opened.stream });
    });
  }

  async function recordFrom(opened: Capture): Promise<void> {
    snapshot.set({ ending: null });
    const mine = turn;
    const started = await needs.start(opened, () => progressOf(mine));
    if (started === null) {
      opened.close();
      return become({ state: 'fault', fault: { kind: 'capture', fault: 'unsupported' } });
    }
    recording = started;
    unfinished = started;
    become({ state: 'recording', stream: opened.stream, startedAt: started.startedAt });
    const why = await started.ended;
    recording = null;
    if (mine !== turn) return;
    if (why === 'lost' || why === 'limit') snapshot.set({ ending: why });
    await goOn(started, mine);
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
    await clear();
    become({ state: 'fault', fault: uploaded });
  }

  async function write(mine: number): Promise<void> {
    if (uploadId === null) return;
    const of = uploadId;
    become({ state: 'writing', startedAt: needs.now() });
    const said = await needs.transcribe(of);
    if (mine !== turn || said === null) return;
    if (said.kind === 'refused') {
      const isAway = said.problem.code === 'transcriber';
      if (!isAway) await clear();
      return become({
        state: 'fault',
        fault: isAway ? { kind: 'transcriber' } : { kind: 'refused', problem: said.problem },
      });
    }
    const words = said.answer.text.trim();
    if (words === '' && !takesSilence) {
      await clear();
      return become({ state: 'fault', fault: { kind: 'silent' } });
    }
    uploadId = null;
    unfinished = null;
    if (said.answer.cut) snapshot.set({ ending: 'cut' });
    become({ state: 'idle' });
    needs.onWords(of, words);
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
      if (!isExplained()) become({ state: 'explaining' });
      else await openThen(recordFrom);
    },
    /** Ends the recording; its words come. One that has not begun yet does not begin. */
    end(): void {
      if (now() === 'opening') {
        turn += 1;
        become({ state: 'idle' });
      } else recording?.stop();
    },
    /** Tries the microphone, or chooses another one. */
    check,
    endCheck(): void {
      turn += 1;
      closeCapture();
      become({ state: 'idle' });
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
    /** The page is left, or the interview is over: the microphone is let go. What was recorded stays for the next page. */
    leave(): void {
      turn += 1;
      closeCapture();
      recording?.stop();
      become({ state: 'idle' });
    },
  };
}
