/**
 * The least that has to be written to make one text the other, so that a cursor beside it stays where it is. Pairs of UTF-16
 * stay whole.
 */
export function replacement(before: string, after: string): { from: number; to: number; insert: string } {
  const shortest = Math.min(before.length, after.length);
  let from = 0;
  while (from < shortest && before[from] === after[from]) from += 1;
  if (isWithinPair(before, from) || isWithinPair(after, from)) from -= 1;
  let tail = 0;
  while (tail < shortest - from && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  if (isWithinPair(before, before.length - tail) || isWithinPair(after, after.length - tail)) tail -= 1;
  return { from, to: before.length - tail, insert: after.slice(from, after.length - tail) };
}

function isWithinPair(text: string, at: number): boolean {
  return (text.codePointAt(at - 1) ?? 0) > 0xffff;
}
