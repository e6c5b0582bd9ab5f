import { GRAM_LENGTH, type Known } from './fingerprints.ts';
import { gramsOf } from './grams.ts';
import { SIMILAR, similarityOf } from './similarity.ts';

/** A part of a text, from one place to before another. */
interface Stretch {
  from: number;
  to: number;
}

/** The same part of two programs, whatever its names are. */
export interface Match {
  own: Stretch;
  other: Stretch;
}

/** A token and where it stands. */
export interface PlacedToken extends Stretch {
  kind: string;
}

/** A person reads no more; the longest ones hold. */
export const MOST_MATCHES = 100;
/** Where the other program says the same so often, these places of it are tried. */
const MOST_PLACES = 8;

/**
 * The parts that two programs have in common: rows of {@link GRAM_LENGTH} and more tokens that are the same in both, none twice in
 * the own one, in its order. What everybody has breaks them off, as it is left out of fingerprints. Each step tries a few places
 * and goes on behind the longest, so it takes time by the length of the own program.
 */
export function matchesOf(
  own: readonly PlacedToken[],
  other: readonly PlacedToken[],
  noise: ReadonlySet<number>,
): Match[] {
  const [grams, others] = [gramsIn(own), gramsIn(other)];
  const places = placesOf(others, noise);
  const found: { at: number; among: number; grams: number }[] = [];
  for (let at = 0; at < grams.length; ) {
    let best = { among: 0, grams: 0 };
    for (const among of places.get(grams[at] as number) ?? []) {
      const length = commonFrom(at, among);
      if (length > best.grams) best = { among, grams: length };
    }
    if (best.grams > 0) found.push({ at, ...best });
    // Those behind reach into it: none may be told twice.
    at += best.grams > 0 ? best.grams + GRAM_LENGTH - 1 : 1;
  }
  return found
    .sort((a, b) => b.grams - a.grams)
    .slice(0, MOST_MATCHES)
    .sort((a, b) => a.at - b.at)
    .map((match) => ({
      own: stretchOf(own, match.at, match.grams),
      other: stretchOf(other, match.among, match.grams),
    }));

  function commonFrom(at: number, among: number): number {
    let length = 0;
    while (at + length < grams.length && among + length < others.length) {
      const gram = grams[at + length] as number;
      if (gram !== others[among + length] || noise.has(gram)) break;
      length += 1;
    }
    return length;
  }
}

/**
 * The grams that everybody has: those of the template, and of each reference solution that neither program is similar to as a
 * whole; else it may have been passed on.
 */
export function noiseFor(
  programs: readonly (readonly PlacedToken[])[],
  { template, references }: Known<readonly string[]>,
): Set<number> {
  const noise = new Set(gramsOf(template, GRAM_LENGTH));
  const own = programs.map((program) => sortedWithout(noise, gramsIn(program)));
  const met = references
    .map((reference) => gramsOf(reference, GRAM_LENGTH))
    .filter((reference) => {
      const theirs = sortedWithout(noise, reference);
      return own.every((program) => (similarityOf(program, theirs) ?? 0) < SIMILAR.info);
    });
  return new Set([...noise, ...met.flat()]);
}

function gramsIn(tokens: readonly PlacedToken[]): number[] {
  return gramsOf(
    tokens.map(({ kind }) => kind),
    GRAM_LENGTH,
  );
}

function sortedWithout(noise: ReadonlySet<number>, grams: readonly number[]): number[] {
  return [...new Set(grams)].filter((gram) => !noise.has(gram)).sort((a, b) => a - b);
}

function placesOf(grams: readonly number[], noise: ReadonlySet<number>): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (const [place, gram] of grams.entries()) {
    if (noise.has(gram)) continue;
    const known = places.get(gram);
    if (!known) places.set(gram, [place]);
    else if (known.length < MOST_PLACES) known.push(place);
  }
  return places;
}

/** From the first token's beginning to the last one's end. */
function stretchOf(tokens: readonly PlacedToken[], first: number, grams: number): Stretch {
  const within = tokens.slice(first, first + grams + GRAM_LENGTH - 1);
  return {
    from: within[0]?.from ?? 0,
    to: within.reduce((end, { to }) => Math.max(end, to), 0),
  };
}
