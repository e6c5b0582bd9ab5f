import { createHash } from 'node:crypto';

/** So many of the items, or all where there are fewer: by the same seed the same ones, in the order in which they were. */
export function sampleOf<Item>(
  items: readonly Item[],
  { count, seed, idOf }: { count: number; seed: string; idOf: (item: Item) => string },
): Item[] {
  const lots = items.map((item) => ({ item, lot: lotOf(seed, idOf(item)) }));
  const drawn = new Set(
    lots
      .toSorted((a, b) => (a.lot < b.lot ? -1 : 1))
      .slice(0, count)
      .map(({ item }) => item),
  );
  return items.filter((item) => drawn.has(item));
}

/** Of the item alone, so that a task more in the bank changes at most one of those that are drawn. */
function lotOf(seed: string, id: string): string {
  return createHash('sha256').update(`${seed}\0${id}`).digest('hex');
}
