import type { RateLimiterAbstract } from 'rate-limiter-flexible';
import type { Pace } from './pace.ts';

/** So many points in a window of so many seconds, which begins with the first of them. */
export interface Window {
  /** Names what is counted, the same in all processes. */
  keyPrefix: string;
  points: number;
  duration: number;
}

/**
 * Where calls are counted: for the installation where its processes share a Redis, else in this process; and in this process also
 * while Redis is away.
 */
export interface Limits {
  counter(window: Window): RateLimiterAbstract;
  /** Milliseconds that a call with this key has to wait; 0 when it may go on, which counts it. */
  pace(name: string, pace: Pace): (key: string) => Promise<number>;
}
