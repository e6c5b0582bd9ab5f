/** Why a try came to nothing. */
export const ATTEMPT_ERRORS = [
  /** The whole answer has come, and its status is none of 2xx. */
  'status',
  /** Nobody follows a redirect. */
  'redirect',
  'timeout',
  /** The connection broke before the whole answer had come. */
  'closed',
  'too_large',
  /** The name has no address. */
  'name',
  /** The address is none that may be called. */
  'address',
  /** Nobody listens there, or there is no way. */
  'connect',
  'certificate',
  /** What came is no HTTP. */
  'protocol',
] as const;
export type AttemptError = (typeof ATTEMPT_ERRORS)[number];

/** One try to deliver. */
export interface Attempt {
  /** When it began, ms since the epoch. */
  at: number;
  /** Null where no answer began. */
  httpStatus: number | null;
  /** Null when the receiver has it. */
  error: AttemptError | null;
  /** How long the receiver asks not to be called again; null where it does not say. */
  retryAfterMs: number | null;
}

/** What an answer is that came whole. */
export function errorOf(httpStatus: number): AttemptError | null {
  if (httpStatus >= 200 && httpStatus < 300) return null;
  return httpStatus >= 300 && httpStatus < 400 ? 'redirect' : 'status';
}
