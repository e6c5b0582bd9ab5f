import { APIError } from 'openai';
import { cut } from '../domain/text.ts';
import type { ChatMessage } from './llm.ts';

/**
 * How much of a prompt a model takes. It is learned from refusals: providers say it in many ways, some of them wrong, so
 * a number in a message is only a first guess, and each refusal makes the prompt shorter.
 */

const READ_CHARS = 2_000;
const TOO_LONG =
  /context.{0,20}(?:length|window|size)|exceed_context|too many tokens|(?:prompt|input|request|messages?) (?:is|are) too (?:long|large)|reduce the length/i;
/** With fewer tokens than this nothing sensible can be asked. */
const LEAST_TOKENS = 300;
/** Characters that are taken for a token: fewer than English has, so that a prompt is rather too short. */
const CHARS_A_TOKEN = 3;

/** Whether the provider refused a request for its length. */
export function isTooLong(error: unknown): error is APIError {
  if (!(error instanceof APIError)) return false;
  const { status, code, type } = error;
  if (status !== undefined && status !== 400 && status !== 413 && status !== 422) return false;
  return status === 413 || TOO_LONG.test(`${code} ${type} ${cut(error.message, READ_CHARS)}`);
}

/**
 * Tokens for a shorter prompt after this one was refused; null when it cannot be made any shorter. `maxTokens` are kept
 * for the answer.
 */
export function shorterRoom(
  messages: readonly ChatMessage[],
  error: APIError,
  maxTokens: number,
): number | null {
  const estimate = messages.reduce((sum, { content }) => sum + content.length, 0) / CHARS_A_TOKEN;
  const [, figure] = /(\d{3,7}) tokens/.exec(cut(error.message, READ_CHARS)) ?? [];
  const fits = figure === undefined ? estimate / 2 : Number(figure) - maxTokens;
  // At least somewhat shorter than what was refused, whatever the message says.
  const tokens = Math.floor(Math.min(fits < LEAST_TOKENS ? estimate / 2 : fits, estimate * 0.75));
  return tokens < LEAST_TOKENS ? null : tokens;
}

/** Characters that surely fit into so many tokens of English or Russian. */
export function charsIn(tokens: number): number {
  return Math.floor(tokens * CHARS_A_TOKEN);
}
