import { z } from 'zod';
import { readJson } from './body.ts';
import type { ApiMiddleware } from './context.ts';
import type { Endpoint } from './endpoint.ts';
import { type Fault, invalid } from './errors.ts';

/** Checks every part of the request against the endpoint's schemas and lists all faults at once. */
export function validate(endpoint: Endpoint): ApiMiddleware {
  const { params, query, headers, body } = endpoint;
  return async function validateRequest(ctx, next) {
    const sent = endpoint.method === 'get' ? undefined : await readJson(ctx.req);
    const parts = {
      params: params?.safeParse(ctx.params),
      query: query?.safeParse({ ...ctx.query }),
      headers: headers?.safeParse(ctx.headers),
      body: body?.safeParse(sent),
    };
    const faults = Object.values(parts).flatMap((part) => part?.error?.issues.flatMap(faultsOf) ?? []);
    if (faults.length > 0) throw invalid(faults);
    ctx.state.input = {
      params: parts.params?.data,
      query: parts.query?.data,
      headers: parts.headers?.data,
      body: parts.body?.data,
    };
    await next();
  };
}

/** One fault for each unknown field, so that each has its own path. */
function faultsOf(issue: z.core.$ZodIssue): Fault[] {
  if (issue.code !== 'unrecognized_keys') return [{ path: pathOf(issue.path), message: issue.message }];
  return issue.keys.map((key) => ({ path: pathOf([...issue.path, key]), message: 'unknown field' }));
}

function pathOf(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index > 0 ? '.' : ''}${String(part)}`))
    .join('');
}

/**
 * A string that every store, log and container keeps as it is: without NUL, which SQL and C cut or refuse, and
 * without half a surrogate pair, which UTF-8 cannot carry. Length in characters (code points).
 */
export function text({ min, max }: { min: number; max: number }) {
  return lossless()
    .refine(
      (value) => characters(value) >= min && characters(value) <= max,
      `must have ${min}–${max} characters`,
    )
    .meta({ minLength: min, maxLength: max });
}

/** As {@link text}, with something to read in it. */
export function words(limits: { min: number; max: number }) {
  return text(limits).refine(
    (value) => value === '' || /[^\s\p{C}\p{Z}]/u.test(value),
    'must have more than white space and invisible characters',
  );
}

/** As {@link text}, but limited in bytes of UTF-8. */
export function bytes(maxBytes: number) {
  return lossless().refine(
    (value) => Buffer.byteLength(value) <= maxBytes,
    `must not be over ${maxBytes} bytes in UTF-8`,
  );
}

export function lossless() {
  return z
    .string()
    .refine((value) => !value.includes('\0'), 'must not contain NUL')
    .refine((value) => value.isWellFormed(), 'must not contain a lone surrogate');
}

function characters(value: string): number {
  let count = 0;
  for (const _ of value) count += 1;
  return count;
}
