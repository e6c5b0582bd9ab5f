import { linearCongruential } from '../../lib/random.mjs';

/** Random tracks of many artists (seed 1) or few; solved by the last violation before each track, from lists of positions. */
export function generate({ seed, size }) {
  const random = linearCongruential(seed);
  const [plays, artists, pool] = seed === 1 ? [4000, 40_000, 60_000] : [3000, 13, 16];
  const tracks = Array.from({ length: size }, (_, i) => (seed === 2 && i % 20_000 < 17_000 ? 1 + random(10) : 1 + random(pool)));
  const positions = new Map();
  const recent = new Map(); // artists by last position, oldest first
  let left = 0;
  let best = 0;
  let number = 0;
  tracks.forEach((artist, right) => {
    const list = positions.get(artist) ?? [];
    positions.set(artist, list);
    list.push(right);
    if (list.length > plays) left = Math.max(left, list[list.length - 1 - plays] + 1);
    recent.delete(artist);
    recent.set(artist, right);
    for (const [other, last] of recent) {
      if (last < left) recent.delete(other);
      else if (recent.size > artists) {
        left = last + 1;
        recent.delete(other);
      } else break;
    }
    const length = right - left + 1;
    if (length > best) number = 0;
    best = Math.max(best, length);
    if (length === best) number++;
  });
  return { input: `${size} ${plays} ${artists}\n${tracks.join(' ')}\n`, expected: `${best} ${number}\n` };
}
