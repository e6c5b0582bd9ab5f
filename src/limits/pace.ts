import { LRUCache } from 'lru-cache';

/** On average one call each `everyMs`, and `burst` at once after a pause. */
export interface Pace {
  everyMs: number;
  burst: number;
}

/** Far more keys than are in use at any time. One that is forgotten begins anew. */
const MOST_KEYS = 20_000;

/**
 * Milliseconds that a call with this key has to wait; 0 when it may go on, which counts it. It is the generic cell rate
 * algorithm (ITU-T I.371): a window that begins anew, as a counter has it, lets two bursts meet at its edge.
 */
export function createPace(
  { everyMs, burst }: Pace,
  clock: () => number = () => performance.now(),
): (key: string) => number {
  /** When the next call is due, were all of them evenly apart. */
  const due = new LRUCache<string, number>({ max: MOST_KEYS });
  return function waitFor(key) {
    const now = clock();
    const dueAt = Math.max(now, due.get(key) ?? now);
    const earlyMs = dueAt - now - (burst - 1) * everyMs;
    if (earlyMs > 0) return earlyMs;
    due.set(key, dueAt + everyMs);
    return 0;
  };
}
