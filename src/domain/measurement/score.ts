import { Z90 } from './ability.ts';
import { ABILITY_SCALE } from './labels.ts';
import type { MeasuredBand } from './standing.ts';

/** What a score is out of. */
export const MAX_SCORE = 100 as const;

/**
 * The chance, in whole per cent, that ability is at or above the lower bound of the level that was asked for, by the normal
 * distribution of which the band is the middle 90 %; null where no task says anything. For other systems, which sort by one
 * number: people are shown the band.
 */
export function scoreOf({ estimate, low, high, level, tasks }: MeasuredBand): number | null {
  if (tasks === 0) return null;
  const from = ABILITY_SCALE.find(({ label }) => label === level)?.from ?? -Infinity;
  const se = (high - low) / (2 * Z90);
  if (se === 0) return estimate >= from ? MAX_SCORE : 0;
  return Math.round(MAX_SCORE * normalShare((estimate - from) / se));
}

/** The share of a standard normal distribution below z, to 1e-7: Abramowitz and Stegun 1964, 26.2.17. */
function normalShare(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  const [a, b, c, d, e] = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429];
  const beyond = density * t * (a + t * (b + t * (c + t * (d + t * e))));
  return z >= 0 ? 1 - beyond : beyond;
}
