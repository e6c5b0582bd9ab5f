import { cut } from '../domain/text.ts';

/** What a log keeps of an error. Its other fields may hold a request, an answer or a program, so they stay out. */
interface ErrorDescription {
  type: string;
  message: string;
  code?: string | number;
  status?: number;
  stack?: string;
  cause?: unknown;
  errors?: unknown[];
}

const MESSAGE_CHARACTERS = 1_000;
const STACK_CHARACTERS = 4_000;
/** Deeper causes say nothing new. */
const DEEPEST = 5;

/** Serializer for errors, also for those that came from another thread and are no `Error` of this one. */
export function describeError(error: unknown): unknown {
  return describe(error, 0);
}

function describe(error: unknown, depth: number): unknown {
  if (!isErrorLike(error)) return typeof error === 'string' ? cut(error, MESSAGE_CHARACTERS) : error;
  const description: ErrorDescription = {
    type: error.name,
    message: cut(error.message, MESSAGE_CHARACTERS),
  };
  const { code, status, stack, cause, errors } = error as unknown as Record<string, unknown>;
  if (typeof code === 'string' || typeof code === 'number') description.code = code;
  if (typeof status === 'number') description.status = status;
  if (typeof stack === 'string') description.stack = cut(stack, STACK_CHARACTERS);
  if (depth < DEEPEST) {
    if (cause !== undefined && cause !== null) description.cause = describe(cause, depth + 1);
    if (Array.isArray(errors)) description.errors = errors.map((one) => describe(one, depth + 1));
  }
  return description;
}

function isErrorLike(value: unknown): value is Error {
  return typeof value === 'object' && value !== null && typeof (value as Error).message === 'string';
}
