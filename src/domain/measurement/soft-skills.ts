/** What a transcript is read for beside the code. Advice to a person: it takes no part in the ability. */
export const SOFT_SKILLS = [
  'communication',
  'reasoning_aloud',
  'reaction_to_feedback',
  'handling_of_uncertainty',
] as const;
export type SoftSkillName = (typeof SOFT_SKILLS)[number];

export interface SoftSkill {
  skill: SoftSkillName;
  /** 0–1; null without evidence. */
  score: number | null;
  summary: string;
  /** Words of the candidate, found in the message with that id. */
  evidence: { messageId: string; quote: string }[];
}
