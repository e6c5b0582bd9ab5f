import type { TokenCounter } from './tokens.ts';
import type { Turn } from './transcript.ts';

/** For what the chat template puts around a turn. */
export const TOKENS_A_TURN = 8;

/**
 * The newest turns that fit into `tokens`, at least one; of the older ones a running summary made of their short
 * forms, the newest of them that fit into `summaryTokens`.
 */
export async function trimTurns(
  turns: readonly Turn[],
  { tokens, summaryTokens, counter }: { tokens: number; summaryTokens: number; counter: TokenCounter },
): Promise<Turn[]> {
  const sizes = await Promise.all(turns.map(({ text }) => counter.count(text)));
  if (newestThatFit(sizes, tokens) === 0) return [...turns];
  const first = newestThatFit(sizes, tokens - summaryTokens);
  const briefs = turns.slice(0, first).map(({ brief }) => brief);
  const briefSizes = await Promise.all(briefs.map((brief) => counter.count(brief)));
  const firstBrief = newestThatFit(briefSizes, summaryTokens);
  const left = firstBrief > 0 ? [`(${firstBrief} older turns are left out.)`] : [];
  const text = ['Earlier in this interview, shortened:', ...left, ...briefs.slice(firstBrief)].join('\n');
  return [{ role: 'user', text, brief: text }, ...turns.slice(first)];
}

/** Index of the oldest item that still fits; never the end, so that one item is always kept. */
function newestThatFit(sizes: readonly number[], tokens: number): number {
  let left = tokens;
  let index = sizes.length;
  while (index > 0) {
    left -= (sizes[index - 1] ?? 0) + TOKENS_A_TURN;
    if (left < 0 && index < sizes.length) break;
    index -= 1;
  }
  return index;
}
