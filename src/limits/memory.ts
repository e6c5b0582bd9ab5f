import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Limits } from './limits.ts';
import { createPace } from './pace.ts';

/** Of this process alone. */
export const memoryLimits: Limits = {
  counter: (window) => new RateLimiterMemory(window),
  pace(_, pace) {
    const waitFor = createPace(pace);
    return async (key) => waitFor(key);
  },
};
