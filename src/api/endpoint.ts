import { z } from 'zod';
import type { InterviewRecord } from '../records/records.ts';
import type { Context, Person, State, Viewer } from './context.ts';
import type { Action } from './policies.ts';
import type { LimitName } from './rate-limits.ts';

/**
 * One call of the API. All that stands before its handler follows from what is said here, and so does its entry in
 * `/openapi.json`: see `mount.ts` and `openapi.ts`.
 */
export interface Declaration {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** As the router reads it, with `:name` for parameters. */
  path: string;
  summary: string;
  description: string;
  access: Access;
  /** A GET that acts: HEAD, which the router takes for it, is refused. */
  acts?: true;
  /** Shows what is stored of a person, to whoever has a link. */
  showsPerson?: true;
  /** Whoever opens it in a browser and is not signed in gets a page to do so. */
  opensInBrowser?: true;
  /** Of tus: whoever speaks another version of it is told so, and nothing else is done. */
  tus?: true;
  /**
   * Takes an `Idempotency-Key`. `by reference`: what is kept for a repeat is not the answer, but what it is made from
   * again.
   */
  idempotent?: 'by answer' | 'by reference';
  /** Fields of the answer that are kept nowhere: a repeat is answered without them. */
  secrets?: readonly string[];
  /** Repeats by an `Idempotency-Key` cost nothing. */
  limits?: readonly LimitName[];
  params?: z.ZodObject;
  query?: z.ZodObject;
  /** Only the headers that the call reads, in lower case. */
  headers?: z.ZodObject;
  body?: z.ZodType;
  /** Where it is a table in text, not JSON; the schema is of the whole text. */
  bodyType?: 'text/csv';
  /** How large that may be; where left out, 256 KiB. */
  bodyBytes?: number;
  /** A file as it is instead of a body, of one of these types by its `Content-Type`. */
  file?: { types: readonly string[]; bytes: number };
  /** Fields of a form instead of a body; only pages of our own may send it. */
  form?: z.ZodObject;
  /** By status; the first is how a call ends well. */
  answers: Readonly<Record<number, Answer>>;
  /** Statuses of errors beside those that the fields above imply. */
  problems?: readonly number[];
}

/** `operator`: this machine itself, or whoever sends METRICS_TOKEN. `signed in`: a person, so no key. */
export type Access = 'anyone' | 'operator' | 'signed in' | { action: Action } | InterviewAccess;

/** Only for whoever may do that with the interview that the request names. */
export interface InterviewAccess {
  action: Action;
  /** Where its id stands. */
  interview: 'params.id' | 'query.session_id' | 'body.session_id';
  /** Not once it is finished. */
  open?: true;
}

export function needsSignIn({ access }: Pick<Declaration, 'access'>): boolean {
  return access !== 'anyone' && access !== 'operator';
}

/** Of an endpoint about an interview; null for others. */
export function interviewAccessOf({ access }: Pick<Declaration, 'access'>): InterviewAccess | null {
  return typeof access === 'object' && 'interview' in access ? access : null;
}

interface Answer {
  description: string;
  /** By media type; without it the answer has no body. */
  content?: Readonly<Record<string, z.ZodType>>;
}

/** A declaration with its names. */
export type Endpoint = Declaration & Names;

interface Names {
  operationId: string;
  /** Null: for browsers, and not in the document. */
  tag: string | null;
}

type InputOf<E extends Declaration> = {
  params: Part<E['params']>;
  query: Part<E['query']>;
  headers: Part<E['headers']>;
  body: Part<E['body']>;
  form: Part<E['form']>;
  file: E['file'] extends object ? Buffer : undefined;
};

type Part<S> = S extends z.ZodType ? z.output<S> : undefined;

/** What a handler has beside the input: as much as its declaration has made sure of. */
type CallOf<E extends Declaration> = { ctx: Context } & (E['access'] extends 'anyone' | 'operator'
  ? unknown
  : E['access'] extends 'signed in'
    ? { viewer: Person }
    : { viewer: Viewer }) &
  (E['access'] extends InterviewAccess ? { interview: InterviewRecord } : unknown) &
  (E extends { idempotent: string } ? Pick<State, 'newId'> : unknown);

/** Of JSON what its schema says; other answers the handler writes by itself. */
type AnswerOf<E extends Declaration> = BodyOf<E['answers'][keyof E['answers']]>;

type BodyOf<A> = A extends { content: infer C }
  ? { [Type in keyof C]: Type extends 'application/json' ? Part<C[Type]> : undefined }[keyof C]
  : undefined;

/** Does what a call asks for, once everything that its declaration says holds. */
type Handler<E extends Declaration> = E extends { idempotent: 'by reference' }
  ? ReferenceHandler<E>
  : DirectHandler<E>;

export type DirectHandler<E extends Declaration> = (
  input: InputOf<E>,
  call: CallOf<E>,
) => AnswerOf<E> | Promise<AnswerOf<E>>;

/** For an answer that is made, then and for each repeat, from a reference to what is stored. */
interface ReferenceHandler<E extends Declaration> {
  act(input: InputOf<E>, call: CallOf<E>): Promise<unknown>;
  /** Gets what `act` has resolved with, which may have been JSON in between. */
  answer(reference: never): Promise<AnswerOf<E>>;
}

export type Handlers<R extends Readonly<Record<string, Declaration>>> = {
  [Name in keyof R]: Handler<R[Name]>;
};

/** The endpoints of a resource, by their `operationId`. */
export function declare<const R extends Readonly<Record<string, Declaration>>>(
  tag: string | null,
  declarations: R,
) {
  const entries = Object.entries(declarations).map(([operationId, declaration]) => [
    operationId,
    { ...declaration, operationId, tag },
  ]);
  return Object.fromEntries(entries) as { readonly [Name in keyof R]: R[Name] & Names };
}

/** JSON answer of a call. */
export function json<S extends z.ZodType>(description: string, schema: S) {
  return { description, content: { 'application/json': schema } };
}

/** Answer of another type, which the handler writes by itself. */
export function written<Type extends string>(description: string, type: Type) {
  return { description, content: { [type]: z.string() } as Record<Type, z.ZodString> };
}
