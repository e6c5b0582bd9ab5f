import type { Probe } from '../domain/probe.ts';
import type { Words } from '../domain/transcription/words.ts';

/** Writes down what is said in a recording. Knows neither interviews nor Temporal. */
export interface Transcriber {
  /** Throws {@link TranscriberFailure}, or the signal's reason once that is aborted. */
  transcribe(recording: Recording, signal?: AbortSignal): Promise<Transcript>;
  health(): Promise<Probe>;
  close(): Promise<void>;
}

export interface Recording {
  /** Such as `audio/webm`. */
  type: string;
  /** At most {@link MOST_SOUND_BYTES}. */
  size: number;
  /** Its bytes from the beginning, each time it is called. */
  read(): AsyncIterable<Uint8Array>;
  /** As the room recorded it; null where that is not known. */
  durationMs: number | null;
  /** The language that is expected, by its two letters. */
  language: string;
  /** Words that are likely to be said. */
  prompt: string | null;
}

export interface Transcript extends Words {
  /** That of the words where the transcriber says it, else the one that was expected. */
  language: string;
  durationMs: number | null;
  model: string;
}

/** Whoever has the recording could not read it: its cause says why. It says nothing of the transcriber. */
export class RecordingUnread extends Error {
  override readonly name = 'RecordingUnread';

  constructor(options: ErrorOptions) {
    super('the recording could not be read', options);
  }
}

/** As large a recording may be; what is sent is read in pieces. */
export const MOST_SOUND_BYTES = 30 * 1024 * 1024;

export const TRANSCRIBER_FAILURES = [
  'unreachable',
  'timeout',
  'failed',
  'malformed',
  'refused',
  'unreadable',
] as const;

/**
 * No words. `unreadable`: it is the recording that is at fault, and another try would end the same way. Messages are for operators, and
 * say nothing of key, prompt or words.
 */
export class TranscriberFailure extends Error {
  override readonly name = 'TranscriberFailure';
  readonly code: (typeof TRANSCRIBER_FAILURES)[number];

  constructor(code: (typeof TRANSCRIBER_FAILURES)[number], message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
