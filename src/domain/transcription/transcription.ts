import type { Words } from './words.ts';

/** Of which recording the words are wanted. */
export interface TranscriptionInput {
  interviewId: string;
  uploadId: string;
}

/** `unreadable`: the transcriber does not take it. `gone`: there is no such recording any more. */
export type TranscriptionOutcome = 'written' | 'unreadable' | 'gone';

/** The type of the failure where the recording could not be read, because its store is away. */
export const STORE_AWAY = 'MediaUnavailable';

/** One recording, one workflow: who asks again meets the one that runs. */
export function transcriptionWorkflowId({ uploadId }: Pick<TranscriptionInput, 'uploadId'>): string {
  return `transcription-${uploadId}`;
}

/** What was said in a recording, as it was written down. */
export interface Transcript extends Words, TranscriptionInput {
  language: string;
  durationMs: number;
  /** Of the recording, hex. */
  sha256: string;
  model: string;
  /** Milliseconds since the epoch. */
  at: number;
}
