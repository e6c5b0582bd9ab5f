import createClient from 'openapi-fetch';
import { randomId } from './id.ts';
import { problemOf, Unreachable } from './problem.ts';
import type { paths } from './schema.d.ts';

interface ApiOptions {
  /** Origin of the API; that of the page where left out. */
  origin?: string;
  fetch?: (request: Request) => Promise<Response>;
}

/** The calls of the contract, typed by `schema.d.ts`. What is not a success rejects, see `problem.ts`. */
export function createApi({ origin = '', fetch = globalThis.fetch }: ApiOptions = {}) {
  const client = createClient<paths>({ baseUrl: origin, fetch });
  client.use({
    async onResponse({ response }) {
      if (!response.ok) throw await problemOf(response);
    },
    onError({ error }) {
      return isAbort(error) ? undefined : new Unreachable('no answer', { cause: error });
    },
  });
  return client;
}

/** The caller itself has ended the call. */
function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

/** Calls of this page. */
export const api = createApi();

/** The body of a call that went well. */
export async function answerOf<Body>(call: Promise<{ data?: Body }>): Promise<NonNullable<Body>> {
  const { data } = await call;
  if (data === undefined || data === null) throw new Error('an answer without a body');
  return data;
}

/**
 * Header of a call that must act once. It belongs to what the person asked for: make it when they do, and send the
 * same one with every repeat.
 */
export function idempotencyKey(): { 'Idempotency-Key': string } {
  return { 'Idempotency-Key': randomId() };
}
