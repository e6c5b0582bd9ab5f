import { randomUUID } from 'node:crypto';
import cors from '@koa/cors';
import Koa from 'koa';
import helmet from 'koa-helmet';
import { type Absences, createAbsences } from './absences.ts';
import { ashbyHandlers } from './ats/ashby-handlers.ts';
import { connectionHandlers } from './ats/connection-handlers.ts';
import { greenhouseHandlers } from './ats/greenhouse-handlers.ts';
import { workableHandlers } from './ats/workable-handlers.ts';
import { auditHandlers } from './audit/handlers.ts';
import { formHandlers } from './auth/form-handlers.ts';
import { authHandlers } from './auth/handlers.ts';
import { createIdentity } from './auth/identity.ts';
import { isOwnOrigin } from './auth/own-page.ts';
import { createCaller } from './caller.ts';
import { chatHandlers } from './chat/handlers.ts';
import { clientHandlers } from './client/handlers.ts';
import { codecHandlers } from './codec/handlers.ts';
import type { ApiMiddleware, Context, State } from './context.ts';
import { decisionHandlers } from './decisions/handlers.ts';
import { declarationHandlers } from './declaration/handlers.ts';
import type { ApiDependencies, ApiSettings } from './dependencies.ts';
import { createGuards } from './guards.ts';
import { inOrder } from './in-order.ts';
import { integrityHandlers } from './integrity/handlers.ts';
import { interviewHandlers } from './interviews/handlers.ts';
import { invitationHandlers } from './invitations/handlers.ts';
import { createLeaving, type Leaving } from './leaving.ts';
import { mailHandlers } from './mail/handlers.ts';
import { mount } from './mount.ts';
import { noticeHandlers } from './notice/handlers.ts';
import { observe } from './observe.ts';
import { createOpenStreams, type OpenStreams } from './open-streams.ts';
import { buildDocument } from './openapi.ts';
import { operationHandlers } from './operations/handlers.ts';
import { createHealth } from './operations/health.ts';
import { organisationHandlers } from './organisation/handlers.ts';
import { packageHandlers } from './packages/handlers.ts';
import { documentHandlers } from './pages/documents.ts';
import { createHomeHandler } from './pages/home.ts';
import { viewerHandlers } from './pages/viewer.ts';
import { problems } from './problems.ts';
import { reportLinkHandlers } from './report-links/handlers.ts';
import { sharedReportHandlers } from './report-links/page.ts';
import { resumeHandlers } from './resume/handlers.ts';
import { createStreamer } from './stream.ts';
import { createStreamRounds, roundOf } from './stream-rounds.ts';
import { createGivenTasks } from './tasks/given-tasks.ts';
import { taskHandlers } from './tasks/handlers.ts';
import { telemetryHandlers } from './telemetry/handlers.ts';
import { uploadHandlers } from './uploads/handlers.ts';
import { announceTus } from './uploads/tus.ts';
import { userHandlers } from './users/handlers.ts';
import { webhookHandlers } from './webhooks/handlers.ts';

export interface Api {
  app: Koa<State>;
  /** Ended before the server is closed. */
  streams: OpenStreams;
  /** Settled once the streams are ended. */
  absences: Absences;
  leaving: Leaving;
}

