/** How far the server's clock is ahead of the page's monotonic one, in ms, and how wrong that can be. */
export interface Offset {
  ms: number;
  /** Half of the round trip that it was measured by. */
  uncertaintyMs: number;
}

/** A sample older than this is worth no more than a new one, however exact it was. */
const STALE_MS = 10 * 60_000;

/** A call that was answered with `server_time`: somewhere between both moments, in the middle as far as one can know. */
export function sampleOf({
  sentAt,
  receivedAt,
  serverTime,
}: {
  sentAt: number;
  receivedAt: number;
  serverTime: string;
}): Offset {
  const uncertaintyMs = (receivedAt - sentAt) / 2;
  return { ms: Date.parse(serverTime) - (sentAt + uncertaintyMs), uncertaintyMs };
}

export interface ServerClock {
  /** In ms since 1970. Before the first sample it is the wall clock's. */
  now(): number;
  uncertaintyMs(): number | null;
  /** The answer to a call. */
  answered(times: { sentAt: number; receivedAt: number; serverTime: string }): void;
  /** A `clock` event: it took some time to come, nobody knows how long, so the server's clock is at least that far. */
  told(serverTime: string): void;
  /** The machine may have slept, and its monotonic clock with it: the next sample counts, whatever was before. */
  distrust(): void;
}

export function createServerClock(timers: { now(): number; date(): number }): ServerClock {
  let offset: (Offset & { at: number }) | null = null;

  return {
    now: () => (offset === null ? timers.date() : timers.now() + offset.ms),
    uncertaintyMs: () => offset?.uncertaintyMs ?? null,
    answered(times) {
      const sample = sampleOf(times);
      const isBetter =
        offset === null ||
        sample.uncertaintyMs <= offset.uncertaintyMs ||
        times.receivedAt - offset.at > STALE_MS;
      if (isBetter) offset = { ...sample, at: times.receivedAt };
    },
    told(serverTime) {
      if (offset === null) return;
      const atLeast = Date.parse(serverTime) - timers.now();
      if (atLeast > offset.ms) offset = { ...offset, ms: atLeast };
    },
    distrust() {
      if (offset !== null) offset = { ...offset, at: Number.NEGATIVE_INFINITY };
    },
  };
}
