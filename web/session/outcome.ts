import type { Problem } from './wire.ts';

/** What became of a call, by what its caller can do about it. */
export type Outcome<Answer> =
  | { kind: 'answered'; answer: Answer }
  /** The server said no, and would say it again. */
  | { kind: 'refused'; problem: Problem }
  /** Not now: too many calls, a fault of the server, or no connection (then without a problem). */
  | { kind: 'later'; retryAfterMs: number | null; problem: Problem | null }
  /** The token is missing or has ended. */
  | { kind: 'signed_out' };

/** Codes whose status asks for another try although another try does not help. */
const FINAL_CODES = new Set(['storage_full']);

/** What an answer means. An answer that is not the API's own, as from a proxy, has no problem in it. */
export async function outcomeOf<Answer>(response: Response): Promise<Outcome<Answer>> {
  if (response.ok) return { kind: 'answered', answer: (await bodyOf(response)) as Answer };
  if (response.status === 401) return { kind: 'signed_out' };
  const problem = problemOf(response.status, await bodyOf(response));
  const isPassing = response.status >= 500 || response.status === 408 || response.status === 429;
  if (!isPassing || FINAL_CODES.has(problem.code)) return { kind: 'refused', problem };
  return { kind: 'later', retryAfterMs: retryAfterMs(response.headers), problem };
}

/** No connection, or it broke. */
export const UNREACHABLE = { kind: 'later', retryAfterMs: null, problem: null } as const;

/** What `Retry-After` asks for, in ms: our API says it in seconds, a proxy may say a date. */
export function retryAfterMs(headers: Headers, now: () => number = Date.now): number | null {
  const text = headers.get('retry-after');
  if (text === null) return null;
  const ms = /^\d+$/.test(text) ? Number(text) * 1_000 : Date.parse(text) - now();
  return Number.isNaN(ms) ? null : Math.max(0, ms);
}

async function bodyOf(response: Response): Promise<unknown> {
  const isJson = /^application\/(problem\+)?json/.test(response.headers.get('content-type') ?? '');
  return isJson ? response.json() : null;
}

function problemOf(status: number, body: unknown): Problem {
  if (typeof body === 'object' && body !== null && 'code' in body) return body as Problem;
  return { status, code: 'unknown', title: `HTTP ${status}`, detail: '', request_id: '' };
}

/** The same outcome with another answer. */
export function mapAnswer<Answer, Other>(
  outcome: Outcome<Answer>,
  other: (answer: Answer) => Other,
): Outcome<Other> {
  return outcome.kind === 'answered' ? { kind: 'answered', answer: other(outcome.answer) } : outcome;
}
