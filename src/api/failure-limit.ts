import { type IRateLimiterOptions, RateLimiterMemory } from 'rate-limiter-flexible';
import { tooMany } from './errors.ts';

/** Limits how often something may fail, without counting what succeeds. */
export interface FailureLimit {
  /** Runs `attempt`, which says whether it succeeded; throws 429 once too many have failed. */
  attempt<T>(key: string, attempt: () => Promise<T | null>): Promise<T | null>;
}

/**
 * Attempts that are still under way may fail, so they take a place until they are decided, and whoever finds no place
 * waits: otherwise a burst of guesses at one moment would get past the limit.
 */
export function createFailureLimit(options: IRateLimiterOptions & { points: number }): FailureLimit {
  const failures = new RateLimiterMemory(options);
  const undecided = new Map<string, { count: number; waiting: (() => void)[] }>();

  async function enter(key: string): Promise<void> {
    for (;;) {
      const failed = await failures.get(key);
      if (failed && failed.consumedPoints >= options.points) {
        throw tooMany(failed.msBeforeNext / 1000, 'too many failed logins');
      }
      const now = undecided.get(key) ?? { count: 0, waiting: [] };
      if ((failed?.consumedPoints ?? 0) + now.count < options.points) {
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
        if (result === null) await failures.penalty(key, 1);
        return result;
      } finally {
        leave(key);
      }
    },
  };
}
