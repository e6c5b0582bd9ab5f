import type { ApiMiddleware, Context } from '../context.ts';
import { forbidden } from '../errors.ts';
import { bearerOf } from './signed-in.ts';
import { overHttps } from './tokens.ts';

/**
 * Refuses changes that another site makes with the visitor's cookie. A Bearer token is proof enough: no other site
 * has it. The cookie is `SameSite=Strict` already; this holds where a neighbour counts as the same site.
 */
export function createOwnPage(frontendOrigins: readonly string[]): ApiMiddleware {
  return async function ownPage(ctx, next) {
    if (bearerOf(ctx) === null) {
      const origin = ctx.get('Origin');
      if (
        ctx.get('Sec-Fetch-Site') === 'cross-site' ||
        (origin && !isAllowed(ctx, origin, frontendOrigins))
      ) {
        throw forbidden('another site may not do that with your cookie', 'foreign_origin');
      }
    }
    await next();
  };
}

/** The API's own origin and those of the settings. */
export function isAllowed(ctx: Context, origin: string, frontendOrigins: readonly string[]): boolean {
  return origin === `${overHttps(ctx) ? 'https' : 'http'}://${ctx.host}` || frontendOrigins.includes(origin);
}
