import Router from '@koa/router';
import type { State } from '../context.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { unauthenticated } from '../errors.ts';
import { presentHealth } from '../presenters/health.ts';
import { PROBLEMS } from '../texts/problems.ts';
import { createDetailsAccess } from './details-access.ts';
import { registerGauges } from './gauges.ts';
import type { HealthWatch } from './health.ts';
import { health, live, metrics, openapi } from './schema.ts';

/** `document` is the OpenAPI document. */
export function operationRoutes(deps: ApiDependencies, watch: HealthWatch, document: object) {
  const { registry, settings } = deps;
  const mayReadDetails = createDetailsAccess(settings.metricsToken);
  registerGauges(deps, watch);
  const router = new Router<State>();

  router.get(health.path, async (ctx) => {
    const found = await watch.examine();
    ctx.status = found.status === 'down' ? 503 : 200;
    ctx.body = mayReadDetails(ctx) ? presentHealth(found, settings.version) : { status: found.status };
  });

  router.get(live.path, (ctx) => {
    ctx.body = { status: 'ok' };
  });

  router.get(metrics.path, async (ctx) => {
    if (!mayReadDetails(ctx)) throw unauthenticated(PROBLEMS.needsMetricsToken);
    ctx.type = registry.contentType;
    ctx.body = await registry.metrics();
  });

  router.get(openapi.path, (ctx) => {
    ctx.body = document;
  });

  return router;
}
