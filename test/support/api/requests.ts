import { z } from 'zod';
import { type Endpoint, interviewAccessOf } from '../../../src/api/endpoint.ts';
import { EXAMPLES } from '../../../src/api/examples.ts';

/** One request, in parts, so that a test can spoil one of them. */
export interface RequestParts {
  params: Record<string, string>;
  /** In the order in which they are sent; a name may come twice. */
  query: [name: string, value: string][];
  headers: Record<string, string>;
  body?: Record<string, unknown>;
  /** Of a call that takes no JSON. */
  text?: { type: string; content: string };
  form?: Record<string, string>;
}

export interface BadInput {
  /** What is wrong, such as `body: NUL in session_id`. */
  what: string;
  request: RequestParts;
  /** Of the fault that the answer has to name. */
  path: string;
}

/** All calls of tus have it, and another one is answered by a status of its own. */
const OF_TUS = 'tus-resumable';

/** A request that is right, from the endpoint's declaration and its example in the document. */
export function requestTo(endpoint: Endpoint, names: { interview: string; user: string }): RequestParts {
  const place = interviewAccessOf(endpoint)?.interview;
  const id = place === 'params.id' ? names.interview : names.user;
  const example = EXAMPLES[endpoint.operationId]?.request as Record<string, unknown> | undefined;
  return {
    params: Object.fromEntries(
      fieldsOf(endpoint.params).map(({ name, example: value }) => [
        name,
        name === 'id' ? id : (value ?? 'x'),
      ]),
    ),
    query: fieldsOf(endpoint.query)
      .filter(({ isRequired }) => isRequired)
      .map(({ name, example: value }) => [name, name === 'session_id' ? names.interview : (value ?? 'x')]),
    headers: Object.fromEntries(
      fieldsOf(endpoint.headers)
        .filter(({ name, isRequired }) => isRequired || name === OF_TUS)
        .map(({ name, example: value }) => [name, value ?? 'x']),
    ),
    ...((endpoint.bodyType ?? endpoint.file) && {
      text: {
        type: endpoint.bodyType ?? 'text/plain',
        content: EXAMPLES[endpoint.operationId]?.request as string,
      },
    }),
    ...(endpoint.body &&
      !endpoint.bodyType && {
        body: { ...example, ...(place === 'body.session_id' && { session_id: names.interview }) },
      }),
    ...(endpoint.form && {
      form: Object.fromEntries(fieldsOf(endpoint.form).map(({ name }) => [name, 'x'])),
    }),
  };
}

export function pathOf({ path }: Endpoint, { params, query }: RequestParts): string {
  const filled = path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  return query.length === 0 ? filled : `${filled}?${new URLSearchParams(query)}`;
}

const NUL = 'a\0b';
/** More than any text of a body may have, and less than a body. */
const TOO_LONG = 'x'.repeat(200_000);
/** The same of a path or query: Node reads 16 KiB of them. */
const TOO_LONG_FOR_A_URL = 'x'.repeat(5_000);
/** As long as the body may be: what a program reads, and payloads of Temporal, are limited by nothing less. */
const UNLIMITED = ['stdin', 'payloads'];

/** Everything that can be wrong with a request by its form alone, one thing at a time. */
export function badInputsOf(endpoint: Endpoint, right: RequestParts): BadInput[] {
  return [
    ...badBodies(endpoint, right),
    ...badQueries(endpoint, right),
    ...badParams(endpoint, right),
    ...fieldsOf(endpoint.headers)
      .filter(({ name }) => name !== OF_TUS)
      .map(({ name }) => ({
        what: `headers: ${name} of another form`,
        request: { ...right, headers: { ...right.headers, [name]: 'x' } },
        path: name,
      })),
    ...(endpoint.idempotent ? ['', 'x'.repeat(201)] : []).map((key) => ({
      what: `headers: an Idempotency-Key of ${key.length} characters`,
      request: { ...right, headers: { 'Idempotency-Key': key } },
      path: 'Idempotency-Key',
    })),
  ];
}

