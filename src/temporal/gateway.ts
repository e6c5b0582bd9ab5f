import type { IntegrityDigest } from '../domain/integrity/digest.ts';
import type { RefusalCode } from '../domain/interview/commands.ts';
import type { InterviewPlan } from '../domain/interview/interview.ts';
import { REFUSAL_TEXTS, type RefusalReason } from '../domain/texts/refusals.ts';
import type { InterviewState, Language, Verdict } from '../domain/vocabulary.ts';

/**
 * Interviews as the API sees them: commands to the workflow that is their authority. Every command answers only when
 * its events are stored. `commandId` makes it act once. Throws {@link CommandRefused} when the state does not allow
 * it, {@link CommandUnanswered} when Temporal does not answer in time, and {@link CommandNotStored} when the store fails.
 */
export interface InterviewGateway {
  /** Starting the same interview twice is harmless. */
  start(plan: InterviewPlan): Promise<{ workflowId: string }>;
  send(interviewId: string, command: SendCommand): Promise<SendAnswer>;
  next(interviewId: string, command: { commandId: string }): Promise<NextAnswer>;
  run(interviewId: string, command: RunCommand): Promise<RunAnswer>;
  /** Ends the run that is on its way, and answers once it has ended. */
  cancel(interviewId: string, command: CancelCommand): Promise<CancelAnswer>;
  check(interviewId: string, command: CheckCommand): Promise<CheckAnswer>;
  hint(interviewId: string, command: TaskCommand): Promise<HintAnswer>;
  giveUp(interviewId: string, command: TaskCommand): Promise<{ state: InterviewState }>;
  extend(interviewId: string, command: ExtendCommand): Promise<{ deadlineAt: number }>;
  finish(interviewId: string, command: { commandId: string }): Promise<{ state: InterviewState }>;
  /** A Signal; harmless after the end. */
  tellIntegrity(interviewId: string, digest: IntegrityDigest): Promise<void>;
  /** Milliseconds of a round trip to the service. */
  ping(): Promise<number>;
}

export interface SendCommand {
  commandId: string;
  messageId: string;
  text: string;
}
export interface SendAnswer {
  messageId: string;
  seq: number;
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
  /** Blob with the {@link import('../domain/measurement/results.ts').SolutionResult}. */
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

export class CommandRefused extends Error {
  override readonly name = 'CommandRefused';
  readonly code: RefusalCode;
  readonly state: InterviewState;
  readonly reason: RefusalReason;

  constructor(code: RefusalCode, reason: RefusalReason, state: InterviewState) {
    super(REFUSAL_TEXTS[reason].en);
    this.code = code;
    this.reason = reason;
    this.state = state;
  }
}

/** Temporal, or the worker that serves it, did not answer in time. The command may still act. */
export class CommandUnanswered extends Error {
  override readonly name = 'CommandUnanswered';
}

/** The store fails, and with it no command is answered. What the interview has taken acts once the store is back. */
export class CommandNotStored extends Error {
  override readonly name = 'CommandNotStored';
}

export interface RunnerAvailability {
  available: boolean;
  /** It is still being set up, and will be available. */
  isPreparing: boolean;
  detail?: string | undefined;
}

/** The runner's Docker engine is not available, or not yet. */
export class RunnerUnavailable extends Error {
  override readonly name = 'RunnerUnavailable';
  readonly isPreparing: boolean;

  constructor({ detail, isPreparing }: RunnerAvailability) {
    super(detail ?? 'no Docker engine runs code now');
    this.isPreparing = isPreparing;
  }
}
