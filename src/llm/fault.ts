import { APIConnectionError, APIConnectionTimeoutError, APIError, OpenAIError } from 'openai';
import type { LlmFailureCode } from '../domain/llm-call.ts';
import { AnswerRejected } from './llm.ts';
import { Overdue } from './watchdog.ts';

/** What one failed request means for the next one. */
export interface Fault {
  code: LlmFailureCode;
  /** For operators: no key, no prompt, no answer. */
  message: string;
  status: number | null;
  /** Where to go on: the same model may do better, only another one may, or no model behind this endpoint will. */
  next: 'retry' | 'other_model' | 'give_up';
  /** Whether it speaks against the model, or only against this one request. */
  blames: 'model' | 'request';
  /** From `Retry-After`, milliseconds. */
  retryAfterMs: number | null;
}

/** An answer that is none: empty, cut off, or of the wrong shape. */
export class MalformedAnswer extends Error {
  override readonly name = 'MalformedAnswer';
}

/** The provider's filter withheld the answer; asking the same model again would not change that. */
export class WithheldAnswer extends Error {
  override readonly name = 'WithheldAnswer';
}

/** The caller's own cancellation must be told apart before. Errors that are no answer of a provider are thrown on. */
export function faultOf(error: unknown, now: number): Fault {
  if (error instanceof Overdue)
    return fault('llm_timeout', `The language model was too slow: ${error.message}.`);
  if (error instanceof AnswerRejected) {
    return fault('llm_refused', error.message, { next: 'give_up', blames: 'request' });
  }
  if (error instanceof WithheldAnswer) {
    const message = 'The language model withheld its answer.';
    return fault('llm_refused', message, { next: 'other_model', blames: 'request' });
  }
  if (error instanceof MalformedAnswer || error instanceof SyntaxError) {
    return fault('llm_malformed', `The language model's answer was unusable: ${error.message}`);
  }
  if (error instanceof APIConnectionTimeoutError) {
    return fault('llm_timeout', 'The language model could not be reached in time.');
  }
  if (error instanceof APIConnectionError) {
    return fault('llm_unreachable', 'The language model could not be reached.');
  }
  if (error instanceof APIError) return refusal(error, now);
  // What the library says of an answer without a body.
  if (error instanceof OpenAIError) {
    return fault('llm_malformed', "The language model's answer was unusable: it could not be read.");
  }
  // What fetch throws when a connection breaks while the answer is read.
  if (error instanceof TypeError || isSocketError(error)) {
    return fault('llm_unreachable', 'The connection to the language model broke.');
  }
  throw error;
}

function refusal(error: APIError, now: number): Fault {
  const status: number | undefined = error.status;
  if (status === undefined)
    return fault('llm_refused', 'The language model reported an error in its stream.');
  if (isKeyRefusal(status)) {
    const message = "The language model's provider refused the key.";
    // A key may be good for one model and not for another; one that nobody knows is good for none.
    const next = status === 401 ? 'give_up' : 'other_model';
    return fault('llm_refused', message, { status, next, blames: 'request' });
  }
  if (status === 429 || status >= 500) {
    const message = status === 429 ? 'The language model is overloaded.' : 'The language model failed.';
    return fault('llm_refused', message, { status, retryAfterMs: retryAfter(error.headers, now) });
  }
  if (status === 404) {
    return fault('llm_refused', 'The language model is not there.', { status, next: 'other_model' });
  }
  const message = 'The language model refused the request.';
  return fault('llm_refused', message, { status, next: 'other_model', blames: 'request' });
}

export const isKeyRefusal = (status: number | null): boolean => status === 401 || status === 403;

/** RFC 9110: a number of seconds or a date. Anything else counts as absent. */
function retryAfter(headers: Headers | undefined, now: number): number | null {
  const value = headers?.get('retry-after')?.trim();
  if (!value) return null;
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isFinite(ms) ? Math.max(0, ms) : null;
}

function isSocketError(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code.startsWith('UND_ERR_') || code === 'ECONNRESET' || code === 'EPIPE';
}

function fault(code: LlmFailureCode, message: string, more: Partial<Fault> = {}): Fault {
  return { code, message, status: null, next: 'retry', blames: 'model', retryAfterMs: null, ...more };
}
