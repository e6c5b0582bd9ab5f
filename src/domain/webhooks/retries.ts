import type { Attempt } from './attempt.ts';

const S = 1_000;
const MIN = 60 * S;
const H = 60 * MIN;

/** What lies between one try and the next: ten tries in 75 hours. */
export const WAITS_MS: readonly number[] = [
  5 * S,
  5 * MIN,
  30 * MIN,
  2 * H,
  5 * H,
  10 * H,
  14 * H,
  20 * H,
  24 * H,
];
export const MOST_TRIES = WAITS_MS.length + 1;

/** Up to so much of a wait is added to it or taken away, so that what failed together does not come back together. */
const JITTER = 0.1;
/** Who asks for more than that does not get it. */
export const LONGEST_PAUSE_MS = 24 * H;

/** The receiver says that it is not there any more. */
const GONE = 410;

/** What follows from a try. `disables`: from then on nothing is sent to that receiver. */
export type Step =
  | { kind: 'delivered' }
  | { kind: 'again'; waitMs: number }
  | { kind: 'failed'; disables: DisabledBy | null };

/** Why nothing is sent any more: the receiver has said so, or has not taken one of ten tries. */
export type DisabledBy = 'gone' | 'failing';

/**
 * `tries`: with this one. A test call is tried once, since whoever asked for it looks, and disables nothing but what is gone. `random` is
 * from 0 to 1.
 */
export function stepAfter(
  {
    httpStatus,
    error,
    retryAfterMs,
  }: Pick<Attempt, 'httpStatus' | 'retryAfterMs'> & { error: string | null },
  { tries, isTest, random }: { tries: number; isTest: boolean; random: number },
): Step {
  if (error === null) return { kind: 'delivered' };
  if (httpStatus === GONE) return { kind: 'failed', disables: 'gone' };
  if (isTest) return { kind: 'failed', disables: null };
  const wait = WAITS_MS[tries - 1];
  if (wait === undefined) return { kind: 'failed', disables: 'failing' };
  const spread = Math.round(wait * (1 - JITTER + 2 * JITTER * random));
  const asked = Math.min(retryAfterMs ?? 0, LONGEST_PAUSE_MS);
  return { kind: 'again', waitMs: Math.max(spread, asked) };
}
