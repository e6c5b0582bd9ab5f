/** All that a message can ask about and the interview itself knows, in the order in which it is answered. */
export const TOPICS = [
  'solution',
  'result',
  'time',
  'checks',
  'hints',
  'languages',
  'tasks',
  'score',
  'identity',
  'ending',
  'running',
] as const;
export type Topic = (typeof TOPICS)[number];
