import { RateLimiterRes } from 'rate-limiter-flexible';
import type { Localized } from '../domain/texts/localized.ts';
import type { Limits, Window } from '../limits/limits.ts';
import { tooMany } from './errors.ts';

/** Limits how often something may end in one way, such as in failure; other ends are free. */
export interface AttemptLimit {
  /** Runs `attempt`; throws 429 once too many have ended in the way that counts. */
  attempt<T>(key: string, attempt: () => Promise<T | null>): Promise<T | null>;
}

export interface AttemptLimitOptions extends Window {
  /** `failures` are attempts that give null; what throws is neither. */
  counted: 'failures' | 'successes';
  /** What there were too many of. */
  detail: Localized;
}

/**
 * Attempts that are still under way may yet count, so they are counted until they are decided, and whoever finds no place waits
 * for those of this process: otherwise a burst at one moment would get past the limit.
 */
export function createAttemptLimit(
  limits: Limits,
  { counted, detail, ...window }: AttemptLimitOptions,
): AttemptLimit {
  const counter = limits.counter(window);
  const openAttempts = new Map<string, { count: number; waiters: (() => void)[] }>();

  async function enter(key: string): Promise<void> {
    for (;;) {
      const refusal = await count(key);
      const open = openAttempts.get(key) ?? { count: 0, waiters: [] };
      if (refusal === null) {
        openAttempts.set(key, { ...open, count: open.count + 1 });
        return;
      }
      if (open.count === 0) throw tooMany(refusal.msBeforeNext / 1000, detail);
      await new Promise<void>((resolve) => open.waiters.push(resolve));
    }
  }

  /** Null where there was a place; else when there will be one again. */
  async function count(key: string): Promise<RateLimiterRes | null> {
    try {
      await counter.consume(key);
      return null;
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      await counter.reward(key);
      return refusal;
    }
  }

  function leave(key: string): void {
    const open = openAttempts.get(key);
    if (!open) return;
    if (open.count === 1) openAttempts.delete(key);
    else openAttempts.set(key, { count: open.count - 1, waiters: [] });
    for (const wake of open.waiters) wake();
  }

  return {
    async attempt(key, attempt) {
      await enter(key);
      let counts = false;
      try {
        const result = await attempt();
        counts = (result === null) === (counted === 'failures');
        return result;
      } finally {
        if (!counts) await counter.reward(key);
        leave(key);
      }
    },
  };
}
