import { watchClock } from '../host/clock-watch.ts';
import type { Start } from './start.ts';

/** Says in the log when this machine's clock was set: what it has dated since is off by that. */
export function openClockWatch({ logger, closing }: Pick<Start, 'logger' | 'closing'>): void {
  const stop = watchClock((jumpedMs) => {
    const way = jumpedMs < 0 ? 'back' : 'forward, or the machine has slept';
    logger.warn({ jumped_ms: jumpedMs }, `the clock of this machine was set ${way}`);
  });
  closing.add('watch over the clock', async () => stop());
}
