import type { ApiMiddleware } from './context.ts';

/** All as one, put together once: Koa and its router would do so anew for each call. */
export function inOrder(chain: readonly ApiMiddleware[]): ApiMiddleware {
  return chain.reduceRight<ApiMiddleware>(
    (rest, one) => (ctx, next) => one(ctx, () => rest(ctx, next)),
    (_, next) => next(),
  );
}
