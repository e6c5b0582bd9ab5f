import { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import * as auth from './auth/schema.ts';
import { COOKIE } from './auth/tokens.ts';
import * as chat from './chat/schema.ts';
import type { Endpoint } from './endpoint.ts';
import { liveEvent } from './interviews/event-schema.ts';
import * as interviews from './interviews/schema.ts';
import * as operations from './operations/schema.ts';
import { problemSchema } from './schema.ts';
import * as tasks from './tasks/schema.ts';
import * as telemetry from './telemetry/schema.ts';
import * as users from './users/schema.ts';

/** All calls, in the order in which the document shows them. */
export const ENDPOINTS: readonly Endpoint[] = [
  auth.register,
  auth.login,
  auth.logout,
  auth.changePassword,
  auth.resetPassword,
  auth.me,
  users.setRole,
  interviews.startInterview,
  interviews.getInterview,
  interviews.listEvents,
  interviews.finishInterview,
  interviews.getReport,
  interviews.extendInterview,
  interviews.listInterviews,
  tasks.nextTask,
  tasks.nextTaskByGet,
  tasks.currentTask,
  tasks.readTask,
  tasks.readRun,
  tasks.readSubmission,
  tasks.runCode,
  tasks.checkCode,
  tasks.takeHint,
  tasks.giveUp,
  chat.sendMessage,
  chat.streamChat,
  telemetry.sendTelemetry,
  operations.home,
  operations.health,
  operations.live,
  operations.metrics,
  operations.openapi,
  operations.docs,
  operations.document,
];

const PROBLEMS: Record<number, string> = {
  400: 'Broken JSON',
  401: 'Not signed in',
  403: 'Not allowed by role, or asked for by another site',
  404: 'Unknown, or not yours',
  406: 'No such representation',
  409: 'Not in this state',
  413: 'Body over 256 KiB',
  415: 'Not JSON',
  422: 'Invalid; all faults are listed',
  429: 'Too many; see Retry-After',
  500: 'A fault of the server',
  503: 'A dependency is down; `code` names it',
};

/** OpenAPI 3.1 from the schemas that validate. */
export function buildDocument(version: string) {
  return createDocument(
    {
      openapi: '3.1.0',
      info: {
        title: 'Viva',
        version,
        description: 'Technical interviews led by an AI. Errors are `application/problem+json` (RFC 9457).',
      },
      paths: pathsOf(ENDPOINTS),
      components: {
        schemas: { LiveEvent: liveEvent },
        securitySchemes: {
          bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
          cookie: { type: 'apiKey', in: 'cookie', name: COOKIE },
        },
      },
    },
    { override: ({ jsonSchema }) => plainFormat(jsonSchema) },
  );
}

/** A format that JSON Schema knows says it better than zod's pattern for it. */
function plainFormat(schema: { format?: unknown; pattern?: unknown }): void {
  if (schema.format !== undefined) delete schema.pattern;
}

function pathsOf(endpoints: readonly Endpoint[]): ZodOpenApiPathsObject {
  const paths: ZodOpenApiPathsObject = {};
  for (const endpoint of endpoints) {
    const path = endpoint.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [endpoint.method]: operationOf(endpoint) };
  }
  return paths;
}

function operationOf(endpoint: Endpoint): ZodOpenApiOperationObject {
  const { operationId, tag, summary, description, params, query, body } = endpoint;
  const header = headersOf(endpoint);
  return {
    operationId,
    tags: [tag],
    summary,
    ...(description && { description }),
    ...(endpoint.signedIn && { security: [{ bearer: [] }, { cookie: [] }] }),
    requestParams: { ...(params && { path: params }), ...(query && { query }), ...(header && { header }) },
    ...(body && { requestBody: { content: { 'application/json': { schema: body } } } }),
    responses: Object.fromEntries([...answersOf(endpoint), ...problemsOf(endpoint)]),
  };
}

function headersOf({ idempotent, headers }: Endpoint): z.ZodObject | undefined {
  if (!idempotent) return headers;
  const key = z.string().min(1).max(200).optional().meta({
    description: 'The same key and body give the same answer and act once',
  });
  return (headers ?? z.object({})).extend({ 'Idempotency-Key': key });
}

function answersOf({ answers }: Endpoint) {
  return Object.entries(answers).map(([status, { description, content }]) => {
    const media = Object.entries(content ?? {}).map(([type, schema]) => [type, { schema }]);
    return [status, { description, ...(content && { content: Object.fromEntries(media) }) }] as const;
  });
}

function problemsOf(endpoint: Endpoint) {
  const { signedIn, body, params, query, headers, idempotent } = endpoint;
  const statuses = new Set<number>(endpoint.problems);
  if (signedIn) {
    statuses.add(401);
    statuses.add(503);
    statuses.add(403);
  }
  if (body) for (const status of [400, 413, 415]) statuses.add(status);
  if (body || params || query || headers || idempotent) statuses.add(422);
  statuses.add(500);
  return [...statuses]
    .filter((status) => !(status in endpoint.answers))
    .sort((a, b) => a - b)
    .map((status) => {
      const content = { 'application/problem+json': { schema: problemSchema } };
      return [String(status), { description: PROBLEMS[status] ?? 'Error', content }] as const;
    });
}
