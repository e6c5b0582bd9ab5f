/** The closed sets of words that the contract, the code, the tables and the documents share. */

export const TRACKS = ['algorithms', 'backend', 'frontend', 'data'] as const;
export type Track = (typeof TRACKS)[number];

export const LEVELS = ['junior', 'middle', 'senior'] as const;
export type Level = (typeof LEVELS)[number];

export const LOCALES = ['en', 'ru'] as const;
export type Locale = (typeof LOCALES)[number];

export const LANGUAGES = ['python', 'javascript', 'typescript', 'cpp', 'java', 'go'] as const;
export type Language = (typeof LANGUAGES)[number];

export const INTERVIEW_STATES = [
  'greeting',
  'task_issued',
  'awaiting_solution',
  'evaluating',
  'feedback_ready',
  'finished',
] as const;
export type InterviewState = (typeof INTERVIEW_STATES)[number];

/** In the order of precedence within one test, gravest first (`accepted` last). */
export const VERDICTS = [
  'internal_error',
  'compile_error',
  'memory_limit',
  'output_limit',
  'time_limit',
  'runtime_error',
  'wrong_answer',
  'accepted',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A run may also be ended by whoever sent it; a check may not. */
export const RUN_VERDICTS = [...VERDICTS, 'cancelled'] as const;
export type RunVerdict = (typeof RUN_VERDICTS)[number];

/** A single test may also not have been run: after two that ran out of time, when all of them together did, or in a run that was cancelled. */
export type TestVerdict = Verdict | 'not_run';

export const ROLES = ['candidate', 'interviewer', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Those that make somebody a member of an organisation. */
export const MEMBER_ROLES = ['interviewer', 'admin'] as const satisfies readonly Role[];
export type MemberRole = (typeof MEMBER_ROLES)[number];

/** What a key of an organisation may be for. */
export const SCOPES = ['packages', 'invitations', 'results', 'webhooks'] as const;
export type Scope = (typeof SCOPES)[number];

export const TELEMETRY_TYPES = [
  'copy',
  'cut',
  'paste',
  'blur',
  'focus',
  'visibility',
  'devtools',
  'fullscreen',
  'mouse_leave',
  'idle',
  'reconnect',
] as const;
export type TelemetryType = (typeof TELEMETRY_TYPES)[number];

/** What a person who looked at the signals of an interview decided. */
export const REVIEW_DECISIONS = ['clear', 'concern', 'invalid'] as const;
export type ReviewDecision = (typeof REVIEW_DECISIONS)[number];

/** What a person of the company decides about a candidate. Nothing else ever does. */
export const CANDIDATE_DECISIONS = ['advance', 'hold', 'reject'] as const;
export type CandidateDecision = (typeof CANDIDATE_DECISIONS)[number];

/** How a task ended. `unfinished` means that the interview ended while the task was open. */
export const OUTCOMES = ['solved', 'failed', 'gave_up', 'timed_out', 'unfinished'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What made the state change. */
export const STATE_CAUSES = [
  'next',
  'delivered',
  'check',
  'feedback',
  'internal_error',
  'give_up',
  'deadline',
  'finish',
  'idle',
  'completed',
] as const;
export type StateCause = (typeof STATE_CAUSES)[number];

/** All ask LLM_MODEL first but `code`, which asks LLM_CODE_MODEL; each falls back to the other. */
export type CallKind = (typeof CALL_KINDS)[number];
/** Whose version of a report a link shows. */
export const REPORT_AUDIENCES = ['company', 'candidate'] as const;
export type ReportAudience = (typeof REPORT_AUDIENCES)[number];

export const CALL_KINDS = ['conversation', 'code', 'summary', 'judgement'] as const;
/** Kinds whose answer decides something: the same question is to get the same answer. */
export type JudgingKind = Extract<CallKind, 'code' | 'judgement'>;
