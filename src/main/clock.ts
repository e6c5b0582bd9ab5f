import { fileOf } from '../database/location.ts';
import { watchClock } from '../host/clock-watch.ts';
import { openSharedClock } from '../host/shared-clock.ts';
import type { Records } from '../records/records.ts';
import type { Start } from './start.ts';

/** Says in the log when this machine's clock was set: what it has dated since is off by that. */
export function openClockWatch({ logger, closing }: Pick<Start, 'logger' | 'closing'>): void {
  const stop = watchClock((jumpedMs) => {
    const way = jumpedMs < 0 ? 'back' : 'forward, or the machine has slept';
    logger.warn({ jumped_ms: jumpedMs }, `the clock of this machine was set ${way}`);
  });
  closing.add('watch over the clock', async () => stop());
}

/**
 * What a candidate may still do, whose token is over and what is to be removed is decided by one clock for all processes: the server's
 * of the database. A file has the clock of its one machine.
 */
export async function openClock(
  { config, logger, closing }: Pick<Start, 'config' | 'logger' | 'closing'>,
  { now }: Pick<Records, 'now'>,
): Promise<() => number> {
  if (fileOf(config.database) !== null) return Date.now;
  const clock = await openSharedClock({
    ask: now,
    onFault: (err) => logger.warn({ err }, 'the clock of the database could not be read'),
    onOff: (aheadMs) =>
      logger.warn(
        { ahead_ms: aheadMs },
        'the clock of this machine is not that of the database, which counts',
      ),
  });
  closing.add('clock of the database', async () => clock.close());
  return clock.now;
}
