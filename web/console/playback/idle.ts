import { lowerBound } from '../../../src/domain/integrity/bound.ts';

/** A stretch in which nothing happened; in ms since the interview began. */
export interface Idle {
  from: number;
  to: number;
}

/** Less is no pause. */
const LEAST_MS = 10_000;
/** What was there is left to be seen, and what comes is not missed. */
const AFTER_MS = 3_000;
const BEFORE_MS = 1_000;

/** The idle stretches between moments, whose order does not matter, up to the end. */
export function idleIn(moments: Iterable<number>, end: number): Idle[] {
  const idle: Idle[] = [];
  let last = 0;
  for (const at of Float64Array.from([...moments, end]).sort()) {
    if (at - last >= LEAST_MS) idle.push({ from: last + AFTER_MS, to: at - BEFORE_MS });
    last = Math.max(last, at);
  }
  return idle;
}

/** Where to go on at a moment: behind the idle stretch that it lies in. By halves, so that it asks for nothing of before. */
export function afterIdle(idle: readonly Idle[], at: number): number {
  const place = lowerBound(idle.length, (index) => (idle[index]?.from ?? 0) <= at) - 1;
  return Math.max(at, idle[place]?.to ?? at);
}
