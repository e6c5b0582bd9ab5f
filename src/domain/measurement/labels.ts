/** Words for numbers on the Elo scale. The bounds lie halfway between the prior means of the levels. */

export const ABILITY_LABELS = ['beginner', 'junior', 'middle', 'senior', 'expert'] as const;
export type AbilityLabel = (typeof ABILITY_LABELS)[number];
export const DIFFICULTY_LABELS = ['easy', 'medium', 'hard', 'very_hard'] as const;
export type DifficultyLabel = (typeof DIFFICULTY_LABELS)[number];

/** From which ability on a label holds, lowest first. */
export const ABILITY_SCALE: readonly { label: AbilityLabel; from: number }[] = [
  { label: 'beginner', from: -Infinity },
  { label: 'junior', from: 1200 },
  { label: 'middle', from: 1500 },
  { label: 'senior', from: 1700 },
  { label: 'expert', from: 2000 },
];

export function abilityLabel(ability: number): AbilityLabel {
  return ABILITY_SCALE.findLast(({ from }) => ability >= from)?.label ?? 'beginner';
}

export function difficultyLabel(rating: number): DifficultyLabel {
  if (rating < 1300) return 'easy';
  if (rating < 1700) return 'medium';
  return rating < 2100 ? 'hard' : 'very_hard';
}
