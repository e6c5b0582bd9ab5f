import { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import { liveEvent, streamEvent } from '../contract/events.ts';
import { problemSchema } from '../contract/parts.ts';
import { COOKIE } from './auth/tokens.ts';
import { type Endpoint, interviewAccessOf, needsSignIn } from './endpoint.ts';
import { EXAMPLES } from './examples.ts';
import { isForKeys } from './policies.ts';
import { ENDPOINTS } from './resources.ts';

const PROBLEMS: Record<number, string> = {
  400: 'Broken JSON',
  401: 'Not signed in',
  403: 'Not allowed by role, or asked for by another site',
  404: 'Unknown, or not yours',
  406: 'No such representation',
  409: 'Not in this state',
  410: 'No longer there',
  412: 'Another version of tus; `Tus-Version` says which',
  413: 'Body over 256 KiB, or over what the call takes',
  415: 'Not JSON, or not what the call takes',
  422: 'Invalid; all faults are listed',
  429: 'Too many; see Retry-After',
  500: 'A fault of the server',
  503: 'A dependency is down; `code` names it',
};

const DESCRIPTION = `Technical interviews led by an AI. What the fields mean is in [the contract](/docs/contract).

Errors are \`application/problem+json\` (RFC 9457), all of one form, \`Problem\`; programs read \`code\`. A path that is
called with a method that it does not know answers 405 with \`Allow\`.

Events come by \`/chat/stream\` as \`StreamEvent\` and by \`/interview/{id}/events\` as \`StoredEvent\`.`;

const HEADERS = {
  'X-Request-Id': {
    description: 'Names this call in the log; also `request_id` of a problem',
    schema: { type: 'string', format: 'uuid' },
  },
  'Retry-After': {
    description: 'Seconds after which a repeat may succeed',
    schema: { type: 'integer', minimum: 1 },
  },
  Allow: { description: 'The methods that the path knows', schema: { type: 'string' } },
} as const;

const KEY = 'A key of an organisation, with a scope that allows the call';

/** OpenAPI 3.1 from the schemas that validate. */
export function buildDocument(version: string) {
  return createDocument(
    {
      openapi: '3.1.0',
      info: { title: 'Viva', version, description: DESCRIPTION },
      servers: [{ url: '/', description: 'This server' }],
      paths: pathsOf(ENDPOINTS.filter(({ tag }) => tag !== null)),
      components: {
        schemas: { LiveEvent: liveEvent, StreamEvent: streamEvent },
        headers: HEADERS,
        responses: {
          MethodNotAllowed: {
            description: 'The path does not know that method',
            headers: headersOf(405),
            content: PROBLEM,
          },
        },
        securitySchemes: {
          bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
          cookie: { type: 'apiKey', in: 'cookie', name: COOKIE },
          key: { type: 'http', scheme: 'bearer', description: KEY },
          keyByBasic: { type: 'http', scheme: 'basic', description: `${KEY}; it is the user name` },
        },
      },
    },
    { override: ({ jsonSchema }) => plainly(jsonSchema) },
  );
}

const PROBLEM = { 'application/problem+json': { schema: problemSchema } };

/** A format says it better than zod's pattern for it, and what every integer can hold is no limit. */
export function plainly(schema: {
  format?: unknown;
  pattern?: unknown;
  minimum?: unknown;
  maximum?: unknown;
}): void {
  if (schema.format !== undefined) delete schema.pattern;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
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
  const { operationId, summary, description, params, query } = endpoint;
  const header = parametersInHeaders(endpoint);
  return {
    operationId,
    tags: endpoint.tag === null ? [] : [endpoint.tag],
    summary,
    description,
    ...(needsSignIn(endpoint) && { security: securityOf(endpoint) }),
    requestParams: { ...(params && { path: params }), ...(query && { query }), ...(header && { header }) },
    ...requestBodyOf(endpoint),
    responses: Object.fromEntries([...answersOf(endpoint), ...problemsOf(endpoint)]),
  };
}

function securityOf({ access }: Endpoint): Record<string, string[]>[] {
  const takesKeys = typeof access === 'object' && isForKeys(access.action);
  return [{ bearer: [] }, { cookie: [] }, ...(takesKeys ? [{ key: [] }, { keyByBasic: [] }] : [])];
}

function parametersInHeaders({ idempotent, headers }: Endpoint): z.ZodObject | undefined {
  if (!idempotent) return headers;
  const key = z.string().min(1).max(200).optional().meta({
    description: 'The same key and body give the same answer and act once',
  });
  return (headers ?? z.object({})).extend({ 'Idempotency-Key': key });
}

function requestBodyOf({
  operationId,
  body,
  bodyType,
  file,
}: Endpoint): Pick<ZodOpenApiOperationObject, 'requestBody'> {
  if (file) {
    const id = `${capitalised(operationId)}File`;
    const schema = z.string().meta({ id, format: 'binary', maxLength: file.bytes });
    return {
      requestBody: {
        required: true,
        content: Object.fromEntries(file.types.map((type) => [type, { schema }])),
      },
    };
  }
  if (!body) return {};
  if (bodyType) {
    const example = EXAMPLES[operationId]?.request;
    return { requestBody: { required: true, content: { [bodyType]: { schema: body, example } } } };
  }
  const required = !body.safeParse(undefined).success;
  const own = body instanceof z.ZodOptional ? body.unwrap() : body;
  const schema = named(own as z.ZodType, `${capitalised(operationId)}Request`);
  const example = EXAMPLES[operationId]?.request;
  const media = { schema, ...(example !== undefined && { example }) };
  return { requestBody: { required, content: { 'application/json': media } } };
}

function answersOf({ operationId, answers }: Endpoint) {
  return Object.entries(answers).map(([status, { description, content }]) => {
    const media = Object.entries(content ?? {}).map(([type, schema]) => {
      if (type !== 'application/json') return [type, { schema }];
      const example = EXAMPLES[operationId]?.answer;
      const body = named(schema, `${capitalised(operationId)}Answer`);
      return [type, { schema: body, ...(example !== undefined && { example }) }];
    });
    const answer = { description, headers: headersOf(Number(status)) };
    return [status, { ...answer, ...(content && { content: Object.fromEntries(media) }) }] as const;
  });
}

/** So that clients that are generated have a name for every body. */
function named(schema: z.ZodType, id: string): z.ZodType {
  return schema.meta()?.id === undefined ? schema.meta({ ...schema.meta(), id }) : schema;
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function problemsOf(endpoint: Endpoint) {
  const { access, limits, body, file, params, query, headers, idempotent } = endpoint;
  const statuses = new Set<number>(endpoint.problems);
  const isSignedIn = needsSignIn(endpoint);
  const ofInterview = interviewAccessOf(endpoint);
  if (isSignedIn || access === 'operator') statuses.add(401);
  if (isSignedIn) statuses.add(403);
  if (ofInterview) statuses.add(404);
  if (ofInterview?.open) statuses.add(409);
  if (endpoint.tus) statuses.add(412);
  // Those of keys hold for every call.
  if (limits || isSignedIn) statuses.add(429);
  // All of these ask a store.
  if (isSignedIn || body) statuses.add(503);
  if (body || file) for (const status of [400, 413, 415]) statuses.add(status);
  if (body || params || query || headers || idempotent) statuses.add(422);
  statuses.add(500);
  return [...statuses]
    .filter((status) => !(status in endpoint.answers))
    .sort((a, b) => a - b)
    .map((status) => {
      const description = PROBLEMS[status] ?? 'Error';
      return [String(status), { description, headers: headersOf(status), content: PROBLEM }] as const;
    });
}

/** Headers that an answer of this status has, by reference. */
function headersOf(status: number) {
  const names: (keyof typeof HEADERS)[] = ['X-Request-Id'];
  if (status === 409 || status === 429 || status === 503) names.push('Retry-After');
  if (status === 405) names.push('Allow');
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}
