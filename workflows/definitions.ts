import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { IntegrityDigest } from '../src/domain/integrity/digest.ts';
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
} from '../src/domain/interview/calls.ts';
import type { Absence } from '../src/domain/interview/credit.ts';
import type { Interview, InterviewPlan } from '../src/domain/interview/interview.ts';
import type { Talk } from '../src/domain/interview/talk.ts';
import type { InterviewState } from '../src/domain/vocabulary.ts';

/** What an interview's workflow starts with; `carried` after a continue-as-new. */
export interface InterviewInput {
  plan: InterviewPlan;
  carried?: CarriedInterview;
}

export interface CarriedInterview {
  interview: Interview;
  integrity: IntegrityDigest | null;
  /** Answers to the latest commands, so that a repeated command acts once across runs too; oldest first. */
  answers: [commandId: string, answer: unknown][];
  /** Of breaks of the connection; left out for none. */
  absences?: HeardAbsences;
  /** What a reply may mention; left out by runs of before. */
  talk?: Talk;
  /** The moment of the latest event; left out by runs of before. */
  latestAt?: number;
  /** No model wrote replies at the end of the run. */
  withoutModel?: true;
}

/** How many were heard of, and when the last of them ended: none is credited twice. */
export interface HeardAbsences {
  count: number;
  upTo: number;
}

export interface InterviewOutcome {
  /** SHA-256 of the report's canonical JSON; null for a practice. */
  reportSha256: string | null;
}

/** Answers once the greeting is stored. Sent together with the start. */
export const beginUpdate = defineUpdate<{ seq: number }>('begin');
export const sendUpdate = defineUpdate<SendAnswer, [SendCommand]>('send');
export const answerUpdate = defineUpdate<{ seq: number }, [AnswerCommand]>('answer');
export const problemUpdate = defineUpdate<{ seq: number }, [ProblemCommand]>('problem');
export const nextUpdate = defineUpdate<NextAnswer, [{ commandId: string }]>('next');
export const runUpdate = defineUpdate<RunAnswer, [RunCommand]>('run');
export const cancelUpdate = defineUpdate<CancelAnswer, [CancelCommand]>('cancel');
export const checkUpdate = defineUpdate<CheckAnswer, [CheckCommand]>('check');
export const hintUpdate = defineUpdate<HintAnswer, [TaskCommand]>('hint');
export const giveUpUpdate = defineUpdate<{ state: InterviewState }, [TaskCommand]>('giveUp');
export const extendUpdate = defineUpdate<{ deadlineAt: number }, [ExtendCommand]>('extend');
export const finishUpdate = defineUpdate<{ state: InterviewState }, [{ commandId: string }]>('finish');
export const reviewUpdate = defineUpdate<{ reviewId: string }, [ReviewCommand]>('review');
export const appealUpdate = defineUpdate<{ seq: number }, [AppealCommand]>('appeal');
export const decideUpdate = defineUpdate<{ decisionId: string }, [DecideCommand]>('decide');

/** A digest of the telemetry so far; a later one replaces it. */
export const integritySignal = defineSignal<[IntegrityDigest]>('integrity');

/** The candidate's stream had broken, and there is another now. */
export const absenceSignal = defineSignal<[Absence]>('absence');

/** The candidate has confirmed claims of their résumé; what they say is in the store. */
export const resumeSignal = defineSignal<[Record<string, never>]>('resume');

export const interviewQuery = defineQuery<Interview>('interview');
