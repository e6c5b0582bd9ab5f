import type { Context } from '../context.ts';
import type { ApiSettings } from '../dependencies.ts';

type Origins = Pick<ApiSettings, 'publicOrigin' | 'frontendOrigins' | 'temporalUiOrigin'>;

/** What Temporal's UI may call. */
const CODEC = '/temporal/codec/';

/**
 * Whether a page of our own makes the call, or no page at all. A cookie is believed only then: it is
 * `SameSite=Strict`, but a neighbour may count as the same site, and a page of his sends the visitor's cookie along.
 */
export function isFromOwnPage(ctx: Context, origins: Origins): boolean {
  const site = ctx.get('Sec-Fetch-Site');
  if (site === 'cross-site') return false;
  const origin = ctx.get('Origin');
  return origin ? isOwnOrigin(ctx, origin, origins) : ['', 'same-origin', 'none'].includes(site);
}

/**
 * The API's own origin, as the caller sees it and as it is published, and those of the settings; of Temporal's UI for the
 * codec alone.
 */
export function isOwnOrigin(ctx: Context, origin: string, settings: Origins): boolean {
  const { publicOrigin, frontendOrigins, temporalUiOrigin } = settings;
  if (origin === temporalUiOrigin && ctx.path.startsWith(CODEC)) return true;
  return origin === ctx.state.caller.origin || origin === publicOrigin || frontendOrigins.includes(origin);
}
