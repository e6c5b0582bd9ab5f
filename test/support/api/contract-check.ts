import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';

export interface OpenApiDocument {
  paths: Record<string, Record<string, { responses: Record<string, { content?: Record<string, unknown> }> }>>;
}

export interface Exchange {
  method: string;
  path: string;
  status: number;
  type: string;
  body: unknown;
}

const compiled = new WeakMap<OpenApiDocument, (pointer: string) => ValidateFunction>();

/** Throws when the answer is not as the document says: status, media type and body. */
export function checkAgainstDocument(document: OpenApiDocument, exchange: Exchange): void {
  const { method, status } = exchange;
  const type = exchange.type.split(';')[0] ?? '';
  const template = templateOf(document, exchange.path);
  const operation = template && document.paths[template]?.[method.toLowerCase()];
  if (!template || !operation) {
    expectProblem(document, exchange, type);
    return;
  }
  const answer = operation.responses[status];
  if (!answer)
    throw new Error(`${method} ${template} has no answer ${status}: ${JSON.stringify(exchange.body)}`);
  if (!answer.content) {
    if (exchange.body !== '') throw new Error(`${method} ${template} ${status} must have no body`);
    return;
  }
  if (!answer.content[type]) throw new Error(`${method} ${template} ${status} must not be ${type}`);
  const parts = [
    'paths',
    template,
    method.toLowerCase(),
    'responses',
    String(status),
    'content',
    type,
    'schema',
  ];
  assertValid(document, `/${parts.map(escaped).join('/')}`, exchange.body);
}

/** A streamed event, with its number when it is stored. */
export function checkStreamedEvent(
  document: OpenApiDocument,
  { seq, type, data }: { seq: number | undefined; type: string; data: unknown },
): void {
  if (seq === undefined) assertValid(document, '/components/schemas/LiveEvent', { type, data });
  else
    assertValid(document, '/components/schemas/StoredEvent', { seq, type, data, at: '2026-01-01T00:00:00Z' });
}

function expectProblem(
  document: OpenApiDocument,
  { method, path, status, body }: Exchange,
  type: string,
): void {
  if (type !== 'application/problem+json')
    throw new Error(`${method} ${path} ${status} is ${type}, no problem`);
  assertValid(document, '/components/schemas/Problem', body);
}

/** Fixed segments win over parameters, as in the router. */
function templateOf(document: OpenApiDocument, path: string): string | undefined {
  const [pathname = ''] = path.split('?');
  return Object.keys(document.paths)
    .sort((a, b) => a.split('{').length - b.split('{').length)
    .find((template) => new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(pathname));
}

function assertValid(document: OpenApiDocument, pointer: string, value: unknown): void {
  const validate = validatorsOf(document)(pointer);
  if (validate(value)) return;
  throw new Error(`not as ${pointer} says: ${JSON.stringify(validate.errors)} in ${JSON.stringify(value)}`);
}

function validatorsOf(document: OpenApiDocument): (pointer: string) => ValidateFunction {
  const validator = compiled.get(document);
  if (validator) return validator;
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  ajvFormats.default(ajv);
  ajv.addSchema(document, 'openapi');
  const byPointer = new Map<string, ValidateFunction>();
  function find(pointer: string): ValidateFunction {
    const validate = byPointer.get(pointer) ?? ajv.compile({ $ref: `openapi#${encodeURI(pointer)}` });
    byPointer.set(pointer, validate);
    return validate;
  }
  compiled.set(document, find);
  return find;
}

function escaped(part: string): string {
  return part.replaceAll('~', '~0').replaceAll('/', '~1');
}
