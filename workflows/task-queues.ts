/** One queue a kind of work, so that a slow kind cannot starve another. */

/** Workflows, and what they do with the store. */
export const INTERVIEW_QUEUE = 'interview';
export const LLM_QUEUE = 'llm';
export const SANDBOX_QUEUE = 'sandbox';
