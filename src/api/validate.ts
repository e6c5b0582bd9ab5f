import type { IncomingMessage } from 'node:http';
import type { z } from 'zod';
import { faultText } from '../contract/texts/faults.ts';
import { excerpt, wellFormed } from '../domain/text.ts';
import { readCsvText, readFile, readForm, readJson } from './body.ts';
import type { ApiMiddleware } from './context.ts';
import { type Declaration, type InterviewAccess, interviewAccessOf } from './endpoint.ts';
import { type Fault, invalid } from './errors.ts';
import { isInterviewId } from './interview-id.ts';

const PARTS = ['params', 'query', 'headers', 'body', 'form'] as const;
type Part = (typeof PARTS)[number];

/** Characters of a fault's path. */
const MOST_PATH = 200;

/** Checks every part of the request against the endpoint's schemas and lists all faults at once. */
export function validate(endpoint: Declaration): ApiMiddleware {
  const parts = PARTS.filter((part) => endpoint[part] !== undefined);
  return async function validateRequest(ctx, next) {
    const request: Record<Part, unknown> = {
      params: ctx.params,
      query: endpoint.query && { ...ctx.query },
      headers: ctx.headers,
      body: endpoint.body && (await bodyOf(endpoint, ctx.req)),
      form: endpoint.form && Object.fromEntries(await readForm(ctx.req)),
    };
    ctx.state.sessionId = sessionOf(endpoint, request);
    const input: Partial<Record<Part | 'file', unknown>> = {};
    const faults: Fault[] = [];
    for (const part of parts) {
      const result = endpoint[part]?.safeParse(request[part]);
      if (result?.error) faults.push(...faultsIn(result.error, request[part]));
      input[part] = result?.data;
    }
    if (faults.length > 0) throw invalid(faults);
    if (endpoint.file) input.file = await readFile(ctx.req, endpoint.file.bytes);
    ctx.state.input = input;
    await next();
  };
}

function bodyOf({ bodyType, bodyBytes }: Declaration, request: IncomingMessage): Promise<unknown> {
  return bodyType === 'text/csv' ? readCsvText(request, bodyBytes) : readJson(request, bodyBytes);
}

/** What a schema makes of it. Throws 422 with all faults. */
export function parse<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const { data, error } = schema.safeParse(value);
  if (error) throw invalid(faultsIn(error, value));
  return data as z.output<Schema>;
}

/** What a schema has found wrong with a value. */
export function faultsIn({ issues }: z.ZodError, value: unknown): Fault[] {
  return issues.flatMap((issue) => faultsOf(issue, value));
}

/** One fault for each unknown field, so that each has its own path. */
function faultsOf(issue: z.core.$ZodIssue, whole: unknown): Fault[] {
  const keys = issue.code === 'unrecognized_keys' ? issue.keys : [null];
  const isMissing = valueAt(whole, issue.path) === undefined && issue.code !== 'unrecognized_keys';
  const message = faultText(issue, isMissing);
  return keys.map((key) => ({ path: pathOf(key === null ? issue.path : [...issue.path, key]), message }));
}

function valueAt(whole: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
    whole,
  );
}

/** A field's name may be as long as a body, and is told only so far. */
function pathOf(path: readonly PropertyKey[]): string {
  const whole = path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index > 0 ? '.' : ''}${String(part)}`))
    .join('');
  return wellFormed(excerpt(whole, MOST_PATH));
}

/** The interview that the call is about, whether the rest of it is right or not. */
function sessionOf(endpoint: Declaration, request: Record<string, unknown>): string | undefined {
  const id = interviewIdIn(request, interviewAccessOf(endpoint));
  return isInterviewId(id) ? id : undefined;
}

/** What stands where the endpoint looks for an interview's id. */
function interviewIdIn(request: unknown, access: InterviewAccess | null): unknown {
  return access?.interview
    .split('.')
    .reduce((value, key) => (value as Record<string, unknown> | null | undefined)?.[key], request);
}
