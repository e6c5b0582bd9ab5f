import type { Claim, KeptClaim } from '../domain/resume/claim.ts';
import type { ResumeFormat } from '../domain/resume/read.ts';
import type {
  HiddenText,
  ResumeFailure,
  ResumeInput,
  ResumeLine,
  ResumeStatus,
} from '../domain/resume/reading.ts';

export interface ResumeRecord {
  interviewId: string;
  readingId: string;
  format: ResumeFormat;
  bytes: number;
  status: ResumeStatus;
  /** Null but of one that failed. */
  reason: ResumeFailure | null;
  lines: ResumeLine[];
  /** How many texts nobody sees who opens the file; of many, `hidden` has the first. */
  hiddenCount: number;
  hidden: HiddenText[];
  /** Without those that were removed. */
  claims: KeptClaim[];
  receivedAt: number;
  readAt: number | null;
}

export interface NewResume {
  interviewId: string;
  readingId: string;
  /** The file in base64. */
  base64: string;
  format: ResumeFormat;
  bytes: number;
  at: number;
}

/** What was read of a file. */
export type ReadOutcome =
  | { kind: 'ready'; lines: ResumeLine[]; hidden: HiddenText[]; claims: Claim[] }
  | { kind: 'failed'; reason: ResumeFailure };

interface ClaimDecision {
  confirmed: readonly string[];
  removed: readonly string[];
}

/** One résumé an interview: what it says for the talk, and what became of its claims. */
export interface ResumeRecords {
  /**
   * Keeps a file, in place of the one before, and puts down that it is to be read; the very same file changes nothing, unless it could not be
   * read. Null once the interview has ended.
   */
  put(resume: NewResume): Promise<ResumeRecord | null>;
  find(interviewId: string): Promise<ResumeRecord | null>;
  /** What the candidate has confirmed, in the order of the file. */
  confirmed(interviewId: string): Promise<Claim[]>;
  /** Whether the interview has one, read or not. */
  isGiven(interviewId: string): Promise<boolean>;
  /** Null where nothing was read; otherwise also the ids that no claim has. Nothing changes where there are such. */
  decide(
    interviewId: string,
    decision: ClaimDecision,
  ): Promise<{ resume: ResumeRecord; unknown: string[] } | null>;
  /** Removes all of it; harmless where there is none. */
  remove(interviewId: string): Promise<void>;
  /**
   * Keeps what was read, and removes the file and the result, which are in it; of a file that was replaced or removed meanwhile, it only
   * does the latter. Says whether it was kept.
   */
  keep(
    input: ResumeInput,
    read: { resultSha256: string | null; outcome: ReadOutcome; at: number },
  ): Promise<boolean>;
  /** Those whose workflow is to be started, or may have been lost. */
  due(at: number, limit: number): Promise<(ResumeInput & { begun: boolean })[]>;
  /** What was due by `dueBy` is looked at again at `dueAt`. Nothing changes where it was read meanwhile. */
  postpone(due: ResumeInput & { begun: boolean }, time: { dueBy: number; dueAt: number }): Promise<void>;
  /** Removes those whose time is over, and says how many. */
  removeEnded(at: number): Promise<number>;
}
