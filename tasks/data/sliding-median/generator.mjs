import { mulberry32 } from '../../lib/random.mjs';
import { referenceOutput } from '../../lib/reference.mjs';

/** `size` readings under 1,000 in a window of half of them; for an odd size they rise slowly. */
export function generate({ seed, size }) {
  const next = mulberry32(seed);
  const readings = [];
  for (let i = 0; i < size; i++) {
    const value = size % 2 ? Math.floor(i / 5 + next() * 100) : Math.floor(next() ** 2 * 1000);
    readings.push(next() < 0.1 ? 'NA' : value);
  }
  const input = `${size} ${Math.floor(size / 2)}\n${readings.join(' ')}\n`;
  return { input, expected: referenceOutput(import.meta.url, input) };
}
