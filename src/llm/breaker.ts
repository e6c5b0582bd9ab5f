import type { BreakerView } from './llm.ts';

/**
 * A circuit breaker (Nygard, Release It!): after a few failures in a row a model is left alone for a while, then one
 * call probes it. Times in milliseconds.
 */
export interface Breaker {
  /** Null: leave the model alone for now. Otherwise exactly one of the permit's functions must be called. */
  tryAcquire(): Permit | null;
  state(): BreakerView['state'];
}

export interface Permit {
  succeeded(): void;
  /** `restMs`: the provider asked to be left alone for so long. */
  failed(options?: { restMs?: number | null }): void;
  /** The call says nothing about the model: it was cancelled, or the request itself was at fault. */
  released(): void;
}

export interface BreakerOptions {
  failures: number;
  restMs: number;
  /** A recovered provider must be found again within a minute, whatever it asked for. */
  longestRestMs: number;
}

export const BREAKER_DEFAULTS: BreakerOptions = { failures: 3, restMs: 15_000, longestRestMs: 45_000 };

export function createBreaker(options: BreakerOptions, steady: () => number): Breaker {
  let failuresInARow = 0;
  let openUntil: number | null = null;
  let probing = false;

  return {
    tryAcquire() {
      if (openUntil === null) return permit(false);
      if (steady() < openUntil || probing) return null;
      probing = true;
      return permit(true);
    },
    state: () => (openUntil === null ? 'closed' : probing || steady() >= openUntil ? 'half_open' : 'open'),
  };

  function permit(probe: boolean): Permit {
    return {
      succeeded() {
        // A success that was under way before the model was given up proves it as well as a probe does.
        if (probe) probing = false;
        failuresInARow = 0;
        openUntil = null;
      },
      failed({ restMs = null } = {}) {
        if (probe) probing = false;
        failuresInARow += 1;
        if (!probe && restMs === null && failuresInARow < options.failures) return;
        openUntil = steady() + Math.min(restMs ?? options.restMs, options.longestRestMs);
      },
      released() {
        if (probe) probing = false;
      },
    };
  }
}
