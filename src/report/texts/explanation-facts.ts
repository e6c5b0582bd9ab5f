/** What an explanation of a report may say, as it is of one interview. Times as ISO 8601. */
export interface ExplanationFacts {
  tasksCounted: number;
  tasksGiven: number;
  /** Of code, by a model and by a template. */
  codeReviews: number;
  templateReviews: number;
  templateReplies: number;
  extendedSeconds: number;
  creditedMs: number;
  /** Of the usual, as it was ordered; null for an interview that nobody has ordered. */
  timePercent: number | null;
  additionalTimePercent: number;
  hasSoftSkills: boolean;
  /** Null where they cannot be read now. */
  signals: number | null;
  signalReviews: number;
  organisation: string | null;
  contact: string | null;
  appealUntil: string | null;
  appealedAt: string | null;
  decidedAt: string | null;
  retentionDays: number;
  isErased: boolean;
}

type Sentences = (facts: ExplanationFacts) => (string | false)[];

/** False for what does not hold. */
export interface ExplanationTexts {
  counted: Sentences;
  notCounted: Sentences;
  model: Sentences;
  deciding: Sentences;
  contest: Sentences;
}
