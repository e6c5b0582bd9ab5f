import { STATUS_CODES } from 'node:http';
import type { InterviewState } from '../domain/vocabulary.ts';

export interface Fault {
  /** Where in the request, such as `events[0].seq`. */
  path: string;
  message: string;
}

export interface ProblemOptions {
  status: number;
  code: string;
  detail: string;
  state?: InterviewState;
  errors?: Fault[];
  headers?: Record<string, string>;
}

/** An error that the caller may see, answered as `application/problem+json` (RFC 9457). */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly options: ProblemOptions;

  constructor(options: ProblemOptions) {
    super(options.detail);
    this.options = options;
  }
}

/** Body of the answer. `type` is `about:blank`, so `title` is the phrase of the status; `code` is for programs. */
export function problemBody({ status, code, detail, state, errors }: ProblemOptions, requestId: string) {
  const title = STATUS_CODES[status] ?? 'Error';
  return { type: 'about:blank', title, status, detail, code, request_id: requestId, state, errors };
}

export function unauthenticated(detail: string): Problem {
  return new Problem({
    status: 401,
    code: 'unauthenticated',
    detail,
    headers: { 'WWW-Authenticate': 'Bearer' },
  });
}

export function forbidden(detail: string, code = 'forbidden'): Problem {
  return new Problem({ status: 403, code, detail });
}

export function notFound(detail: string): Problem {
  return new Problem({ status: 404, code: 'not_found', detail });
}

export function conflict(code: string, detail: string, headers?: Record<string, string>): Problem {
  return new Problem({ status: 409, code, detail, ...(headers && { headers }) });
}

export function wrongState(state: InterviewState, detail: string): Problem {
  return new Problem({ status: 409, code: 'wrong_state', detail, state });
}

export function finished(): Problem {
  return new Problem({
    status: 409,
    code: 'finished',
    detail: 'the interview is finished',
    state: 'finished',
  });
}

export function invalid(errors: Fault[], code = 'invalid'): Problem {
  const count = errors.length === 1 ? 'one fault' : `${errors.length} faults`;
  return new Problem({ status: 422, code, detail: `the request has ${count}`, errors });
}

export function tooMany(retryAfterSeconds: number, detail: string): Problem {
  const seconds = Math.max(1, Math.ceil(retryAfterSeconds));
  return new Problem({
    status: 429,
    code: 'too_many_requests',
    detail,
    headers: { 'Retry-After': String(seconds) },
  });
}

/** A dependency is down; `code` names it. */
export function unavailable(code: 'temporal' | 'docker' | 'database', detail: string): Problem {
  return new Problem({ status: 503, code, detail, headers: { 'Retry-After': '5' } });
}
