import type { ReadResume, ResumeFault } from './read.ts';

export const RESUME_STATUSES = ['reading', 'ready', 'failed'] as const;
export type ResumeStatus = (typeof RESUME_STATUSES)[number];

type Read = Extract<ReadResume, { kind: 'read' }>;
export type ResumeLine = Read['lines'][number];
export type HiddenText = Read['hidden'][number];

/** Why there is nothing of a file; `internal`: it could not be read here, and may be sent again. */
export type ResumeFailure = ResumeFault | 'internal';

/** Which reading a workflow is for. It holds ids and hashes alone: the file is in the store, and so is what is read of it. */
export interface ResumeInput {
  interviewId: string;
  /** Of each file that was given another one. */
  readingId: string;
  /** Under which the file lies, in base64. */
  fileSha256: string;
}

/** What came of it. */
export type ReadingOutcome = 'ready' | 'failed' | 'replaced';

/** As an operator finds it in Temporal's UI. */
export function resumeWorkflowId({ interviewId, readingId }: ResumeInput): string {
  return `resume-${interviewId}-${readingId}`;
}

/** Hidden texts that are kept, and characters of each; all are counted. */
export const MOST_HIDDEN = 100;
export const MOST_HIDDEN_TEXT = 1_000;

/** Most bytes of a file that is taken. */
export const MOST_RESUME_BYTES = 5 * 1024 * 1024;
