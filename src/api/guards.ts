import { createSignedIn } from './auth/signed-in.ts';
import type { ApiMiddleware } from './context.ts';
import type { ApiDependencies } from './dependencies.ts';
import { createOnce } from './idempotency.ts';
import { createOpenStreams, type OpenStreams } from './open-streams.ts';
import { createRateLimits, type RateLimits } from './rate-limits.ts';

/** What routes put before their handlers, made once for all of them. */
export interface Guards {
  signedIn: ApiMiddleware;
  once: ApiMiddleware;
  /** As `once`, for answers that are made again from a reference to what is stored. */
  onceFrom: (rebuild: (reference: unknown) => Promise<unknown>) => ApiMiddleware;
  limits: RateLimits;
  streams: OpenStreams;
}

export function createGuards(deps: ApiDependencies): Guards {
  return {
    signedIn: createSignedIn(deps),
    once: createOnce(deps.records.answers),
    onceFrom: (rebuild) => createOnce(deps.records.answers, rebuild),
    limits: createRateLimits(),
    streams: createOpenStreams(),
  };
}
