import { randomUUID } from 'node:crypto';
import { Gauge, Histogram } from 'prom-client';
import { isRequestId } from '../domain/served-request.ts';
import { serveRequests } from '../tracing/served.ts';
import type { ApiMiddleware, Context, Viewer } from './context.ts';
import type { ApiDependencies } from './dependencies.ts';
import type { OpenStreams } from './open-streams.ts';
import { sessionOf } from './session-of.ts';

type Parts = Pick<ApiDependencies, 'logger' | 'registry' | 'tracing'>;

/**
 * Gives the request its id, which all that is done for it names, and when its answer has ended logs one line and counts it. Of query
 * and body only the session.
 */
export function observe({ logger, registry, tracing }: Parts, streams: OpenStreams): ApiMiddleware {
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

  return function observeRequest(ctx, next) {
    const id = requestIdOf(ctx);
    ctx.state.requestId = id;
    ctx.set('X-Request-Id', id);
    const start = performance.now();
    ctx.res.on('close', () => {
      const ms = performance.now() - start;
      const route = routeOf(ctx);
      duration.observe({ method: ctx.method, route, status: ctx.res.statusCode }, ms / 1000);
      logger.info(
        {
          request_id: id,
          method: ctx.method,
          path: pathInLog(ctx.path),
          route,
          status: ctx.res.statusCode,
          code: ctx.state.problemCode,
          session_id: sessionOf(ctx),
          duration_ms: Math.round(ms),
          ...callerIn(ctx),
          cut_off: ctx.res.writableFinished ? undefined : true,
        },
        'request',
      );
    });
    return serveRequests([{ id }], () =>
      tracing.span(ctx.method, { kind: 'server', attributes: { request_id: id } }, async (span) => {
        await next();
        const route = routeOf(ctx);
        span.rename(`${ctx.method} ${route}`);
        span.set({
          'http.request.method': ctx.method,
          'http.route': route,
          'http.response.status_code': ctx.status,
          session_id: sessionOf(ctx),
        });
        if (ctx.status >= 500) span.fail(ctx.state.problemCode ?? String(ctx.status));
      }),
    );
  };
}

/** Not known of a call that is refused early. */
function callerIn({ state }: Context): { user_id?: string; key_id?: string } {
  const viewer: Viewer | undefined = state.viewer;
  if (!viewer) return {};
  return viewer.role === 'key' ? { key_id: viewer.id } : { user_id: viewer.id };
}

/** Whoever has the rest of these addresses sees what they lead to, or may act by it. */
function pathInLog(path: string): string {
  if (/^\/r\//i.test(path)) return '/r/:token';
  return /^\/mail\/stop\//i.test(path) ? '/mail/stop/:token' : path;
}

/** What a proxy or a client calls it, if that is a UUID; else one of ours. */
function requestIdOf(ctx: Context): string {
  const given = ctx.get('X-Request-Id');
  return isRequestId(given) ? given : randomUUID();
}

/** The pattern, so that ids do not become labels. */
function routeOf(ctx: Context): string {
  const pattern: unknown = ctx._matchedRoute;
  return typeof pattern === 'string' ? pattern : 'none';
}
