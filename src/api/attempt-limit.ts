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
  const undecided = new Map<string, { count: number; waiting: (() => void)[] }>();

  async function enter(key: string): Promise<void> {
    for (;;) {
      const sofar = await counter.get(key);
      if (sofar && sofar.consumedPoints >= options.points) throw tooMany(sofar.msBeforeNext / 1000, detail);
      const now = undecided.get(key) ?? { count: 0, waiting: [] };
      if ((sofar?.consumedPoints ?? 0) + now.count < options.points) {
        undecided.set(key, { ...now, count: now.count + 1 });
        return;
      }
      await new Promise<void>((resolve) => now.waiting.push(resolve));
    }
  }

  function leave(key: string): void {
    const now = undecided.get(key);
    if (!now) return;
    if (now.count === 1) undecided.delete(key);
    else undecided.set(key, { count: now.count - 1, waiting: [] });
    for (const wake of now.waiting) wake();
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
