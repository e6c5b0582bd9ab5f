/**
 * Places of the hashes that stand for the whole: the least of every `window` hashes that follow one another, the last one
 * where several are equal, or the one that stood for the window before. So two texts that share `window + length − 1` tokens in a
 * row share a fingerprint, and of a text about 2 / (window + 1) of the hashes are kept.
 *
 * Robust winnowing: S. Schleimer, D. Wilkerson, A. Aiken: Winnowing: Local Algorithms for Document Fingerprinting,
 * SIGMOD 2003, definition 3. Fewer hashes than a window are one window.
 */
export function winnow(hashes: readonly number[], window: number): number[] {
  const places: number[] = [];
  const windows = hashes.length === 0 ? 0 : Math.max(1, hashes.length - window + 1);
  for (let from = 0; from < windows; from += 1) {
    const until = Math.min(from + window, hashes.length);
    const least = lastLeast(hashes, from, until);
    const before = places.at(-1);
    const stands = before !== undefined && before >= from && hashes[before] === hashes[least];
    if (!stands) places.push(least);
  }
  return places;
}

function lastLeast(hashes: readonly number[], from: number, until: number): number {
  let least = from;
  for (let at = from + 1; at < until; at += 1) {
    if ((hashes[at] as number) <= (hashes[least] as number)) least = at;
  }
  return least;
}
