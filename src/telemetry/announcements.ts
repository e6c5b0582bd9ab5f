/** An interview is told of at most every so many ms: each time is a Signal in the history of its workflow. */
const TELL_EVERY_MS = 5_000;
/**
 * The longer an interview goes on, the rarer: after a rest of a sixth of the time since it was told first. So the number of
 * Signals grows with the logarithm of time, to 42 in two hours, and with nothing else.
 */
const REST_SHARE = 1 / 6;
/** Turns in that time: a Signal wakes its workflow, and many that wake at one moment hold up what comes in. */
const TURNS = 20;

/**
 * Tells interviews of their news, each in its turn and then again after a rest, as long as there are any; the rest is that of all
 * processes that tell. Whoever brings news does not wait for that: what could not be told is for the log, and told after the next
 * rest.
 */
export interface Announcements {
  /** There is news, or there may be. */
  announce(interviewId: string): void;
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
  /**
   * Tells, and resolves with the rest until the next time, ms: `restFrom` makes it of the moment at which the interview was told first.
   * Where it rests already, by another process, nothing is told but `atOnce`: then it has not heard of the news.
   */
  inform: (
    interviewId: string,
    how: { atOnce: boolean; restFrom: (firstAt: number) => number },
  ) => Promise<{ restMs: number; hasHeard: boolean }>;
  clock: () => number;
  onFault: (interviewId: string, error: unknown) => void;
  tellEveryMs?: number;
}): Announcements {
  /** Interviews that wait for their turn, or were told a moment ago. */
  const waiting = new Map<string, { timer: NodeJS.Timeout; hasNews: boolean }>();
  const acting = new Map<string, ReturnType<typeof attemptNow>>();
  let nextTurnAt = 0;

  return {
    announce(interviewId) {
      const known = waiting.get(interviewId);
      if (known) known.hasNews = true;
      else takeTurn(interviewId);
    },

    flush: (interviewId) => tell(interviewId, true),

    async close() {
      const untold = [...waiting].filter(([, { hasNews }]) => hasNews).map(([interviewId]) => interviewId);
      for (const { timer } of waiting.values()) clearTimeout(timer);
      waiting.clear();
      await Promise.all(untold.map((interviewId) => attempt(interviewId, true)));
    },
  };

  /** Behind those that have a turn already, but no later than `tellEveryMs` from now. */
  function takeTurn(interviewId: string): void {
    const now = clock();
    const at = Math.min(Math.max(now, nextTurnAt), now + tellEveryMs);
    nextTurnAt = at + tellEveryMs / TURNS;
    wait(interviewId, at - now, { hasNews: true, next: () => void tell(interviewId) });
  }

  async function tell(interviewId: string, atOnce = false): Promise<void> {
    rest(interviewId, tellEveryMs, false);
    const outcome = await attempt(interviewId, atOnce);
    const resting = waiting.get(interviewId);
    if (!resting) return;
    if (!outcome?.hasHeard) resting.hasNews = true;
    if (outcome && outcome.restMs !== tellEveryMs) rest(interviewId, outcome.restMs, resting.hasNews);
  }

  function restFrom(firstAt: number): number {
    return Math.max(tellEveryMs, Math.ceil((clock() - firstAt) * REST_SHARE));
  }

  function rest(interviewId: string, ms: number, hasNews: boolean): void {
    wait(interviewId, ms, { hasNews, next: () => endRest(interviewId) });
  }

  function endRest(interviewId: string): void {
    const hasNews = waiting.get(interviewId)?.hasNews;
    waiting.delete(interviewId);
    if (hasNews) takeTurn(interviewId);
  }

  function wait(
    interviewId: string,
    ms: number,
    { hasNews, next }: { hasNews: boolean; next: () => void },
  ): void {
    clearTimeout(waiting.get(interviewId)?.timer);
    const timer = setTimeout(next, ms);
    timer.unref();
    waiting.set(interviewId, { timer, hasNews });
  }

  /** One after the other for each interview: of two at once, one could tell what the other has not stored yet. */
  function attempt(interviewId: string, atOnce: boolean) {
    const before = acting.get(interviewId);
    const mine = before
      ? before.then(() => attemptNow(interviewId, atOnce))
      : attemptNow(interviewId, atOnce);
    acting.set(interviewId, mine);
    void mine.then(() => acting.get(interviewId) === mine && acting.delete(interviewId));
    return mine;
  }

  /** Null when it did not work; nobody waits for it. */
  async function attemptNow(interviewId: string, atOnce: boolean) {
    try {
      return await inform(interviewId, { atOnce, restFrom });
    } catch (error) {
      onFault(interviewId, error);
      return null;
    }
  }
}
