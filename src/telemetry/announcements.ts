/** An interview is told of at most every so many ms: each time is a Signal in the history of its workflow. */
const TELL_EVERY_MS = 5_000;
/**
 * The longer an interview goes on, the rarer: after a rest of a sixth of the time since it was told first. So the number of
 * Signals grows with the logarithm of time, to 42 in two hours, and with nothing else.
 */
const REST_SHARE = 1 / 6;

/** Tells interviews of their news, each at once and then again after a rest, as long as there are any. */
export interface Announcements {
  /** There is news. Throws what telling throws: then the next news tells it. */
  announce(interviewId: string): Promise<void>;
  /** There may be news; a fault is for the log. */
  expect(interviewId: string): void;
  /** Tells at once; a fault is for the log. */
  flush(interviewId: string): Promise<void>;
  /** Tells all that wait. */
  close(): Promise<void>;
}

export function createAnnouncements({
  inform,
  clock,
  onFault,
  tellEveryMs = TELL_EVERY_MS,
}: {
  /** Resolves with the moment at which the interview was told first. */
  inform: (interviewId: string) => Promise<number>;
  clock: () => number;
  onFault: (interviewId: string, error: unknown) => void;
  tellEveryMs?: number;
}): Announcements {
  /** Interviews that were told a moment ago. */
  const resting = new Map<string, { timer: NodeJS.Timeout; hasNews: boolean }>();

  return {
    async announce(interviewId) {
      const rest = resting.get(interviewId);
      if (rest) {
        rest.hasNews = true;
        return;
      }
      startRest(interviewId, tellEveryMs);
      try {
        lengthenRest(interviewId, await inform(interviewId));
      } catch (error) {
        wake(interviewId);
        throw error;
      }
    },

    expect(interviewId) {
      if (!resting.has(interviewId)) startRest(interviewId, tellEveryMs, true);
    },

    async flush(interviewId) {
      wake(interviewId);
      await attempt(interviewId);
    },

    async close() {
      const waiting = [...resting].filter(([, { hasNews }]) => hasNews).map(([interviewId]) => interviewId);
      for (const interviewId of resting.keys()) wake(interviewId);
      await Promise.all(waiting.map(attempt));
    },
  };

  function startRest(interviewId: string, ms: number, hasNews = false): void {
    clearTimeout(resting.get(interviewId)?.timer);
    const timer = setTimeout(() => void endRest(interviewId), ms);
    timer.unref();
    resting.set(interviewId, { timer, hasNews });
  }

  function lengthenRest(interviewId: string, firstAt: number): void {
    const ms = (clock() - firstAt) * REST_SHARE;
    if (ms > tellEveryMs && resting.has(interviewId))
      startRest(interviewId, ms, resting.get(interviewId)?.hasNews);
  }

  async function endRest(interviewId: string): Promise<void> {
    const { hasNews } = resting.get(interviewId) ?? {};
    resting.delete(interviewId);
    if (!hasNews) return;
    startRest(interviewId, tellEveryMs);
    const firstAt = await attempt(interviewId);
    const rest = resting.get(interviewId);
    if (firstAt !== null) lengthenRest(interviewId, firstAt);
    else if (rest) rest.hasNews = true;
  }

  function wake(interviewId: string): void {
    clearTimeout(resting.get(interviewId)?.timer);
    resting.delete(interviewId);
  }

  /** Null when it did not work; nobody waits for it. */
  async function attempt(interviewId: string): Promise<number | null> {
    try {
      return await inform(interviewId);
    } catch (error) {
      onFault(interviewId, error);
      return null;
    }
  }
}
