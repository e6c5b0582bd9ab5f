import type { PresentedDraft } from '../contract/parts.ts';
import type { ProblemCode } from '../contract/problem-codes.ts';
import { andMore } from '../contract/texts/faults.ts';
import type { Localized } from '../domain/texts/localized.ts';
import type { InterviewState, Locale } from '../domain/vocabulary.ts';
import { faultCount, PROBLEMS, statusTitle } from './texts/problems.ts';

/** Faults that an answer lists; of more it says how many. */
const MOST_FAULTS = 50;

export interface Fault {
  /** Where in the request, such as `events[0].seq`. */
  path: string;
  message: Localized;
}

export interface ProblemOptions {
  status: number;
  code: ProblemCode;
  detail: Localized;
  state?: InterviewState;
  /** When what comes too early can be done. */
  validFrom?: string;
  /** What is stored instead; null where nothing is. */
  draft?: PresentedDraft | null;
  errors?: Fault[];
  headers?: Record<string, string>;
}

/** An error that the caller may see, answered as `application/problem+json` (RFC 9457). */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly options: ProblemOptions;

  constructor(options: ProblemOptions) {
    super(options.detail.en);
    this.options = options;
  }
}

/** Body of the answer. `type` is `about:blank`, so `title` says no more than the status; `code` is for programs. */
export function problemBody(
  { status, code, detail, state, validFrom, draft, errors }: ProblemOptions,
  { requestId, locale, saysMessage }: { requestId: string; locale: Locale; saysMessage?: boolean },
) {
  return {
    ...(saysMessage && { message: detail[locale] }),
    type: 'about:blank',
    title: statusTitle(status, locale),
    status,
    detail: detail[locale],
    code,
    request_id: requestId,
    state,
    valid_from: validFrom,
    draft,
    errors: errors?.map(({ path, message }) => ({ path, message: message[locale] })),
  };
}

export function unauthenticated(detail: Localized): Problem {
  return new Problem({
    status: 401,
    code: 'unauthenticated',
    detail,
    headers: { 'WWW-Authenticate': 'Bearer' },
  });
}

export function forbidden(detail: Localized, code: ProblemCode = 'forbidden'): Problem {
  return new Problem({ status: 403, code, detail });
}

/** `methods`: those that the path knows. */
export function methodNotAllowed(methods: readonly string[]): Problem {
  const headers = { Allow: methods.join(', ') };
  return new Problem({ status: 405, code: 'method_not_allowed', detail: PROBLEMS.noSuchMethod, headers });
}

export function notFound(detail: Localized): Problem {
  return new Problem({ status: 404, code: 'not_found', detail });
}

export function unsupported(detail: Localized): Problem {
  return new Problem({ status: 415, code: 'unsupported_media_type', detail });
}

/** It was there, and will not be again. */
export function gone(detail: Localized): Problem {
  return new Problem({ status: 410, code: 'gone', detail });
}

export function conflict(code: ProblemCode, detail: Localized, headers?: Record<string, string>): Problem {
  return new Problem({ status: 409, code, detail, ...(headers && { headers }) });
}

export function wrongState(state: InterviewState, detail: Localized): Problem {
  return new Problem({ status: 409, code: 'wrong_state', detail, state });
}

export function draftConflict(draft: PresentedDraft | null): Problem {
  return new Problem({ status: 409, code: 'draft_conflict', detail: PROBLEMS.draftConflict, draft });
}

export function finished(): Problem {
  return new Problem({
    status: 409,
    code: 'finished',
    detail: PROBLEMS.finished,
    state: 'finished',
  });
}

/** `most`: faults that are listed, where people mend more than a form. */
export function invalid(errors: Fault[], code: ProblemCode = 'invalid', most = MOST_FAULTS): Problem {
  const list = errors.slice(0, most);
  const more = errors.length - list.length;
  if (more > 0) list.push({ path: '', message: andMore(more) });
  return new Problem({ status: 422, code, detail: faultCount(errors.length), errors: list });
}

export function tooMany(retryAfterSeconds: number, detail: Localized): Problem {
  const seconds = Math.max(1, Math.ceil(retryAfterSeconds));
  return new Problem({
    status: 429,
    code: 'too_many_requests',
    detail,
    headers: { 'Retry-After': String(seconds) },
  });
}

/** Another process takes the same call, or this one when it is back. */
export function leaving(): Problem {
  const headers = { 'Retry-After': '1' };
  return new Problem({ status: 503, code: 'stopping', detail: PROBLEMS.stopping, headers });
}

/** A dependency is down; `code` names it. */
export function unavailable(
  code: 'temporal' | 'docker' | 'bank' | 'database' | 'transcriber' | 'media',
  detail: Localized,
  retryAfterSeconds = 5,
): Problem {
  return new Problem({ status: 503, code, detail, headers: { 'Retry-After': String(retryAfterSeconds) } });
}
