import { APIConnectionError, APIError } from 'openai';
import type { LlmAttempt } from '../domain/llm-call.ts';
import { cut } from '../domain/text.ts';
import type { ChatMessage } from './llm.ts';
import type { TokenCounter } from './tokens.ts';

/** What stands around each message of a prompt in the templates of the usual models. */
const TOKENS_AROUND_MESSAGE = 5;
/** Of what a model has written; no answer that may be asked for is longer, thinking included. */
const MOST_COUNTED_CHARS = 64_000;

/** What came of one request, as far as tokens are concerned. */
export interface Traffic {
  /** As they were sent. */
  messages: readonly ChatMessage[];
  /** All that the model has written, its thinking too. */
  written: string;
}

/**
 * Tokens of a request of which the endpoint does not tell, or did not come to tell because the answer was ended before: by the
 * tokenizer of the configured models, so for others they are about right.
 */
export async function estimateUsage(
  { messages, written }: Traffic,
  counter: TokenCounter,
): Promise<Pick<LlmAttempt, 'tokensIn' | 'tokensOut' | 'isEstimate'>> {
  const [tokensOut, ...counts] = await Promise.all([
    counter.count(cut(written, MOST_COUNTED_CHARS)),
    ...messages.map(({ content }) => counter.count(content)),
  ]);
  return {
    tokensIn: counts.reduce((sum, count) => sum + count + TOKENS_AROUND_MESSAGE, 0),
    tokensOut,
    isEstimate: true,
  };
}

/** Whether a model has worked on a request that ended so: one that was refused, or that never arrived, costs nothing. */
export function cameToModel(error: unknown): boolean {
  if (error instanceof APIConnectionError) return false;
  return !(error instanceof APIError) || error.status === undefined;
}
