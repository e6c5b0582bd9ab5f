import { randomUUID } from 'node:crypto';
import Koa from 'koa';
import type { Registry } from 'prom-client';
import type { Context } from './context.ts';
import type { ApiDependencies, ApiSettings, Probes } from './dependencies.ts';
import { notFound, Problem, problemBody, unauthenticated } from './errors.ts';
import { type Listener, listenAt, type Place } from './listener.ts';
import { createDetailsAccess } from './operations/details-access.ts';
import { registerHealthGauges } from './operations/gauges.ts';
import { createHealth } from './operations/health.ts';
import { DRAINING, presentHealth } from './presenters/health.ts';
import { PROBLEMS } from './texts/problems.ts';

export interface StatusParts {
  probes: Probes;
  registry: Registry;
  settings: Pick<ApiSettings, 'version' | 'role' | 'metricsTokens'>;
  logger: ApiDependencies['logger'];
  /** Aborted once the process is about to stop. */
  stopping: AbortSignal;
}

/**
 * What a process without the API answers to those who operate it: whether it lives, how it and what it depends on are, and its
 * metrics; to the same callers as the API, and nothing else.
 */
export function startStatus(parts: StatusParts, place: Place): Promise<Listener> {
  const { registry, settings, stopping } = parts;
  const health = createHealth(parts);
  const mayReadDetails = createDetailsAccess(settings.metricsTokens);
  registerHealthGauges(parts, health);
  const pages: Record<string, (ctx: Context) => Promise<void>> = {
    async '/health/live'(ctx) {
      ctx.body = { status: 'ok' };
    },
    async '/health'(ctx) {
      if (stopping.aborted) {
        ctx.status = 503;
        ctx.body = mayReadDetails(ctx) ? { ...DRAINING, version: settings.version } : DRAINING;
        return;
      }
      const found = await health.examine();
      ctx.status = found.status === 'down' ? 503 : 200;
      ctx.body = mayReadDetails(ctx) ? presentHealth(found, settings.version) : { status: found.status };
    },
    async '/metrics'(ctx) {
      if (!mayReadDetails(ctx)) throw unauthenticated(PROBLEMS.needsMetricsToken);
      ctx.type = registry.contentType;
      ctx.body = await registry.metrics();
    },
  };
  const app = new Koa();
  app.on('error', (error) => parts.logger.error({ err: error }, 'answer failed'));
  app.use(async (ctx) => {
    ctx.set({ 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' });
    const page = Object.hasOwn(pages, ctx.path) ? pages[ctx.path] : undefined;
    try {
      if (!page || !['GET', 'HEAD'].includes(ctx.method)) throw notFound(PROBLEMS.noSuchPath);
      await page(ctx as unknown as Context);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const { options } = error;
      ctx.status = options.status;
      ctx.set(options.headers ?? {});
      ctx.body = problemBody(options, { requestId: randomUUID(), locale: 'en' });
      ctx.type = 'application/problem+json';
    }
  });
  return listenAt(place, app.callback());
}
