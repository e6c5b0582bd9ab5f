import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import type { AnswerKey, AnswerRecords, KeptAnswer, KeyClaim } from '../records/answers.ts';
import { CommandUnanswered } from '../temporal/gateway.ts';

/** A process that has not renewed its claim for so long has died. */
const LEASE_MS = 15_000;
/** Longer than any call takes. */
const LONGEST_WAIT_MS = 300_000;
/** Claims that have ended while the store could not be told, far more than can be of use. */
const MOST_OVER = 10_000;
/** How often a call that waits for one in another process looks whether that is done, ms: seldom where it takes long. */
const LOOKS_MS = { first: 25, last: 500 };

type Request = Parameters<AnswerRecords['claim']>[1];

/** Lets one call act for a key, in whichever process it is. */
export interface KeyClaims {
  /**
   * Waits while another process acts for the same request; takes its place where that process has died. Then the call acts once
   * more, which changes nothing: all its ids are derived from the key.
   */
  take(
    key: AnswerKey,
    request: Request,
  ): Promise<OwnKey | { kind: 'same'; answer: KeptAnswer } | { kind: 'other' }>;
}

/** The key is the caller's, until one of these is called. */
export interface OwnKey {
  kind: 'new';
  keep(answer: KeptAnswer, interviewId: string | null): Promise<void>;
  /** Nothing was done. */
  release(): Promise<void>;
  /** It may have acted, and there is no answer. */
  abandon(): Promise<void>;
}

export function createKeyClaims(
  answers: AnswerRecords,
  { logger, leaseMs = LEASE_MS }: { logger: Pick<Logger, 'warn'>; leaseMs?: number },
): KeyClaims {
  const over = new LRUCache<string, true>({ max: MOST_OVER });

  return {
    async take(key, request) {
      const by = randomUUID();
      const giveUpAt = performance.now() + LONGEST_WAIT_MS;
      let seen: { claim: KeyClaim; at: number } | null = null;
      for (let lookMs = LOOKS_MS.first; ; lookMs = Math.min(2 * lookMs, LOOKS_MS.last)) {
        // By the own clock, since that of another machine may be wrong.
        const isDead = seen && (over.has(seen.claim.by) || performance.now() - seen.at > leaseMs);
        const dead = isDead ? seen?.claim : null;
        const now = Date.now();
        const claim = await answers.claim(key, request, { by, until: now + leaseMs, now, dead });
        if (claim.kind === 'new') return own(key, by);
        if (claim.kind !== 'held') return claim;
        if (seen?.claim.by !== claim.claim.by || seen.claim.until !== claim.claim.until)
          seen = { claim: claim.claim, at: performance.now() };
        if (performance.now() > giveUpAt) throw new CommandUnanswered('the first call with this key goes on');
        await pause(lookMs);
      }
    },
  };

  function own(key: AnswerKey, by: string): OwnKey {
    const renewal = setInterval(() => {
      answers
        .renew(key, { by, until: Date.now() + leaseMs })
        .catch((err) => logger.warn({ err }, 'the claim of an Idempotency-Key could not be renewed'));
    }, leaseMs / 3);
    renewal.unref();
    const ended =
      <Arguments extends unknown[]>(end: (...given: Arguments) => Promise<void>) =>
      (...given: Arguments) => {
        clearInterval(renewal);
        return end(...given);
      };
    return {
      kind: 'new',
      keep: ended((answer: KeptAnswer, interviewId: string | null) => answers.keep(key, answer, interviewId)),
      release: ended(() => answers.release(key, by)),
      abandon: ended(async () => {
        try {
          await answers.abandon(key, by);
        } catch (err) {
          // It runs out by itself.
          over.set(by, true);
          logger.warn({ err }, 'the claim of an Idempotency-Key could not be ended');
        }
      }),
    };
  }
}
