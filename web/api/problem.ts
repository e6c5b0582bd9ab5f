import type { components } from './schema.d.ts';

/** Body of every error of the API (RFC 9457). */
export type Problem = components['schemas']['Problem'];
export type ProblemCode = Problem['code'];

/** The API has answered with a problem. `message` is what it says to people, in their language. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly problem: Problem;
  /** How long to wait before a repeat, as the server has it; null where it says nothing. */
  readonly retryAfterMs: number | null;

  constructor(problem: Problem, retryAfterMs: number | null) {
    super(problem.detail);
    this.problem = problem;
    this.retryAfterMs = retryAfterMs;
  }
}

/** No answer of the API came: no network, no server, or something else answered in its place. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

export function isProblem(error: unknown, ...codes: ProblemCode[]): error is ApiProblem {
  return error instanceof ApiProblem && (codes.length === 0 || codes.includes(error.problem.code));
}

/** What is wrong with one field of the request, such as `password`; null when nothing is. */
export function faultOf(error: unknown, field: string): string | null {
  if (!isProblem(error)) return null;
  const messages = error.problem.errors?.filter(({ path }) => path === field).map(({ message }) => message);
  return messages && messages.length > 0 ? messages.join('; ') : null;
}

/** What a problem says to people: where fields are wrong, what is wrong with each, else the whole in a sentence. */
export function explanationOf(problem: Problem | null): string {
  if (problem === null) return '';
  const messages = problem.errors?.map(({ message }) => message) ?? [];
  return messages.join('; ') || problem.detail || problem.title;
}

/** Reads an error's answer; {@link Unreachable} where it is not one of the API. */
export async function problemOf(response: Response): Promise<ApiProblem | Unreachable> {
  const type = response.headers.get('Content-Type') ?? '';
  if (!type.startsWith('application/problem+json')) return new Unreachable(`status ${response.status}`);
  const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN);
  const problem: Problem = await response.json();
  return new ApiProblem(problem, Number.isFinite(seconds) ? seconds * 1_000 : null);
}
