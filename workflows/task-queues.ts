/** One queue a kind of work, so that a slow kind cannot starve another. */

/** Workflows, and what they do with the store. */
export const INTERVIEW_QUEUE = 'interview';
export const LLM_QUEUE = 'llm';
export const SANDBOX_QUEUE = 'sandbox';
export const WEBHOOK_QUEUE = 'webhooks';
/** Nobody takes from it where there is no transcriber. */
export const TRANSCRIPTION_QUEUE = 'transcription';
/** Nobody takes from it where there is no mail server. */
export const MAIL_QUEUE = 'mail';

/** What the ids of activities on that queue begin with. */
export const SANDBOX_ACTIVITY_PREFIX = 'sandbox-';
