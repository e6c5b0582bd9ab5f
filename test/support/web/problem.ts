import type { Problem } from '../../../web/session/wire.ts';

/** As the API says it. */
export function problem(status: number, code: Problem['code'], more: Partial<Problem> = {}): Problem {
  return { type: 'about:blank', title: code, status, detail: '', code, request_id: 'r', ...more };
}
