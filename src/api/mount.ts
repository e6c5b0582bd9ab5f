import Router from '@koa/router';
import { visitors } from './auth/visitors.ts';
import type { ApiMiddleware, Context, State } from './context.ts';
import { type Endpoint, type Handlers, needsSignIn } from './endpoint.ts';
import { methodNotAllowed } from './errors.ts';
import type { Guards } from './guards.ts';
import { inOrder } from './in-order.ts';
import { ENDPOINTS, type RESOURCES } from './resources.ts';
import { requireTus } from './uploads/tus.ts';
import { validate } from './validate.ts';

/** A handler for each endpoint of each resource: one that is missing, or answers something else, does not compile. */
export type AllHandlers = { [Name in keyof typeof RESOURCES]: Handlers<(typeof RESOURCES)[Name]> };

/** A handler once its declaration is only known at run time. */
type AnyHandler = AnyAct | { act: AnyAct; answer(reference: unknown): Promise<unknown> };
type AnyAct = (
  input: unknown,
  call: Pick<State, 'viewer' | 'interview' | 'newId'> & { ctx: Context },
) => unknown;

/**
 * Every endpoint that is declared, behind the guards that its declaration asks for. Each first part of a path has a router of its own, so that
 * a call is compared with few others.
 */
export function mount(handlers: AllHandlers, guards: Guards): ApiMiddleware[] {
  const byOperation = Object.assign({}, ...Object.values(handlers)) as Record<string, AnyHandler>;
  const routers = new Map<string, Router<State>>();
  for (const endpoint of ENDPOINTS.toSorted(fixedFirst)) {
    const handler = byOperation[endpoint.operationId];
    if (!handler) throw new Error(`${endpoint.operationId} has no handler`);
    const part = firstPartOf(endpoint.path);
    const router = routers.get(part) ?? new Router<State>();
    routers.set(part, router);
    router[endpoint.method](endpoint.path, inOrder(chainOf(endpoint, handler, guards)));
  }
  const nowhere = new Router<State>();
  const routes = new Map([...routers].map(([part, router]) => [part, router.routes()]));
  const elsewhere = nowhere.routes();
  const dispatch: ApiMiddleware = (ctx, next) =>
    (routes.get(firstPartOf(ctx.path)) ?? elsewhere)(ctx as never, next);
  return [dispatch, nowhere.allowedMethods() as ApiMiddleware];
}

/** As routers compare it: in any case of letters. */
function firstPartOf(path: string): string {
  return (path.split('/', 2)[1] ?? '').toLowerCase();
}

/** A path whose parts are fixed goes before one whose parameters could have these names. */
function fixedFirst(one: Endpoint, other: Endpoint): number {
  return one.path.split(':').length - other.path.split(':').length;
}

/**
 * Only what is valid claims an `Idempotency-Key`, and a repeat counts for no limit; so these stand in this order. Whose
 * interview it is comes last, so that trying interviews of others is limited as well.
 */
function chainOf(endpoint: Endpoint, handler: AnyHandler, guards: Guards): ApiMiddleware[] {
  const chain: ApiMiddleware[] = [guards.leaving(endpoint)];
  if (endpoint.acts) chain.push(refuseHead(endpoint.path));
  if (endpoint.opensInBrowser) chain.push(visitors);
  if (endpoint.form) chain.push(guards.ownPage);
  if (needsSignIn(endpoint)) chain.push(guards.signedIn);
  if (endpoint.tus) chain.push(requireTus);
  chain.push(validate(endpoint));
  if (endpoint.idempotent) {
    const rebuild = typeof handler === 'function' ? null : handler.answer;
    chain.push(guards.once({ rebuild, secrets: endpoint.secrets ?? [] }));
  }
  chain.push(...(endpoint.limits ?? []).map((name) => guards.limits[name]));
  chain.push(guards.access(endpoint.access), answerBy(endpoint, handler));
  return chain;
}

function answerBy({ answers }: Endpoint, handler: AnyHandler): ApiMiddleware {
  const [status = 200] = Object.keys(answers).map(Number);
  return async function answer(ctx) {
    const { input, viewer, interview, newId } = ctx.state;
    const call = { ctx, viewer, interview, newId };
    ctx.status = status;
    const body = await (typeof handler === 'function' ? handler(input, call) : byReference());
    if (body !== undefined) ctx.body = body;

    async function byReference() {
      const { act, answer } = handler as Exclude<AnyHandler, AnyAct>;
      ctx.state.reference = await act(input, call);
      return answer(ctx.state.reference);
    }
  };
}

/** The router lets HEAD through to each GET; one that acts has no answer without acting. */
function refuseHead(path: string): ApiMiddleware {
  const methods = ENDPOINTS.filter((endpoint) => endpoint.path === path).map(({ method }) =>
    method.toUpperCase(),
  );
  return async (ctx, next) => {
    if (ctx.method === 'HEAD') throw methodNotAllowed(methods.toSorted());
    await next();
  };
}
