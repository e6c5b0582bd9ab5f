import { answerOf } from '../api/client.ts';
import { ApiProblem, Unreachable } from '../api/problem.ts';
import type { Problem } from './wire.ts';

/** What became of a call, by what its caller can do about it. */
export type Outcome<Answer> = { kind: 'answered'; answer: Answer } | Failure;

export type Failure =
  /** The server said no, and would say it again. */
  | { kind: 'refused'; problem: Problem }
  /** Not now: too many calls, a fault of the server, or no connection (then without a problem). */
  | { kind: 'later'; retryAfterMs: number | null; problem: Problem | null }
  /** The token is missing or has ended. */
  | { kind: 'signed_out' };

/** No connection, or it broke. */
export const UNREACHABLE = { kind: 'later', retryAfterMs: null, problem: null } as const;

export async function outcomeOf<Body>(call: Promise<{ data?: Body }>): Promise<Outcome<NonNullable<Body>>> {
  try {
    return { kind: 'answered', answer: await answerOf(call) };
  } catch (error) {
    if (error instanceof ApiProblem) return failureOf(error);
    // The latter is what `fetch` says of an answer that breaks off.
    if (error instanceof Unreachable || error instanceof TypeError) return UNREACHABLE;
    throw error;
  }
}

/** What can be done about an answer that is none. */
export function failureOf(fault: ApiProblem | Unreachable): Failure {
  if (fault instanceof Unreachable) return UNREACHABLE;
  const { problem, retryAfterMs } = fault;
  const { status, code } = problem;
  if (status === 401) return { kind: 'signed_out' };
  const isPassing = status >= 500 || status === 408 || status === 429;
  // Waiting makes no room.
  if (isPassing && code !== 'storage_full') return { kind: 'later', retryAfterMs, problem };
  return { kind: 'refused', problem };
}

/** The same outcome with another answer. */
export function mapAnswer<Answer, Other>(
  outcome: Outcome<Answer>,
  other: (answer: Answer) => Other,
): Outcome<Other> {
  return outcome.kind === 'answered' ? { kind: 'answered', answer: other(outcome.answer) } : outcome;
}
