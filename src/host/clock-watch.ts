/** Far above what a clock is slewed by, and what a busy process is late. */
const JUMP_MS = 10_000;
const LOOK_EVERY_MS = 5_000;

interface Clocks {
  /** Milliseconds since the epoch. */
  wall(): number;
  /** Of a clock that nobody sets. */
  steady(): number;
}

const OWN: Clocks = { wall: () => Date.now(), steady: () => performance.now() };

/** Tells once of each jump of this machine's clock, in ms: negative where it was set back. Returns how to end that. */
export function watchClock(
  onJump: (byMs: number) => void,
  { clocks = OWN, everyMs = LOOK_EVERY_MS }: { clocks?: Clocks; everyMs?: number } = {},
): () => void {
  const offset = () => clocks.wall() - clocks.steady();
  let before = offset();
  const timer = setInterval(() => {
    const now = offset();
    if (Math.abs(now - before) >= JUMP_MS) onJump(Math.round(now - before));
    before = now;
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}
