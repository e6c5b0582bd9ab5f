/** What two readers said of the same thing. */
export type Pair = readonly [string, string];

/**
 * Cohen's kappa: how far two readers agree beyond what chance would bring, 1 for always, 0 for no more than chance. Null where
 * chance alone explains all: nothing was read, or both said the same one thing throughout.
 */
export function kappa(pairs: readonly Pair[]): number | null {
  if (pairs.length === 0) return null;
  const first = countsOf(pairs.map(([one]) => one));
  const second = countsOf(pairs.map(([, other]) => other));
  const agreed = pairs.filter(([one, other]) => one === other).length / pairs.length;
  let chance = 0;
  for (const [word, count] of first) chance += (count * (second.get(word) ?? 0)) / pairs.length ** 2;
  // Of counts, so that no rounding makes two readers of one word differ from each other.
  const isOneWord = first.size === 1 && second.size === 1 && agreed === 1;
  return isOneWord ? null : (agreed - chance) / (1 - chance);
}

function countsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
