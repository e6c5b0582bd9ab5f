import { type IRateLimiterOptions, RateLimiterMemory } from 'rate-limiter-flexible';
import type { Localized } from '../domain/texts/localized.ts';
import { tooMany } from './errors.ts';

/** Limits how often something may end in one way, such as in failure; other ends are free. */
export interface AttemptLimit {
  /** Runs `attempt`; throws 429 once too many have ended in the way that counts. */
  attempt<T>(key: string, attempt: () => Promise<T | null>): Promise<T | null>;
}

export interface AttemptLimitOptions extends IRateLimiterOptions {
  points: number;
  /** `failures` are attempts that give null; what throws is neither. */
  counted: 'failures' | 'successes';
  /** What there were too many of. */
  detail: Localized;
}

/**
 * Attempts that are still under way may yet count, so they take a place until they are decided, and whoever finds no
 * place waits: otherwise a burst at one moment would get past the limit.
 */
export function createAttemptLimit({ counted, detail, ...options }: AttemptLimitOptions): AttemptLimit {
  const counter = new RateLimiterMemory(options);
  const openAttempts = new Map<string, { count: number; waiters: (() => void)[] }>();

  async function enter(key: string): Promise<void> {
    for (;;) {
      const tally = await counter.get(key);
      if (tally && tally.consumedPoints >= options.points) throw tooMany(tally.msBeforeNext / 1000, detail);
      const open = openAttempts.get(key) ?? { count: 0, waiters: [] };
      if ((tally?.consumedPoints ?? 0) + open.count < options.points) {
        openAttempts.set(key, { ...open, count: open.count + 1 });
        return;
      }
      await new Promise<void>((resolve) => open.waiters.push(resolve));
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
      try {
        const result = await attempt();
        if ((result === null) === (counted === 'failures')) await counter.penalty(key, 1);
        return result;
      } finally {
        leave(key);
      }
    },
  };
}
