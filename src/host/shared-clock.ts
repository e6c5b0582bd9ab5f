/** So often the other clock is looked at, ms: in between nothing is off by more than a stopwatch is. */
const LOOK_EVERY_MS = 10_000;
/** From so much on it is said that this machine's clock is another. */
const WORTH_SAYING_MS = 10_000;

/** A clock that several machines go by. */
export interface SharedClock {
  /** Milliseconds since the epoch. */
  now(): number;
  close(): void;
}

/**
 * Goes by the clock that `ask` asks, and by a stopwatch in between: that this machine's own clock is wrong, or is set, changes nothing.
 * While the other one cannot be asked it goes on as it went. An answer that took long says little, and is taken only where it
 * shows that this clock cannot be right.
 */
export async function openSharedClock({
  ask,
  onFault,
  onOff,
  wall = Date.now,
  steady = () => performance.now(),
  everyMs = LOOK_EVERY_MS,
}: {
  /** Milliseconds since the epoch, by the clock that counts. */
  ask: () => Promise<number>;
  onFault: (fault: unknown) => void;
  /** Told of by how many ms this machine's clock is ahead, when that begins. */
  onOff: (aheadMs: number) => void;
  wall?: () => number;
  steady?: () => number;
  everyMs?: number;
}): Promise<SharedClock> {
  /** What the clock showed when the stopwatch began. */
  let zero = wall() - steady();
  let isOff = false;

  async function look(): Promise<void> {
    const before = steady();
    const asked = await ask();
    const after = steady();
    const found = asked - (before + after) / 2;
    // It was asked at some moment between the two.
    if (Math.abs(found - zero) > (after - before) / 2) zero = found;
    const aheadMs = Math.round(wall() - after - zero);
    const wasOff = isOff;
    isOff = Math.abs(aheadMs) >= WORTH_SAYING_MS;
    if (isOff && !wasOff) onOff(aheadMs);
  }

  await look().catch(onFault);
  let isLooking = false;
  const timer = setInterval(async () => {
    if (isLooking) return;
    isLooking = true;
    await look().catch(onFault);
    isLooking = false;
  }, everyMs);
  timer.unref();
  return { now: () => Math.round(steady() + zero), close: () => clearInterval(timer) };
}
