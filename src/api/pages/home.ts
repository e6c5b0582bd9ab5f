import { showClient } from '../client/page.ts';
import type { ApiDependencies } from '../dependencies.ts';
import type { DirectHandler } from '../endpoint.ts';
import type { OPERATIONS } from '../operations/endpoints.ts';

const LINKS = {
  docs: '/docs',
  contract: '/docs/contract',
  openapi: '/openapi.json',
  health: '/health',
} as const;

/** The first thing that anybody sees of a server: the client for browsers, the links for programs. */
export function createHomeHandler({ web }: ApiDependencies): DirectHandler<typeof OPERATIONS.home> {
  return function home(_, { ctx }) {
    ctx.vary('Accept');
    // A program that takes anything gets what programs read.
    if (ctx.accepts('application/json', 'text/html') !== 'text/html') return { name: 'Viva', links: LINKS };
    showClient(ctx, web, 'home');
  };
}
