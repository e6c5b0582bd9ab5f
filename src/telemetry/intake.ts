import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { contentHash } from '../content-hash.ts';
import type { IntegrityDigest } from '../domain/integrity/digest.ts';
import { TelemetryFull } from './store-batch.ts';
import type { TelemetryEvent, TelemetryReceipt, TelemetryStore } from './telemetry.ts';

/** Batches of an interview, in each minute. */
export const MOST_BATCHES = 600;
const MINUTE_S = 60;
/** An interview is told of at most every so many ms: each time is a Signal in the history of its workflow. */
const TELL_EVERY_MS = 5_000;

/** A page that closes sends its last events late. */
const TAKEN_AFTER_END_MS = 10 * 60 * 1000;

/** Takes telemetry within limits and tells the interview what it amounts to, in time but not at every batch. */
export interface TelemetryIntake {
  /**
   * Stores the events. Throws {@link TooLate}; {@link TooManyBatches} or {@link TelemetryFull}, which both leave one signal;
   * and what `tell` throws: then they are stored, and the interview hears of them with the next batch.
   */
  take(interview: WatchedInterview, events: TelemetryEvent[]): Promise<TelemetryReceipt>;
  /** The highest number that is stored; 0 before the first. */
  lastSeq(interviewId: string): Promise<number>;
  /** Tells the interview at once of what it has not heard yet, as far as that can be had. */
  flush(interviewId: string): Promise<void>;
  /** Tells all that wait to be told. */
  close(): Promise<void>;
}

export interface WatchedInterview {
  id: string;
  /** Milliseconds since the epoch; null before its end. */
  finishedAt: number | null;
}

/** The interview ended so long ago that no page of it is still open. */
export class TooLate extends Error {
  override readonly name = 'TooLate';
}

/** More batches in a minute than any page sends. */
export class TooManyBatches extends Error {
  override readonly name = 'TooManyBatches';
  readonly retryAfterMs: number;

  constructor(retryAfterMs: number) {
    super('too many batches of telemetry');
    this.retryAfterMs = retryAfterMs;
  }
}

export function createTelemetryIntake({
  store,
  tell,
  clock,
  logger,
  tellEveryMs = TELL_EVERY_MS,
}: {
  store: TelemetryStore;
  /** Resolves once the interview has it. */
  tell: (interviewId: string, digest: IntegrityDigest) => Promise<void>;
  clock: () => number;
  logger: { warn(fields: object, message: string): void };
  tellEveryMs?: number;
}): TelemetryIntake {
  const batches = new RateLimiterMemory({ points: MOST_BATCHES, duration: MINUTE_S });
  /** Interviews that were told a moment ago. */
  const resting = new Map<string, { timer: NodeJS.Timeout; hasNews: boolean }>();

  return {
    async take({ id: interviewId, finishedAt }, events) {
      if (finishedAt !== null && clock() > finishedAt + TAKEN_AFTER_END_MS)
        throw new TooLate('the interview is over');
      await requireRate(interviewId);
      const receipt = await stored(interviewId, events);
      await announce(interviewId);
      return receipt;
    },

    lastSeq: store.lastSeq,

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

  async function requireRate(interviewId: string): Promise<void> {
    try {
      await batches.consume(interviewId);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      // Once a minute is enough: what was noted first stays.
      if (refusal.consumedPoints === MOST_BATCHES + 1) await noteTooMuch(interviewId);
      throw new TooManyBatches(refusal.msBeforeNext);
    }
  }

  async function stored(interviewId: string, events: TelemetryEvent[]): Promise<TelemetryReceipt> {
    try {
      return await store.store(interviewId, events, clock());
    } catch (error) {
      if (error instanceof TelemetryFull) await noteTooMuch(interviewId);
      throw error;
    }
  }

  async function noteTooMuch(interviewId: string): Promise<void> {
    await store.noteTooMuch(interviewId, clock());
    await announce(interviewId);
  }

  /** At once, or when the interview has rested since it was told last. */
  async function announce(interviewId: string): Promise<void> {
    const rest = resting.get(interviewId);
    if (rest) {
      rest.hasNews = true;
      return;
    }
    startRest(interviewId);
    try {
      await inform(interviewId);
    } catch (error) {
      wake(interviewId);
      throw error;
    }
  }

  function startRest(interviewId: string, hasNews = false): void {
    const timer = setTimeout(() => void endRest(interviewId), tellEveryMs);
    timer.unref();
    resting.set(interviewId, { timer, hasNews });
  }

  async function endRest(interviewId: string): Promise<void> {
    const { hasNews } = resting.get(interviewId) ?? {};
    resting.delete(interviewId);
    if (!hasNews) return;
    startRest(interviewId);
    const rest = resting.get(interviewId);
    if (!(await attempt(interviewId)) && rest) rest.hasNews = true;
  }

  function wake(interviewId: string): void {
    clearTimeout(resting.get(interviewId)?.timer);
    resting.delete(interviewId);
  }

  /** Whether it worked; a fault is for the log, for nobody waits. */
  async function attempt(interviewId: string): Promise<boolean> {
    try {
      await inform(interviewId);
      return true;
    } catch (err) {
      logger.warn({ session_id: interviewId, err }, 'an interview could not be told of its telemetry');
      return false;
    }
  }

  /** Only of what it has not heard: what it was told last is kept over a restart. */
  async function inform(interviewId: string): Promise<void> {
    const digest = await store.digest(interviewId);
    const sha256 = contentHash(digest);
    if (sha256 === (await store.digestSent(interviewId))) return;
    await tell(interviewId, digest);
    await store.noteDigestSent(interviewId, sha256);
  }
}
