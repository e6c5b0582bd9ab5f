/** A larger difference than this comes from what only speaks to a reader. */
const AGREED_WITHIN = 0.2;

/**
 * What two judgements of the same code come to, one as it was sent and one (`bare`) without comments and names; 0–1
 * each, and `bare` null when there is none. Where they differ too much, their mean counts, and not for sure.
 */
export function agreement(quality: number, bare: number | null): { quality: number; confident: boolean } {
  if (bare === null) return { quality, confident: false };
  const confident = Math.abs(quality - bare) <= AGREED_WITHIN + Number.EPSILON;
  return { quality: confident ? quality : (quality + bare) / 2, confident };
}
