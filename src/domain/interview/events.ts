import type { IntegrityDigest } from '../integrity/digest.ts';
import type { TaskAssessment } from '../measurement/assessment.ts';
import type { FailedTest } from '../measurement/results.ts';
import type { TaskChoice } from '../measurement/selection.ts';
import type { SoftSkill } from '../measurement/soft-skills.ts';
import type {
  CandidateDecision,
  InterviewState,
  Language,
  Locale,
  Outcome,
  ReviewDecision,
  RunVerdict,
  StateCause,
  Verdict,
} from '../vocabulary.ts';
import type { VoiceNote } from './calls.ts';
import type { Stop } from './clock.ts';
import type { UnaskedOccasion } from './unasked.ts';

/**
 * Every fact of an interview, as the workflow numbers and the store keeps it. Times are milliseconds since the
 * epoch, `seq` counts from 1 without gaps. Each fact is one event of the contract; what a candidate must not see
 * (why a task was chosen, hashes of results, the cause of a change) is left out by `src/api/presenters/event.ts`.
 */
export type InterviewEvent = EventBody & { seq: number; at: number };

export type EventBody =
  | { type: 'message'; data: MessageData }
  | { type: 'final'; data: FinalData }
  | { type: 'notice_acknowledged'; data: NoticeData }
  | { type: 'error'; data: ErrorData }
  | { type: 'state'; data: StateData }
  | { type: 'task'; data: TaskData }
  | { type: 'run'; data: RunData }
  | { type: 'verdict'; data: VerdictData }
  | { type: 'hint'; data: HintData }
  | { type: 'extended'; data: ExtendedData }
  | { type: 'credited'; data: CreditedData }
  | { type: 'time_left'; data: TimeLeftData }
  | { type: 'feedback'; data: FeedbackData }
  | { type: 'problem_reported'; data: ProblemData }
  | { type: 'answer_recorded'; data: AnswerData }
  | { type: 'soft_skills'; data: SoftSkillsData }
  | { type: 'assessed'; data: AssessedData }
  | { type: 'finished'; data: FinishedData }
  | { type: 'integrity_reviewed'; data: ReviewData }
  | { type: 'appealed'; data: AppealData }
  | { type: 'decided'; data: DecidedData };

export type EventType = EventBody['type'];

/** What changes a task; the conversation, by far the most of an interview, does not. */
export const ABOUT_TASKS: readonly EventType[] = [
  'task',
  'state',
  'run',
  'verdict',
  'hint',
  'extended',
  'credited',
  'feedback',
];

interface MessageData {
  messageId: string;
  text: string;
  /** Left out of what was typed. */
  voice?: VoiceNote;
}

/** What does not work, in the candidate's words: for the company, not for the interviewer. */
export interface ProblemData {
  text: string;
  /** Of calls that went wrong, as their answers name themselves. */
  requestIds: string[];
}

/** A question that the candidate has answered by a recording: their call is their agreement. People look at it, and nobody else. */
export interface AnswerData {
  uploadId: string;
  /** The interviewer's message that it answers. */
  messageId: string;
  durationMs: number;
  /** Of the recording. */
  sha256: string;
}

/** A whole reply of the interviewer. `replyTo` is empty when the interviewer speaks unasked. */
export interface FinalData {
  replyId: string;
  replyTo: string[];
  messageId: string;
  text: string;
  /** The model that answered, or `template` for a text that no model wrote. */
  model: string;
  degraded: boolean;
  /** On what the interviewer spoke unasked; not in answers, nor in older events. */
  occasion?: UnaskedOccasion;
}

/** Time for the task is getting short. */
interface TimeLeftData {
  taskId: string;
  remainingMs: number;
}

/** What the candidate has read about the interview, and agreed to, before it began. */
export interface NoticeData {
  /** Of the text and the consents, in that language. */
  version: string;
  locale: Locale;
  /** By the consent's id. */
  consents: Record<string, boolean>;
}

interface ErrorData {
  code: string;
  message: string;
  retryable: boolean;
}

