/** Words for numbers on the Elo scale. The bounds lie halfway between the prior means of the levels. */

export type AbilityLabel = 'beginner' | 'junior' | 'middle' | 'senior' | 'expert';
export type DifficultyLabel = 'easy' | 'medium' | 'hard' | 'very_hard';

export function abilityLabel(ability: number): AbilityLabel {
  if (ability < 1200) return 'beginner';
  if (ability < 1500) return 'junior';
  if (ability < 1700) return 'middle';
  return ability < 2000 ? 'senior' : 'expert';
}

export function difficultyLabel(rating: number): DifficultyLabel {
  if (rating < 1300) return 'easy';
  if (rating < 1700) return 'medium';
  return rating < 2100 ? 'hard' : 'very_hard';
}
