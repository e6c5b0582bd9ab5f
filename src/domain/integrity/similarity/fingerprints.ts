import { gramsOf } from './grams.ts';
import { winnow } from './winnow.ts';

/** Tokens in a row that make one gram: about a short statement. What is shorter says nothing of who wrote it. */
export const GRAM_LENGTH = 8;
/** Grams of which one at least is kept: whoever shares `GRAM_LENGTH + WINDOW − 1` tokens in a row shares a fingerprint. */
export const WINDOW = 6;
/**
 * A hundred lines have about as many. Of a program with more than this the least are kept, which are the same of the same
 * programs: a search has a bound.
 */
export const MOST_FINGERPRINTS = 300;

/**
 * The fingerprints of a program by its tokens, each once and in rising order, without those of texts that everybody has: what the
 * editor starts with, and the task's own reference solution, which obvious solutions come near to. Reordering changes those few
 * that reach over a seam.
 */
export function fingerprintsOf(
  tokens: readonly string[],
  knownToAll: readonly (readonly string[])[] = [],
): number[] {
  const noise = new Set(knownToAll.flatMap((known) => gramsOf(known, GRAM_LENGTH)));
  const grams = gramsOf(tokens, GRAM_LENGTH);
  const kept = winnow(grams, WINDOW).map((place) => grams[place] as number);
  return [...new Set(kept)]
    .filter((hash) => !noise.has(hash))
    .sort((a, b) => a - b)
    .slice(0, MOST_FINGERPRINTS);
}
