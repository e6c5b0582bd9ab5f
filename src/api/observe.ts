import { randomUUID } from 'node:crypto';
import { Gauge, Histogram } from 'prom-client';
import type { ApiMiddleware, Context } from './context.ts';
import type { ApiDependencies } from './dependencies.ts';
import type { OpenStreams } from './open-streams.ts';
import { sessionOf } from './session-of.ts';

type Parts = Pick<ApiDependencies, 'logger' | 'registry'>;

/** Gives the request its id, and when its answer has ended logs one line and counts it. Of query and body only the session. */
export function observe({ logger, registry }: Parts, streams: OpenStreams): ApiMiddleware {
  const duration = new Histogram({
    name: 'viva_http_request_duration_seconds',
    help: 'Time until the answer has ended, by route.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60],
    registers: [registry],
  });
  new Gauge({
    name: 'viva_http_open_streams',
    help: 'Event streams that are open now.',
    registers: [registry],
    collect() {
      this.set(streams.size());
    },
  });

  return async function observeRequest(ctx, next) {
    ctx.state.requestId = randomUUID();
    ctx.set('X-Request-Id', ctx.state.requestId);
    const start = performance.now();
    ctx.res.once('close', () => {
      const ms = performance.now() - start;
      const route = routeOf(ctx);
      duration.observe({ method: ctx.method, route, status: ctx.res.statusCode }, ms / 1000);
      logger.info(
        {
          request_id: ctx.state.requestId,
          method: ctx.method,
          path: ctx.path,
          route,
          status: ctx.res.statusCode,
          code: ctx.state.problemCode,
          session_id: sessionOf(ctx),
          duration_ms: Math.round(ms),
          user_id: ctx.state.viewer?.id,
          cut_off: ctx.res.writableFinished ? undefined : true,
        },
        'request',
      );
    });
    await next();
  };
}

/** The pattern, so that ids do not become labels. */
function routeOf(ctx: Context): string {
  const pattern: unknown = ctx._matchedRoute;
  return typeof pattern === 'string' ? pattern : 'none';
}
