import { mulberry32 } from '../../lib/random.mjs';
import { referenceOutput } from '../../lib/reference.mjs';

/** `size` events in 11,000 different seconds; a window holds about half of them. */
export function generate({ seed, size }) {
  const next = mulberry32(seed);
  const seconds = [];
  for (let t = 1000; seconds.length < 11000; t += 1 + Math.floor(next() * 180)) seconds.push(t);
  const chosen = Array.from({ length: size }, (_, i) => (i < 11000 ? i : Math.floor(next() * 11000))).sort((a, b) => a - b);
  const lines = [`${size} 500000`];
  for (const i of chosen) lines.push(`${seconds[i]} user${Math.floor(next() ** 2 * 20000)}`);
  const input = lines.join('\n') + '\n';
  return { input, expected: referenceOutput(import.meta.url, input) };
}