export function createApp(deps: ApiDependencies): Api {
  const { records, bus, attendance, clock, logger } = deps;
  const streams = createOpenStreams({ bus, attendance, announce: (id) => void announceRoom(deps, id) });
  const shared = { records, bus, self: randomUUID(), roundMs: roundOf(deps.settings), clock, logger };
  const absences = createAbsences({ ...shared, tell: deps.gateway.tellAbsence });
  const streamEvents = createStreamer(deps, {
    streams,
    absences,
    rounds: createStreamRounds(records, shared),
  });
  const health = createHealth(deps);
  const identity = createIdentity(deps, streams);
  const leaving = createLeaving(deps.stopping);
  const app = new Koa<State>();

  const mounted = mount(
    {
      auth: authHandlers(deps, identity, streams),
      users: userHandlers(deps, streams),
      organisation: organisationHandlers(deps, streams),
      audit: auditHandlers(deps),
      notice: noticeHandlers(deps),
      packages: packageHandlers(deps),
      invitations: invitationHandlers(deps),
      interviews: interviewHandlers(deps),
      reportLinks: reportLinkHandlers(deps),
      tasks: taskHandlers(deps),
      chat: chatHandlers(deps, streamEvents),
      resume: resumeHandlers(deps),
      uploads: uploadHandlers(deps),
      telemetry: telemetryHandlers(deps, createGivenTasks(deps)),
      integrity: integrityHandlers(deps),
      decisions: decisionHandlers(deps),
      mail: mailHandlers(deps),
      declaration: declarationHandlers(deps),
      webhooks: webhookHandlers(deps),
      atsConnections: connectionHandlers(deps),
      greenhouse: greenhouseHandlers(deps),
      workable: workableHandlers(deps),
      ashby: ashbyHandlers(deps),
      operations: {
        ...operationHandlers(deps, health, buildDocument(deps.settings.version)),
        ...documentHandlers(),
        home: createHomeHandler(deps),
      },
      codec: codecHandlers(deps),
      forms: formHandlers(deps, identity),
      viewer: viewerHandlers(),
      client: clientHandlers(deps),
      sharedReports: sharedReportHandlers(deps),
    },
    createGuards(deps, { absences, leaving }),
  );
  app.use(
    inOrder([
      leaving.parting,
      createCaller(deps.settings.trustedProxies),
      observe(deps, streams),
      securityHeaders(),
      crossOrigin(deps.settings),
      problems(deps, health.forget),
      neverCached,
      announceTus,
      ...mounted,
    ]),
  );

  app.on('error', (error) => {
    if (hasLeft(error)) deps.logger.debug({ err: error }, 'a client left in the middle of an answer');
    else deps.logger.error({ err: error }, 'answer failed');
  });
  return { app, streams, absences, leaving };
}

async function announceRoom({ bus, logger }: ApiDependencies, interviewId: string): Promise<void> {
  try {
    await bus.publish(interviewId, { type: 'room' });
  } catch (err) {
    logger.warn({ err, interviewId }, 'a room is told at its next round that somebody came or went');
  }
}

/** Nobody's fault, and every closed tab is one. */
function hasLeft({ code }: NodeJS.ErrnoException): boolean {
  return code === 'EPIPE' || code === 'ECONNRESET';
}

/**
 * Answers of the API are data: a browser that opens one must load and run nothing. The headers are the same each time, and worked out
 * at the first answer.
 */
function securityHeaders(): ApiMiddleware {
  let headers: Map<string, string> | null = null;
  const protect = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    },
    referrerPolicy: { policy: 'no-referrer' },
  }) as unknown as ApiMiddleware;
  async function setFirst(ctx: Context): Promise<Map<string, string>> {
    const before = new Set(ctx.res.getHeaderNames());
    await protect(ctx, async () => {});
    const added = Object.entries(ctx.res.getHeaders()).filter(([name]) => !before.has(name));
    return new Map(added.map(([name, value]) => [name, String(value)]));
  }
  return function setSecurityHeaders(ctx, next) {
    if (headers !== null) {
      ctx.res.setHeaders(headers);
      return next();
    }
    return setFirst(ctx).then((set) => {
      headers = set;
      return next();
    });
  };
}

/** A call that names no origin is asked nothing, and answered alike for all that name none. */
function crossOrigin(settings: ApiSettings): ApiMiddleware {
  const answerOrigin = cors({
    origin: (ctx) => {
      const origin = ctx.get('Origin');
      return isOwnOrigin(ctx as unknown as Context, origin, settings) ? origin : '';
    },
    credentials: true,
    allowMethods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    allowHeaders: [
      ...['Authorization', 'Content-Type', 'Idempotency-Key', 'Last-Event-ID', 'X-Namespace', 'Range'],
      ...['Tus-Resumable', 'Upload-Length', 'Upload-Defer-Length', 'Upload-Metadata', 'Upload-Offset'],
    ],
    exposeHeaders: [
      ...['Allow', 'Content-Language', 'Date', 'Retry-After', 'X-Request-Id', 'Location'],
      ...['Content-Range', 'Tus-Resumable', 'Upload-Offset', 'Upload-Length', 'Upload-Defer-Length'],
      'Tus-Version',
    ],
    maxAge: 600,
  }) as unknown as ApiMiddleware;
  return (ctx, next) => {
    if (ctx.req.headers.origin !== undefined) return answerOrigin(ctx, next);
    ctx.set('Vary', 'Origin');
    return next();
  };
}

const neverCached: ApiMiddleware = (ctx, next) => {
  ctx.set('Cache-Control', 'no-store');
  return next();
};
