import type { DefaultContext, Middleware, ParameterizedContext } from 'koa';
import type { Locale, Role, Scope } from '../domain/vocabulary.ts';
import type { InterviewRecord } from '../records/records.ts';

/** Where a call comes from, and how this server looks from there. */
export interface Caller {
  /** IPv4 where it can be written so. */
  address: string;
  /** What limits count by: an IPv4 address, or the /64 of an IPv6 one, which is one household's or one machine's. */
  network: string;
  /** The API's own origin as the caller sees it, such as `https://viva.example.org`. */
  origin: string;
  isSecure: boolean;
}

/** Who calls, as the store says at the moment of the call. */
export type Viewer = Person | KeyHolder;

export interface Person {
  id: string;
  /** See `User`. */
  organisationId: string;
  /** Without a password; has come in by `/auth/guest`. */
  isGuest: boolean;
  /** Null for guests. */
  email: string | null;
  nickname: string;
  role: Role;
  locale: Locale;
  token: Token;
}

/** A program with a key of an organisation. */
export interface KeyHolder {
  /** Of the key. */
  id: string;
  organisationId: string;
  role: 'key';
  scopes: readonly Scope[];
  /** That the call asks for. */
  locale: Locale;
}

export interface Token {
  id: string;
  /** Of the password that it was given for. */
  generation: number;
  /** Milliseconds since the epoch. */
  expiresAt: number;
}

/** What the middlewares of the chain leave for those after them. */
export interface State {
  requestId: string;
  /** Set by `createCaller`, before everything else. */
  caller: Caller;
  /** Set by `problems` when the answer is one: its `code`. */
  problemCode?: string;
  /** Set by `signedIn`. */
  viewer: Viewer;
  /** Set by `validate`, even when the rest is not valid: the interview that the call names, if what it names can be one. */
  sessionId?: string | undefined;
  /** Set by `validate`: what the endpoint's schemas make of each part of the request. */
  input: unknown;
  /** Set by the guard of `access`: the interview that the call is about. */
  interview: InterviewRecord;
  /**
   * Set by `once`: a UUID for each kind of thing that the call makes. The same for every repeat of a call with an
   * `Idempotency-Key`, so that a repeat acts once even when the first was cut off before its answer was kept.
   */
  newId: (kind: string) => string;
  /** Set where an answer is kept by its reference: what it can be made from again. */
  reference?: unknown;
}

export type Context = ParameterizedContext<State, DefaultContext>;
export type ApiMiddleware = Middleware<State, DefaultContext>;
