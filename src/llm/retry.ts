import type { AttemptLimits } from './attempt.ts';
import type { Fault } from './fault.ts';

/** When to try again, and how long a try may take. Times in milliseconds. */

/** Upper limits; the budget of a call may lower them, so that every try gets its turn. */
export interface Timeouts {
  connectMs: number;
  firstTokenMs: number;
  firstWordsMs: number;
  nextTokenMs: number;
}

export const TRIES_PER_MODEL = 2;
/** With less time left than this no request is worth its tokens. */
export const LEAST_TRY_MS = 250;
/** Exponential backoff with full jitter. */
const BACKOFF = { firstMs: 300, longestMs: 2_000 };
/** A provider that wants to be left alone for longer than this is left for the other model. */
const LONGEST_WAIT_MS = 3_000;

/** Shares what is left of the budget among the tries to come; the last one gets all of it. */
export function limitsOf(timeouts: Timeouts, remainingMs: number, triesLeft: number): AttemptLimits {
  return {
    firstTokenMs: Math.min(timeouts.firstTokenMs, remainingMs / triesLeft),
    firstWordsMs: Math.min(timeouts.firstWordsMs, triesLeft > 1 ? remainingMs / 2 : remainingMs),
    nextTokenMs: timeouts.nextTokenMs,
    wholeMs: remainingMs,
  };
}

/**
 * Time to wait after the try at that place of the plan (the models in the order of the tries). Null: the same model is
 * not to be tried again now; go on with the other one at once.
 */
export function waitBefore(
  fault: Fault,
  at: number,
  plan: readonly string[],
  random: () => number,
): number | null {
  if (fault.next === 'other_model') return null;
  if (plan[at + 1] !== plan[at]) return 0;
  const tries = at - plan.indexOf(plan[at] ?? '') + 1;
  const backoffMs = random() * Math.min(BACKOFF.longestMs, BACKOFF.firstMs * 2 ** (tries - 1));
  if (fault.retryAfterMs === null) return backoffMs;
  return fault.retryAfterMs > LONGEST_WAIT_MS ? null : fault.retryAfterMs + backoffMs / 4;
}

/** How long a model must be left alone; null for as long as usual. A short wait is spent inside the call. */
export function restAfter({ retryAfterMs }: Fault): number | null {
  return retryAfterMs !== null && retryAfterMs > LONGEST_WAIT_MS ? retryAfterMs : null;
}
