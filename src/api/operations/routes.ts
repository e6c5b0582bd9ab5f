import Router from '@koa/router';
import type { State } from '../context.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { presentHealth } from '../presenters/health.ts';
import { examine } from './health.ts';
import { health, live, metrics, openapi } from './schema.ts';

/** `document` is the OpenAPI document. */
export function operationRoutes(deps: ApiDependencies, document: object) {
  const { registry, settings } = deps;
  const router = new Router<State>();

  router.get(health.path, async (ctx) => {
    const found = await examine(deps);
    ctx.status = found.status === 'down' ? 503 : 200;
    ctx.body = presentHealth(found, settings.version);
  });

  router.get(live.path, (ctx) => {
    ctx.body = { status: 'ok' };
  });

  router.get(metrics.path, async (ctx) => {
    ctx.type = registry.contentType;
    ctx.body = await registry.metrics();
  });

  router.get(openapi.path, (ctx) => {
    ctx.body = document;
  });

  return router;
}