export interface StateData {
  state: InterviewState;
  taskNumber: number;
  deadlineAt: number | null;
  cause: StateCause;
  /** Set when this change closes the task. */
  outcome: Outcome | null;
  /** Of the task as this change leaves it; not told under the first rules. */
  attemptsLeft?: number;
  /** What was in the editor when this change closed the task; null: nothing. Older events do not say. */
  draft?: DraftData | null;
  /** What telemetry amounts to, when this change ends the interview. */
  integrity: IntegrityDigest | null;
}

/** What was in the editor when a task was closed. */
export interface DraftData {
  language: Language;
  codeSha256: string;
  savedAt: number;
}

export interface TaskData {
  taskId: string;
  number: number;
  title: string;
  rating: number;
  parMs: number;
  limitMs: number;
  maxAttempts: number;
  hints: number;
  /** Why it was chosen. */
  choice: TaskChoice;
}

export interface RunData {
  runId: string;
  taskId: string;
  language: Language;
  verdict: RunVerdict;
  /** False on the candidate's own input: then nothing passed or failed. Older events do not say. */
  judged?: boolean;
  passed: number;
  total: number;
  durationMs: number;
  codeSha256: string;
  resultSha256: string;
  /** Left out where none failed; older events do not say. */
  failed?: FailedTest;
}

export interface VerdictData {
  submissionId: string;
  taskId: string;
  /** Number of counted attempts once this submission is in. */
  attempt: number;
  /** False for `internal_error` and `compile_error`. */
  counted: boolean;
  language: Language;
  verdict: Verdict;
  passed: number;
  total: number;
  /** Weighted share of the hidden tests that passed, 0–1. */
  passedShare: number;
  durationMs: number;
  /** Time on the task by the server's clock until the check was sent. */
  elapsedMs: number;
  codeSha256: string;
  resultSha256: string;
  /** With quality still unknown. */
  score: number;
  /** A draft that was checked by itself when the time was up. */
  automatic?: true;
  /** As in {@link RunData}. */
  failed?: FailedTest;
  /** How the check stopped the clock; not in interviews that began before there were caps. */
  stops?: Stop[];
}

interface HintData {
  taskId: string;
  number: number;
  text: string;
}

interface ExtendedData {
  seconds: number;
  reason: string;
  deadlineAt: number;
  /** The user who extended. */
  by: string;
}

/** Time that is given back; see `credit.ts`. */
export interface CreditedData {
  seconds: number;
  cause: 'disconnect';
  deadlineAt: number;
  /** What more was lost and is over what an interview is given back. */
  overMs: number;
  /** When nothing came from the candidate. */
  from: number;
  to: number;
  /** The telemetry event by which the page has told of it. */
  told: { clientId: string; seq: number };
}

export interface FeedbackData {
  submissionId: string;
  summary: string;
  strengths: string[];
  improvements: string[];
  /** 0–1; null when no reviewer could judge it. */
  quality: number | null;
  score: number;
  degraded: boolean;
  /** Set when a model has reviewed the code; see `Review`. The report shows them. */
  complexity?: string | null;
  confident?: boolean;
}

/** What the transcript shows, read by a model once the interview has ended. */
interface SoftSkillsData {
  skills: SoftSkill[];
}

/** What the talk about each task shows, read by a model once the interview has ended. */
interface AssessedData {
  tasks: TaskAssessment[];
}

interface FinishedData {
  /** SHA-256 of the report's canonical JSON; null for a practice, which has none. */
  reportSha256: string | null;
}

/** What a person of the company made of the signals; at any time, and several are kept. */
export interface ReviewData {
  reviewId: string;
  decision: ReviewDecision;
  note: string;
  /** Those that were looked at. */
  signals: string[];
  /** The user who reviewed. */
  by: string;
}

/** What a person of the company has decided about the candidate; of several the last one holds, and all are kept. */
export interface DecidedData {
  decisionId: string;
  decision: CandidateDecision;
  reasons: string[];
  /** For the company alone; null for none. */
  note: string | null;
  /** The user who decided. */
  by: string;
}

/** What the candidate says against it, once, after the end. */
interface AppealData {
  text: string;
}