function badBodies({ body: schema, bodyType }: Endpoint, right: RequestParts): BadInput[] {
  if (!schema || bodyType) return [];
  const body = right.body ?? {};
  const fields = fieldsOf(schema);
  const texts = [
    ...textsIn(body),
    // Those that the example leaves out.
    ...fields.filter(({ name, isText }) => isText && !(name in body)).map(({ name }): Path => [name]),
  ];
  return [
    ...(isStrict(schema) ? [bad('an unknown field', ['unknown_field'], 1)] : []),
    ...fields.filter(({ isRequired }) => isRequired).map(({ name }) => bad('nothing', [name], undefined)),
    ...fields.map(({ name, isText }) => bad('a value of another type', [name], isText ? 7 : 'x')),
    ...texts.map((path) => bad('NUL', path, NUL)),
    ...texts
      .filter(([name]) => !UNLIMITED.includes(String(name)))
      .map((path) => bad('too long a text', path, TOO_LONG)),
  ];

  function bad(what: string, path: Path, value: unknown): BadInput {
    return {
      what: `body: ${what} in ${written(path)}`,
      request: { ...right, body: withValue(body, path, value) as Record<string, unknown> },
      path: written(path),
    };
  }
}

function badQueries({ query: schema }: Endpoint, right: RequestParts): BadInput[] {
  if (!schema) return [];
  const rest = (name: string) => right.query.filter(([other]) => other !== name);
  return [
    ...(isStrict(schema)
      ? [
          {
            what: 'query: an unknown field',
            query: [...right.query, ['unknown_field', '1']],
            path: 'unknown_field',
          },
        ]
      : []),
    ...fieldsOf(schema).flatMap(({ name, isRequired }) => [
      ...(isRequired ? [{ what: `query: no ${name}`, query: rest(name), path: name }] : []),
      { what: `query: NUL in ${name}`, query: [...rest(name), [name, NUL]], path: name },
      { what: `query: too long a ${name}`, query: [...rest(name), [name, TOO_LONG_FOR_A_URL]], path: name },
      { what: `query: ${name} twice`, query: [...rest(name), [name, '1'], [name, '1']], path: name },
    ]),
  ].map(({ query, ...bad }) => ({ ...bad, request: { ...right, query: query as RequestParts['query'] } }));
}

function badParams({ params: schema }: Endpoint, right: RequestParts): BadInput[] {
  return fieldsOf(schema).flatMap(({ name }) =>
    [NUL, TOO_LONG_FOR_A_URL].map((value) => ({
      what: `params: ${value === NUL ? 'NUL in' : 'too long a'} ${name}`,
      request: { ...right, params: { ...right.params, [name]: value } },
      path: name,
    })),
  );
}

interface Field {
  name: string;
  isRequired: boolean;
  isText: boolean;
  example: string | undefined;
}

function fieldsOf(schema: z.ZodType | undefined): Field[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return Object.entries(properties).map(([name, property]) => {
    const { type, example } = property as { type?: string; example?: string };
    return { name, isRequired: required.includes(name), isText: type === 'string', example };
  });
}

/** Whether what it does not know is a fault. */
export function isStrict(schema: z.ZodType): boolean {
  if (schema instanceof z.ZodOptional) return isStrict(schema.unwrap() as z.ZodType);
  return !(schema instanceof z.ZodObject) || schema.def.catchall !== undefined;
}

type Path = (string | number)[];

function textsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  const isList = Array.isArray(value);
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, [...path, isList ? Number(key) : key]));
}

function withValue(whole: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  const copy = structuredClone(whole) as Record<string | number, unknown>;
  copy[key] = withValue(copy[key], rest, value);
  return copy;
}

/** As an answer writes it: `events[0].type`. */
function written(path: Path): string {
  return path
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : index > 0 ? `.${key}` : key))
    .join('');
}
