import type { IntegrityDigest } from '../integrity/digest.ts';
import type { TaskAssessment } from '../measurement/assessment.ts';
import type { FailedTest } from '../measurement/results.ts';
import type { Review } from '../measurement/review.ts';
import type { SoftSkill } from '../measurement/soft-skills.ts';
import type { Language, Verdict } from '../vocabulary.ts';
import type { SendCommand } from './calls.ts';
import type { CheckTimes } from './clock.ts';
import type { Absence, AbsenceEvidence } from './credit.ts';
import type {
  AnswerData,
  DecidedData,
  DraftData,
  FinalData,
  ProblemData,
  ReviewData,
  RunData,
} from './events.ts';
import type { Occasion } from './occasion.ts';
import type { Talk } from './talk.ts';

/** What may be asked of an interview; `decide` in machine.ts answers. */
export type Command =
  | { type: 'greet' }
  | ({ type: 'send' } & Omit<SendCommand, 'commandId'>)
  | { type: 'reportProblem'; problem: ProblemData }
  | { type: 'recordAnswer'; answer: AnswerData }
  | { type: 'issueTask' }
  | { type: 'deliverTask' }
  | { type: 'startRun'; taskId: string; language: Language }
  | { type: 'cancelRun'; runId: string | null }
  | { type: 'recordRun'; run: RunData }
  | { type: 'startCheck'; taskId: string; language: Language }
  /** Of what is in the editor when the time is up. */
  | { type: 'startDraftCheck'; draft: DraftNote }
  | { type: 'recordVerdict'; submission: SubmissionResult }
  | { type: 'recordFeedback'; submissionId: string; review: Review }
  | { type: 'takeHint'; taskId: string; text: string }
  | { type: 'giveUp'; taskId: string }
  | { type: 'extend'; seconds: number; reason: string; by: string }
  | { type: 'credit'; absence: Absence; evidence: AbsenceEvidence }
  | { type: 'finish' }
  | { type: 'alarm' }
  | { type: 'reply'; final: FinalData; failure: { code: string; message: string } | null }
  /** With what the interview knows by itself. */
  | { type: 'replyFromFacts'; reply: FactsReply }
  | { type: 'close' }
  | { type: 'recordSoftSkills'; skills: SoftSkill[] }
  | { type: 'recordAssessment'; tasks: TaskAssessment[] }
  | { type: 'reportReady'; reportSha256: string | null }
  | { type: 'review'; review: ReviewData }
  | { type: 'appeal'; text: string }
  | { type: 'decideOnCandidate'; decision: DecidedData };

/** The newest draft of a task as a workflow knows it: the code is stored under its hash. */
export interface DraftNote extends DraftData {
  /** Blank, or the program that editors begin with. */
  isEmpty: boolean;
}

/** What a decision needs beside the state: the time, whether a run or check is on its way, and the latest telemetry digest. */
export interface Surroundings {
  at: number;
  inFlight: boolean;
  /** Of the run that is on its way. */
  runId?: string | null;
  /** When the candidate was last known to be there without doing anything; milliseconds since the epoch. */
  seenAt?: number | null;
  integrity: IntegrityDigest | null;
  /** What was last read of a task's editor; an event that closes that task carries it. */
  draft?: { taskId: string; draft: DraftNote | null } | null;
}

export interface SubmissionResult {
  submissionId: string;
  taskId: string;
  language: Language;
  verdict: Verdict;
  passed: number;
  total: number;
  passedShare: number;
  durationMs: number;
  codeSha256: string;
  resultSha256: string;
  failed?: FailedTest;
  /** See `stopsOfCheck`. Left out by workers of before there were caps: then it was all waited. */
  times?: CheckTimes | 'unknown' | null;
}

/** A reply that no model writes, while its text is still to be found. */
export interface FactsReply {
  replyId: string;
  messageId: string;
  /** Empty when the interviewer speaks unasked. */
  replyTo: string[];
  occasion: Occasion;
  talk: Talk;
  /** A model would have said more. */
  degraded: boolean;
  /** Why no model wrote it; null without one. */
  failure: { code: string; message: string } | null;
}
