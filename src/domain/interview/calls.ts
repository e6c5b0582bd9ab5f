import type { SolutionResult } from '../measurement/results.ts';
import type { CandidateDecision, InterviewState, Language, ReviewDecision, Verdict } from '../vocabulary.ts';

/** What is asked of a running interview, and what it answers: the arguments and results of its Updates. */

export interface SendCommand {
  commandId: string;
  messageId: string;
  text: string;
  /** Where it was spoken. */
  voice?: VoiceNote;
}

/** By which recording a message was spoken. */
export interface VoiceNote {
  uploadId: string;
  /** Of the recording, hex. */
  sha256: string;
  /** The words are not those that were written down. */
  edited: boolean;
}
export interface SendAnswer {
  messageId: string;
  seq: number;
}

export interface AnswerCommand {
  commandId: string;
  uploadId: string;
  messageId: string;
  durationMs: number;
  sha256: string;
}

export interface ProblemCommand {
  commandId: string;
  text: string;
  requestIds: string[];
}

export interface NextAnswer {
  state: InterviewState;
  /** Null once the interview is finished. */
  task: { taskId: string; number: number; deadlineAt: number | null; attemptsLeft: number } | null;
}

export interface TaskCommand {
  commandId: string;
  taskId: string;
}

export interface RunCommand extends TaskCommand {
  runId: string;
  language: Language;
  codeSha256: string;
  /** Blob with the standard input for a run on the candidate's own input; null runs the visible tests. */
  stdinSha256: string | null;
}
export interface RunAnswer {
  runId: string;
  /** Blob with the {@link SolutionResult}. */
  resultSha256: string;
}

export interface CancelCommand {
  commandId: string;
  /** Null: whichever runs. */
  runId: string | null;
}
export interface CancelAnswer {
  runId: string;
  verdict: 'cancelled';
}

export interface CheckCommand extends TaskCommand {
  submissionId: string;
  language: Language;
  codeSha256: string;
}
export interface CheckAnswer {
  submissionId: string;
  attempt: number;
  attemptsLeft: number;
  verdict: Verdict;
  score: number;
  codeSha256: string;
  resultSha256: string;
  state: InterviewState;
}

export interface HintAnswer {
  number: number;
  text: string;
  left: number;
}

export interface ExtendCommand {
  commandId: string;
  seconds: number;
  reason: string;
  by: string;
}

export interface ReviewCommand {
  commandId: string;
  reviewId: string;
  decision: ReviewDecision;
  note: string;
  signals: string[];
  by: string;
}

export interface DecideCommand {
  commandId: string;
  decisionId: string;
  decision: CandidateDecision;
  reasons: string[];
  note: string | null;
  by: string;
}

export interface AppealCommand {
  commandId: string;
  text: string;
}
