/** How much of a good answer was said: nothing that matters, a part, or what matters. Advice: it takes no part in the ability. */
export const COVERED = [0, 0.5, 1] as const;
type Covered = (typeof COVERED)[number];

/**
 * How much a reply of the interviewer helped with an open task. 0: not at all; 1: it said where to look; 2: as much as a hint;
 * 3: it gave the solution or a part of it away. Advice too.
 */
export const HELP_LEVELS = [0, 1, 2, 3] as const;
type HelpLevel = (typeof HELP_LEVELS)[number];

/** What a model has read in the talk about one task, once the interview is over. */
export interface TaskAssessment {
  taskId: string;
  /** Of each question that was graded, by the id of the message that asked it. */
  followUps: FollowUpGrade[];
  /** Of each reply that was judged. */
  help: HelpGiven[];
}

export interface FollowUpGrade {
  messageId: string;
  /** Null where the good answers say nothing of what was asked. */
  covered: Covered | null;
  /** Words of the candidate, found in the message with that id. */
  quotes: { messageId: string; quote: string }[];
}

export interface HelpGiven {
  messageId: string;
  level: HelpLevel;
  /** Words of that reply; empty where none of them helps. */
  quote: string;
}
