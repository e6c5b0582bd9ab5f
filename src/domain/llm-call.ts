export const LLM_FAILURE_CODES = [
  'llm_not_configured',
  'llm_unreachable',
  'llm_timeout',
  'llm_refused',
  'llm_malformed',
  'token_cap',
] as const;
export type LlmFailureCode = (typeof LLM_FAILURE_CODES)[number];

/** What one question to the models cost and how it ended: for the operator and the report, without any text. */
export interface LlmCall {
  id: string;
  interviewId: string;
  purpose: 'reply' | 'review' | 'soft_skills' | 'follow_ups' | 'help' | 'summary';
  /** The reply, submission, task or interview; of a summary the number of the last event. */
  subjectId: string;
  /** Prompts used, as `<name>.<locale>@<version>`, separated by spaces. */
  promptVersion: string;
  /** The model that answered; null when none did. */
  model: string | null;
  outcome: 'ok' | LlmFailureCode;
  /** Milliseconds since the epoch, and milliseconds. */
  startedAt: number;
  durationMs: number;
  /** Every request made, with its tokens and times. */
  attempts: LlmAttempt[];
}

/** One request to one model. */
export interface LlmAttempt {
  model: string;
  outcome: 'ok' | 'cancelled' | LlmFailureCode;
  /** HTTP status of a refusal. */
  status: number | null;
  startedAt: number;
  firstTokenMs: number | null;
  durationMs: number;
  /** As the provider counts them, or by our own count where it does not say; null where no model has worked. */
  tokensIn: number | null;
  tokensOut: number | null;
  /** The tokens are our own count. */
  isEstimate?: true;
}
