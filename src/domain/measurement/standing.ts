import type { Level } from '../vocabulary.ts';
import { ABILITY_SCALE } from './labels.ts';

/**
 * How the band lies to the level that was asked for. `above`: wholly beyond it; `meets`: wholly at or beyond its lower
 * bound; `likely_meets` and `likely_below`: the bound lies inside the band, its middle at or beyond it or short of it;
 * `below`: wholly short of it; `unmeasured`: no task says anything, so the band is only what was assumed.
 */
export const FITS = ['above', 'meets', 'likely_meets', 'likely_below', 'below', 'unmeasured'] as const;
export type Fit = (typeof FITS)[number];

/** A band on the Elo scale, the level that was asked for, and the number of tasks that the band rests on. */
export interface MeasuredBand {
  estimate: number;
  low: number;
  high: number;
  level: Level;
  tasks: number;
}

export function fitOf({ estimate, low, high, level, tasks }: MeasuredBand): Fit {
  if (tasks === 0) return 'unmeasured';
  const index = ABILITY_SCALE.findIndex(({ label }) => label === level);
  const from = ABILITY_SCALE[index]?.from ?? -Infinity;
  const to = ABILITY_SCALE[index + 1]?.from ?? Infinity;
  if (low >= to) return 'above';
  if (low >= from) return 'meets';
  if (high < from) return 'below';
  return estimate >= from ? 'likely_meets' : 'likely_below';
}
