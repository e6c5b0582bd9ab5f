import type { Problem } from '../../api/problem.ts';
import type { Line } from '../../session/line.ts';
import type { Capture, Opened } from '../../voice/capture.ts';
import type { CaptureFault } from '../../voice/faults.ts';
import type { Kept } from '../../voice/kept.ts';
import type { Recording } from '../../voice/recording.ts';

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
  /** Its words are being written, of a recording of this length once the server has told of it. */
  | { state: 'writing'; startedAt: number; lengthMs: number | null }
  | { state: 'fault'; fault: DictationFault };

/** How the last recording ended, where nobody ended it, or that its words are not all there; told beside them. */
type Ending = 'lost' | 'limit' | 'time' | 'reload' | 'cut' | null;

export interface DictationSnapshot {
  dictation: Dictation;
  ending: Ending;
}

/** Whether it is told before its words are there: somebody was just speaking. Who loads the page anew sees first what becomes of it. */
export function isToldAtOnce(ending: Ending, { state }: Dictation): boolean {
  return ending !== 'reload' && (state === 'uploading' || state === 'writing');
}

/** A recording from its end on. */
export type Unfinished = Pick<Recording, 'progress' | 'uploaded' | 'discard'>;

type Answer<Words> =
  Awaited<ReturnType<Line['deliver']>> extends infer Said
    ? Said extends { kind: 'answered' }
      ? { kind: 'answered'; answer: Words }
      : Said
    : never;

/** All that speaking needs from outside. */
export interface DictationNeeds {
  /** Why no device can be opened on this page, whatever its reader says; null where nothing stands against it. */
  obstacle: () => CaptureFault | null;
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
