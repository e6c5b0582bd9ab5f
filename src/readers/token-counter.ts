import { createTokenCounter, mostTokens, type TokenCounter } from '../llm/tokens.ts';
import { TextUnread } from './reader-process.ts';
import type { Readers } from './readers.ts';

/** Counts off the event loop. A text that cannot be counted counts as the most tokens that it can come to. */
export function tokenCounterOf(readers: Pick<Readers, 'countTokens'>): TokenCounter {
  const counter = createTokenCounter((text) => readers.countTokens(text));
  return {
    async count(text) {
      try {
        return await counter.count(text);
      } catch (error) {
        if (!(error instanceof TextUnread)) throw error;
        return mostTokens(text);
      }
    },
  };
}
