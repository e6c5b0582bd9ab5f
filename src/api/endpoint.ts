import type { z } from 'zod';
import type { Context } from './context.ts';

/** One call of the API: the schemas that validate it are those that `/openapi.json` shows. */
export interface Endpoint {
  method: 'get' | 'post' | 'patch';
  /** As the router reads it, with `:name` for parameters. */
  path: string;
  operationId: string;
  tag: string;
  summary: string;
  description: string;
  /** Needs a token. */
  signedIn: boolean;
  /** Takes an `Idempotency-Key`. */
  idempotent?: boolean;
  params?: z.ZodObject;
  query?: z.ZodObject;
  /** Only the headers that the call reads, in lower case. */
  headers?: z.ZodObject;
  body?: z.ZodType;
  answers: Record<number, Answer>;
  /** Statuses of errors beside those that the fields above imply. */
  problems: readonly number[];
}

export interface Answer {
  description: string;
  /** By media type; without it the answer has no body. */
  content?: Record<string, z.ZodType>;
}

export type InputOf<E extends Endpoint> = {
  params: Part<E['params']>;
  query: Part<E['query']>;
  headers: Part<E['headers']>;
  body: Part<E['body']>;
};

type Part<S> = S extends z.ZodType ? z.output<S> : undefined;

export function defineEndpoint<const E extends Endpoint>(endpoint: E): E {
  return endpoint;
}

/** JSON answer of a call. */
export function json(description: string, schema: z.ZodType): Answer {
  return { description, content: { 'application/json': schema } };
}

/** What `validate(endpoint)` found, in the endpoint's types. */
export function inputOf<E extends Endpoint>(ctx: Context, _endpoint: E): InputOf<E> {
  return ctx.state.input as InputOf<E>;
}
