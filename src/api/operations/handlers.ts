import type { ApiDependencies } from '../dependencies.ts';
import type { Handlers } from '../endpoint.ts';
import { DRAINING, presentHealth } from '../presenters/health.ts';
import { createDetailsAccess } from './details-access.ts';
import type { OPERATIONS } from './endpoints.ts';
import { registerGauges } from './gauges.ts';
import type { HealthWatch } from './health.ts';
import { reportJsonSchema } from './report-schema.ts';

/** `document` is the OpenAPI document. */
export function operationHandlers(
  deps: ApiDependencies,
  watch: HealthWatch,
  document: { openapi: string },
): Pick<Handlers<typeof OPERATIONS>, 'health' | 'live' | 'metrics' | 'openapi' | 'reportSchema'> {
  const { registry, settings, stopping } = deps;
  const mayReadDetails = createDetailsAccess(settings.metricsTokens);
  registerGauges(deps, watch);
  const schema = reportJsonSchema(settings.publicOrigin);
  return {
    async health(_, { ctx }) {
      if (stopping.aborted) {
        ctx.status = 503;
        return mayReadDetails(ctx) ? { ...DRAINING, version: settings.version } : DRAINING;
      }
      const health = await watch.examine();
      if (health.status === 'down') ctx.status = 503;
      return mayReadDetails(ctx) ? presentHealth(health, settings.version) : { status: health.status };
    },

    live: () => ({ status: 'ok' }),

    async metrics(_, { ctx }) {
      ctx.type = registry.contentType;
      ctx.body = await registry.metrics();
    },

    openapi: () => document,

    reportSchema: () => schema,
  };
}
