/** On what the interviewer speaks unasked. Recorded histories hold these words. */
export const UNASKED_OCCASIONS = [
  'follow_up',
  'task_given',
  'after_failed_check',
  'same_test_fails',
  'nothing_happens',
  'last_question',
  'closing',
  'resume',
] as const;
export type UnaskedOccasion = (typeof UNASKED_OCCASIONS)[number];
