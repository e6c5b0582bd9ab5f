import type { IntegrityDigest } from '../domain/integrity/digest.ts';
import type {
  AnswerCommand,
  AppealCommand,
  CancelAnswer,
  CancelCommand,
  CheckAnswer,
  CheckCommand,
  DecideCommand,
  ExtendCommand,
  HintAnswer,
  NextAnswer,
  ProblemCommand,
  ReviewCommand,
  RunAnswer,
  RunCommand,
  SendAnswer,
  SendCommand,
  TaskCommand,
} from '../domain/interview/calls.ts';
import type { Absence } from '../domain/interview/credit.ts';
import type { InterviewPlan } from '../domain/interview/interview.ts';
import type { InterviewState } from '../domain/vocabulary.ts';

/**
 * Interviews as the API sees them: commands to the workflow that is their authority. Every command answers only when
 * its events are stored. `commandId` makes it act once. Throws `CommandRefused` when the state does not allow
 * it, {@link CommandUnanswered} when Temporal does not answer in time, and {@link CommandNotStored} when the store fails.
 */
export interface InterviewGateway {
  /** Starting the same interview twice is harmless. */
  start(plan: InterviewPlan): Promise<{ workflowId: string }>;
  send(interviewId: string, command: SendCommand): Promise<SendAnswer>;
  /** A question was answered by a recording. */
  answer(interviewId: string, command: AnswerCommand): Promise<{ seq: number }>;
  reportProblem(interviewId: string, command: ProblemCommand): Promise<{ seq: number }>;
  next(interviewId: string, command: { commandId: string }): Promise<NextAnswer>;
  run(interviewId: string, command: RunCommand): Promise<RunAnswer>;
  /** Ends the run that is on its way, and answers once it has ended. */
  cancel(interviewId: string, command: CancelCommand): Promise<CancelAnswer>;
  check(interviewId: string, command: CheckCommand): Promise<CheckAnswer>;
  hint(interviewId: string, command: TaskCommand): Promise<HintAnswer>;
  giveUp(interviewId: string, command: TaskCommand): Promise<{ state: InterviewState }>;
  extend(interviewId: string, command: ExtendCommand): Promise<{ deadlineAt: number }>;
  finish(interviewId: string, command: { commandId: string }): Promise<{ state: InterviewState }>;
  /** At any time, as long as the interview is kept. */
  review(interviewId: string, command: ReviewCommand): Promise<{ reviewId: string }>;
  appeal(interviewId: string, command: AppealCommand): Promise<{ seq: number }>;
  /** Once the report is there, as long as the interview is kept. */
  decide(interviewId: string, command: DecideCommand): Promise<{ decisionId: string }>;
  /** Drops the workflow, and the one that exports its history, with all that Temporal keeps of them, whether they run or not. */
  forget(interviewId: string): Promise<void>;
  /** A Signal; harmless after the end. */
  tellIntegrity(interviewId: string, digest: IntegrityDigest): Promise<void>;
  /** A Signal; harmless after the end. */
  tellAbsence(interviewId: string, absence: Absence): Promise<void>;
  /** A Signal: there are claims of a résumé to talk about. Harmless at any time. */
  tellResume(interviewId: string): Promise<void>;
  /** Milliseconds of a round trip to the service. */
  ping(): Promise<number>;
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
