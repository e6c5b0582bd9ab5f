import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { ApiMiddleware } from './context.ts';
import { tooMany } from './errors.ts';
import { createFailureLimit, type FailureLimit } from './failure-limit.ts';

const MINUTE = 60;

/** The limits of the contract, each counted in this process. */
export interface RateLimits {
  /** Failed logins for an account from one address, and for an address. */
  logins: { account: FailureLimit; address: FailureLimit };
  signUps: ApiMiddleware;
  messages: ApiMiddleware;
  /** Runs and checks together. */
  executions: ApiMiddleware;
}

export function createRateLimits(): RateLimits {
  const signUps = new RateLimiterMemory({ keyPrefix: 'sign-ups', points: 100, duration: 60 * MINUTE });
  const messages = new RateLimiterMemory({ keyPrefix: 'messages', points: 60, duration: MINUTE });
  const executions = new RateLimiterMemory({ keyPrefix: 'executions', points: 60, duration: MINUTE });
  return {
    logins: {
      account: createFailureLimit({ keyPrefix: 'login-account', points: 10, duration: 15 * MINUTE }),
      address: createFailureLimit({ keyPrefix: 'login-address', points: 50, duration: 15 * MINUTE }),
    },
    signUps: limited(signUps, (ctx) => ctx.ip, 'too many sign-ups from this address'),
    messages: limited(messages, (ctx) => ctx.state.viewer.id, 'too many messages'),
    executions: limited(executions, (ctx) => ctx.state.viewer.id, 'too many runs and checks'),
  };
}

function limited(
  limiter: RateLimiterAbstract,
  keyOf: (ctx: Parameters<ApiMiddleware>[0]) => string,
  detail: string,
): ApiMiddleware {
  return async function limit(ctx, next) {
    try {
      await limiter.consume(keyOf(ctx));
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) throw tooMany(refusal.msBeforeNext / 1000, detail);
      throw refusal;
    }
    await next();
  };
}
