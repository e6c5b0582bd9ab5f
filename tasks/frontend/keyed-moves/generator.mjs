import { mulberry32, wholeNumbers } from '../../lib/random.mjs';
import { referenceOutput } from '../../lib/reference.mjs';

/** Lists of about `size` keys, blocks of which are shuffled; for an odd size every hundredth kept node is pinned, in order. */
export function generate({ seed, size }) {
  const next = mulberry32(seed);
  const whole = wholeNumbers(next);
  const old = Array.from({ length: size }, (_, i) => 1000003 + i * 9000);
  const kept = old.filter(() => next() < 0.95);
  const pinned = size % 2 ? kept.filter((_, i) => i % 100 === 50) : [];
  const fixed = new Set(pinned);
  const free = kept.map((_, i) => i).filter((i) => !fixed.has(kept[i]));
  for (let i = free.length - 1; i > 0; i--) {
    const j = Math.max(0, i - whole(next() < 0.1 ? i : 3000));
    [kept[free[i]], kept[free[j]]] = [kept[free[j]], kept[free[i]]];
  }
  const list = [];
  for (const key of kept) {
    if (next() < 0.05 && list.length + 1 < size) list.push(key + 1);
    list.push(key);
  }
  list.length = Math.min(list.length, 100_000);
  const present = new Set(list);
  const pins = pinned.filter((key) => present.has(key));
  const input = `${size} ${list.length} ${pins.length}\n${old.join(' ')}\n${list.join(' ')}\n${pins.join(' ')}\n`;
  return { input, expected: referenceOutput(import.meta.url, input) };
}
