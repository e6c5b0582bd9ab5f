import { every, type Timers } from './timers.ts';

const TICK_MS = 5_000;
/** Timers of a hidden page are held back to one a minute; what is longer is sleep. */
const SLEEP_MS = 90_000;

/**
 * Tells, once the machine has woken, for how many ms it slept: by the wall clock, since others stand still in sleep. A page that
 * stayed in sight hears of it by nothing else. Gives what ends the watch.
 */
export function watchSleep(timers: Timers, onSlept: (ms: number) => void): () => void {
  let last = timers.date();
  return every(timers, TICK_MS, () => {
    const now = timers.date();
    const gap = now - last - TICK_MS;
    last = now;
    if (gap > SLEEP_MS) onSlept(gap);
  });
}
