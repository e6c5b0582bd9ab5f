import { RateLimiterRes } from 'rate-limiter-flexible';
import { contentHash } from '../content-hash.ts';
import type { IntegrityDigest } from '../domain/integrity/digest.ts';
import type { Limits } from '../limits/limits.ts';
import { TelemetryFull } from './add-link.ts';
import { createAnnouncements } from './announcements.ts';
import type { Batch, Receipt, Sequence, TelemetryStore } from './telemetry.ts';

/** Batches of an interview, in each minute: so many of telemetry, and as many of edits. */
export const MOST_BATCHES = 600;
const MINUTE_S = 60;

/** So often a process looks whether another one has left somebody untold, ms. */
const LOOK_EVERY_MS = 30_000;

/** A page that closes sends its last events late. */
const TAKEN_AFTER_END_MS = 10 * 60 * 1000;

/** Takes what pages tell within limits, and tells the interview what it amounts to, in time but not at every batch. */
export interface TelemetryIntake {
  /**
   * Stores the batch; the interview hears of it later, in its turn. Throws {@link TooLate}; {@link TooManyBatches} or
   * {@link TelemetryFull}, which are counted and become one signal.
   */
  take(interview: WatchedInterview, batch: Batch): Promise<Receipt>;
  lastSeqs(interviewId: string, sequence: Pick<Sequence, 'store' | 'taskId'>): Promise<Map<string, number>>;
  edits: TelemetryStore['edits'];
  /** Tells the interview at once of what it has not heard yet, as far as that can be had. */
  flush(interviewId: string): Promise<void>;
  /** Tells all that wait to be told. */
  close(): Promise<void>;
}

interface WatchedInterview {
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
  limits,
  clock,
  logger,
  tellEveryMs,
  lookEveryMs = LOOK_EVERY_MS,
}: {
  store: TelemetryStore;
  limits: Limits;
  /** Resolves once the interview has it. */
  tell: (interviewId: string, digest: IntegrityDigest) => Promise<void>;
  clock: () => number;
  logger: { warn(fields: object, message: string): void };
  tellEveryMs?: number;
  lookEveryMs?: number;
}): TelemetryIntake {
  const window = { points: MOST_BATCHES, duration: MINUTE_S };
  const batches = {
    telemetry: limits.counter({ ...window, keyPrefix: 'telemetry' }),
    edits: limits.counter({ ...window, keyPrefix: 'edits' }),
  };
  /** Refused batches that the store does not know of yet: a flood of them is not written one by one. */
  const refused = new Map<string, number>();
  const announcements = createAnnouncements({
    inform,
    clock,
    ...(tellEveryMs !== undefined && { tellEveryMs }),
    onFault: (interviewId, err) =>
      logger.warn({ session_id: interviewId, err }, 'an interview could not be told of its telemetry'),
  });
  let resumption = resume();
  // Whoever has news tells of them as soon as the rest is over; what waits for longer is a dead process's.
  const look = setInterval(() => {
    resumption = resumption.then(() => resume(clock() - lookEveryMs / 3));
  }, lookEveryMs);
  look.unref();

  return {
    async take({ id: interviewId, finishedAt }, batch) {
      if (finishedAt !== null && clock() > finishedAt + TAKEN_AFTER_END_MS)
        throw new TooLate('the interview is over');
      await requireRate(interviewId, batch.store);
      const receipt = await stored(interviewId, batch);
      announcements.announce(interviewId);
      return receipt;
    },

    lastSeqs: store.lastSeqs,
    edits: store.edits,
    flush: announcements.flush,

    async close() {
      clearInterval(look);
      await resumption;
      await announcements.close();
    },
  };

  /** A process that ended in between, this one's forerunner or another, may have left interviews that have not heard of everything. */
  async function resume(restedBy?: number): Promise<void> {
    try {
      for (const interviewId of await store.untold(restedBy)) announcements.announce(interviewId);
    } catch (err) {
      logger.warn({ err }, 'which interviews have to be told of their telemetry could not be read');
    }
  }

  async function requireRate(interviewId: string, kind: Batch['store']): Promise<void> {
    try {
      await batches[kind].consume(interviewId);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      noteRefused(interviewId);
      throw new TooManyBatches(refusal.msBeforeNext);
    }
  }

  async function stored(interviewId: string, batch: Batch): Promise<Receipt> {
    try {
      return await store.store(interviewId, batch);
    } catch (error) {
      if (error instanceof TelemetryFull) noteRefused(interviewId);
      throw error;
    }
  }

  /** Counted, and stored when the interview is told. */
  function noteRefused(interviewId: string): void {
    refused.set(interviewId, (refused.get(interviewId) ?? 0) + 1);
    announcements.announce(interviewId);
  }

  async function storeRefused(interviewId: string): Promise<void> {
    const count = refused.get(interviewId);
    if (count === undefined) return;
    refused.delete(interviewId);
    try {
      await store.noteRefused(interviewId, count, clock());
    } catch (error) {
      refused.set(interviewId, count + (refused.get(interviewId) ?? 0));
      throw error;
    }
  }

  /** Only of what it has not heard: what it was told last is kept over a restart. */
  async function inform(
    interviewId: string,
    { atOnce, restFrom }: { atOnce: boolean; restFrom: (firstAt: number) => number },
  ): Promise<{ restMs: number; hasHeard: boolean }> {
    await storeRefused(interviewId);
    const digest = await store.digest(interviewId);
    const digestSha256 = contentHash({ ...digest, chain: { ...digest.chain, links: [] } });
    const told = await store.told(interviewId);
    const now = clock();
    const restMs = restFrom(told.firstAt ?? now);
    if (told.digestSha256 !== digestSha256) {
      const elsewhereMs = await store.takeTurn(interviewId, { now, until: now + restMs });
      if (elsewhereMs > 0 && !atOnce) return { restMs: elsewhereMs, hasHeard: false };
      await tell(interviewId, digest).catch(async (fault) => {
        await store.takeTurn(interviewId, { now, until: now });
        throw fault;
      });
      await store.noteTold(interviewId, { digestSha256, chainLength: digest.chain?.length ?? 0 }, clock());
    }
    return { restMs, hasHeard: true };
  }
}
