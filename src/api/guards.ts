import type { Absences } from './absences.ts';
import { isFromOwnPage } from './auth/own-page.ts';
import { createSignedIn } from './auth/signed-in.ts';
import type { ApiMiddleware } from './context.ts';
import type { ApiDependencies } from './dependencies.ts';
import type { Access, Endpoint } from './endpoint.ts';
import { finished, forbidden, unauthenticated } from './errors.ts';
import { createOnce, type Once } from './idempotency.ts';
import { createKeyClaims } from './key-claims.ts';
import type { Leaving } from './leaving.ts';
import { createDetailsAccess } from './operations/details-access.ts';
import { interviewFor, requireMay } from './policies.ts';
import { createRateLimits, type RateLimits } from './rate-limits.ts';
import { PROBLEMS } from './texts/problems.ts';

/** What stands before handlers, made once for all of them. */
export interface Guards {
  /** Refuses what comes once the process is about to stop. */
  leaving(endpoint: Endpoint): ApiMiddleware;
  signedIn: ApiMiddleware;
  /** For what a cookie alone may not do: a form. */
  ownPage: ApiMiddleware;
  once: Once;
  limits: RateLimits;
  /** Lets those through who may; leaves the interview that the call is about in the state. */
  access(access: Access): ApiMiddleware;
}

export function createGuards(
  deps: ApiDependencies,
  { absences, leaving }: { absences: Pick<Absences, 'heard'>; leaving: Pick<Leaving, 'guard'> },
): Guards {
  const { records, settings } = deps;
  const mayReadDetails = createDetailsAccess(settings.metricsTokens);
  return {
    leaving: leaving.guard,
    signedIn: createSignedIn(deps),
    async ownPage(ctx, next) {
      if (!isFromOwnPage(ctx, settings)) throw forbidden(PROBLEMS.foreignOrigin, 'foreign_origin');
      await next();
    },
    once: createOnce(createKeyClaims(records.answers, deps)),
    limits: createRateLimits(records.interviews, deps.limits),
    access: (access) => async (ctx, next) => {
      const { viewer, sessionId } = ctx.state;
      if (access === 'operator') {
        if (!mayReadDetails(ctx)) throw unauthenticated(PROBLEMS.needsMetricsToken);
      } else if (typeof access === 'object' && 'interview' in access) {
        const { action } = access;
        const interview = await interviewFor(records.interviews, { viewer, id: sessionId, action });
        ctx.state.interview = interview;
        if (interview.candidateId === viewer.id) absences.heard(interview);
        if (access.open && interview.state === 'finished') throw finished();
      } else if (typeof access === 'object') {
        requireMay(viewer, access.action);
      } else if (access === 'signed in' && viewer.role === 'key') {
        throw forbidden(PROBLEMS.keyForbids);
      }
      await next();
    },
  };
}
