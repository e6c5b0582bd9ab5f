import cors from '@koa/cors';
import Koa from 'koa';
import helmet from 'koa-helmet';
import { createTelemetryIntake, type TelemetryIntake } from '../telemetry/intake.ts';
import { formRoutes } from './auth/form-routes.ts';
import { createIdentity } from './auth/identity.ts';
import { isOwnOrigin } from './auth/own-page.ts';
import { authRoutes } from './auth/routes.ts';
import { createCaller } from './caller.ts';
import { chatRoutes } from './chat/routes.ts';
import type { ApiMiddleware, Context, State } from './context.ts';
import type { ApiDependencies, ApiSettings } from './dependencies.ts';
import { createGuards } from './guards.ts';
import { interviewRoutes } from './interviews/routes.ts';
import { observe } from './observe.ts';
import type { OpenStreams } from './open-streams.ts';
import { buildDocument } from './openapi.ts';
import { createHealth, forgetWhatIsDown } from './operations/health.ts';
import { operationRoutes } from './operations/routes.ts';
import { documentRoutes } from './pages/documents.ts';
import { homeRoutes } from './pages/home.ts';
import { viewerRoutes } from './pages/viewer.ts';
import { problems } from './problems.ts';
import { taskRoutes } from './tasks/routes.ts';
import { telemetryRoutes } from './telemetry/routes.ts';
import { userRoutes } from './users/routes.ts';

export interface Api {
  app: Koa<State>;
  /** Ended before the server is closed. */
  streams: OpenStreams;
  /** Closed after it. */
  intake: TelemetryIntake;
}

export function createApp(deps: ApiDependencies): Api {
  const guards = createGuards(deps);
  const health = createHealth(deps);
  const identity = createIdentity(deps, guards);
  const intake = createTelemetryIntake({
    store: deps.telemetry,
    tell: deps.gateway.tellIntegrity,
    clock: deps.clock,
    logger: deps.logger,
  });
  const app = new Koa<State>();

  app.use(createCaller(deps.settings.trustedProxies));
  app.use(observe(deps, guards.streams));
  app.use(securityHeaders());
  app.use(crossOrigin(deps.settings));
  app.use(forgetWhatIsDown(health));
  app.use(problems(deps));
  app.use(neverCached);

  const routers = [
    operationRoutes(deps, health, buildDocument(deps.settings.version)),
    homeRoutes(),
    viewerRoutes(),
    documentRoutes(),
    authRoutes(deps, guards, identity),
    formRoutes(deps, identity),
    userRoutes(deps, guards),
    interviewRoutes(deps, guards, intake),
    taskRoutes(deps, guards, intake),
    chatRoutes(deps, guards),
    telemetryRoutes(deps, guards, intake),
  ];
  for (const router of routers) app.use(router.routes());
  for (const router of routers) app.use(router.allowedMethods());

  app.on('error', (error) => {
    if (hasLeft(error)) deps.logger.debug({ err: error }, 'a client left in the middle of an answer');
    else deps.logger.error({ err: error }, 'answer failed');
  });
  return { app, streams: guards.streams, intake };
}

/** Nobody's fault, and every closed tab is one. */
function hasLeft({ code }: NodeJS.ErrnoException): boolean {
  return code === 'EPIPE' || code === 'ECONNRESET';
}

/** Answers of the API are data: a browser that opens one must load and run nothing. */
function securityHeaders(): ApiMiddleware {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    },
    referrerPolicy: { policy: 'no-referrer' },
  }) as unknown as ApiMiddleware;
}

function crossOrigin(settings: ApiSettings): ApiMiddleware {
  return cors({
    origin: (ctx) => {
      const origin = ctx.get('Origin');
      return isOwnOrigin(ctx as unknown as Context, origin, settings) ? origin : '';
    },
    credentials: true,
    allowMethods: ['GET', 'HEAD', 'POST', 'PATCH'],
    allowHeaders: ['Authorization', 'Content-Type', 'Idempotency-Key', 'Last-Event-ID'],
    exposeHeaders: ['Allow', 'Content-Language', 'Date', 'Retry-After', 'X-Request-Id'],
    maxAge: 600,
  }) as unknown as ApiMiddleware;
}

const neverCached: ApiMiddleware = async (ctx, next) => {
  ctx.set('Cache-Control', 'no-store');
  await next();
};
