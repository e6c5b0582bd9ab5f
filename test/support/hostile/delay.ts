import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises';

/**
 * What is not linear takes seconds for these texts. The costliest reader was seen to stand still for 290 ms, at the least of
 * all tries, where four test workers share two cores.
 */
export const MOST_MS = 500;
/** What is slow by itself is slow each time. */
const TRIES = 10;

/** The longest that the event loop stood still meanwhile, in milliseconds: the least of some tries, for others' work. */
export async function delayOf(work: () => unknown): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < TRIES && least > MOST_MS; tries += 1) {
    const delays = monitorEventLoopDelay({ resolution: 1 });
    delays.enable();
    // It measures from one beat to the next, so one must have been.
    while (delays.count === 0) await sleep(2);
    await work();
    // Out of the timers that are due already, or they would all come before its next beat.
    await turn();
    await sleep(4);
    delays.disable();
    least = Math.min(least, delays.max / 1e6);
  }
  return least;
}
