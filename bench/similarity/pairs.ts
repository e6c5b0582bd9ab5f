import type { Case, Program } from './set.ts';

/** Two programs of a case, by their places, and whether one is a copy of the other. */
export interface Pair {
  of: Case;
  places: [number, number];
  isCopy: boolean;
  /** Of a copy its disguise, else `independent`. */
  kind: string;
}

/**
 * Each copy with what it is a copy of; and all pairs of what different authors have written, copies by hand among them. Copies
 * made by a script are left out there: they would count the same two programs over and over.
 */
export function pairsOf(one: Case): Pair[] {
  const pair = (places: Pair['places'], kind: string): Pair => ({
    of: one,
    places,
    isCopy: kind !== INDEPENDENT,
    kind,
  });
  const { programs } = one;
  return programs.flatMap((program, place) => {
    const others = programs.map((other, at) => ({ other, at })).slice(0, place);
    const own = programs.findIndex(({ author, disguise }) => author === program.author && disguise === null);
    return [
      ...(program.disguise === null ? [] : [pair([own, place], program.disguise)]),
      ...others
        .filter(({ other }) => other.author !== program.author && isByHand(other) && isByHand(program))
        .map(({ at }) => pair([at, place], INDEPENDENT)),
    ];
  });
}

export const INDEPENDENT = 'independent';
const BY_HAND: readonly (string | null)[] = [null, 'loops', 'mixed', 'rewritten'];

function isByHand({ disguise }: Program): boolean {
  return BY_HAND.includes(disguise);
}
