import { type Absence, LEAST_ABSENCE_MS } from './credit.ts';
import type { Span } from './spans.ts';

/**
 * For how long nothing was heard of a candidate: what the server's side of a lost connection is, told by the moments at which
 * something came. See docs/decisions/0024-credit-for-a-lost-connection.md.
 */

export interface Heard {
  /** When something last came. */
  lastAt: number;
  /** Time without a word: the longest since the stream broke; of an open stream the last. */
  quiet: Span;
}

/** Something has come, and nothing is known of before. */
export function heardFirst(at: number): Heard {
  return { lastAt: at, quiet: { from: at, to: at } };
}

/** A call of somebody whose stream has broken: of the times between two calls the longest holds. */
export function heardAway({ lastAt, quiet }: Heard, at: number): Heard {
  return { lastAt: at, quiet: longer(quiet, { from: lastAt, to: at }) };
}

/**
 * A call of somebody whose stream seems to be open. Where it has broken without a sign, the time before the page's first call behind
 * the break is what counts; so the last one holds that is long enough to.
 */
export function heardPresent({ lastAt, quiet }: Heard, at: number): Heard {
  return { lastAt: at, quiet: at - lastAt < LEAST_ABSENCE_MS ? quiet : { from: lastAt, to: at } };
}

/** What both sides agree on where the page says since when it had no stream: nothing before that counts. */
export function heardSince({ lastAt, quiet }: Heard, lostAt: number): Heard {
  const after = (at: number) => Math.max(at, lostAt);
  return { lastAt: after(lastAt), quiet: { from: after(quiet.from), to: after(quiet.to) } };
}

/**
 * What is known of a stream that another process has noted, and of what was heard of its reader since. Of one that still counts as open nothing is known but that it was there
 * at its last round, and not noted at the next.
 */
export function heardLast(
  { isOpen, at, quiet }: { isOpen: boolean; at: number; quiet: Span | null },
  { seenAt, roundMs }: { seenAt: number | null; roundMs: number },
): Heard {
  const lastAt = Math.max(isOpen ? at + roundMs : at, seenAt ?? 0);
  return isOpen || quiet === null ? heardFirst(lastAt) : { lastAt, quiet };
}

/** What the candidate's next stream ends. */
export function absenceOf(heard: Heard, openedAt: number): Absence {
  return { ...heardAway(heard, openedAt).quiet, openedAt };
}

function longer(one: Span, other: Span): Span {
  return other.to - other.from > one.to - one.from ? other : one;
}
