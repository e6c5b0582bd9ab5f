/** The closed sets of words of the contract that the console chooses from, in the order in which it shows them. */
export const TRACKS = ['algorithms', 'backend', 'frontend', 'data'] as const;
export const LEVELS = ['junior', 'middle', 'senior'] as const;
export const STATES = [
  'greeting',
  'task_issued',
  'awaiting_solution',
  'evaluating',
  'feedback_ready',
  'finished',
] as const;
export const SORTS = ['started', 'finished'] as const;

export type Track = (typeof TRACKS)[number];
export type Level = (typeof LEVELS)[number];
export type InterviewState = (typeof STATES)[number];
export type Sort = (typeof SORTS)[number];
