import { gramsOf } from './grams.ts';
import { SIMILAR, similarityOf } from './similarity.ts';
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

/** What everybody has of a task, in one language. */
export interface Known<Program> {
  /** What the editor starts with. */
  template: Program;
  /** The task's own solutions. */
  references: readonly Program[];
}

type Tokens = readonly string[];

/**
 * The fingerprints of a program by its tokens, each once and in rising order. Those of the template are left out, and those of
 * a reference solution, which obvious solutions come near to by themselves; but not where the program is similar to it as a
 * whole: then it may have been passed on. Reordering changes those few that reach over a seam.
 */
export function fingerprintsOf(tokens: Tokens, { template, references }: Known<Tokens>): number[] {
  const ofTemplate = new Set(gramsOf(template, GRAM_LENGTH));
  const all = without(ofTemplate, tokens);
  const met = references.filter((reference) => {
    const similarity = similarityOf(all, without(ofTemplate, reference)) ?? 0;
    return similarity < SIMILAR.info;
  });
  const ofReferences = new Set(met.flatMap((reference) => gramsOf(reference, GRAM_LENGTH)));
  return all.filter((hash) => !ofReferences.has(hash)).slice(0, MOST_FINGERPRINTS);
}

function without(noise: ReadonlySet<number>, tokens: Tokens): number[] {
  const grams = gramsOf(tokens, GRAM_LENGTH);
  const kept = winnow(grams, WINDOW).map((place) => grams[place] as number);
  return [...new Set(kept)].filter((hash) => !noise.has(hash)).sort((a, b) => a - b);
}
