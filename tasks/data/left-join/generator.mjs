import { mulberry32, wholeNumbers } from '../../lib/random.mjs';
import { referenceOutput } from '../../lib/reference.mjs';

/** `size` left rows and four times as many right ones; most keys have no partner. */
export function generate({ seed, size }) {
  const next = mulberry32(seed);
  const whole = wholeNumbers(next);
  const lines = [`${size} ${4 * size}`];
  for (let i = 0; i < size; i++) lines.push(`n${i} ${next() < 0.05 ? 'NULL' : `key${whole(8 * size)}`}`);
  for (let i = 0; i < 4 * size; i++) lines.push(`${next() < 0.05 ? 'NULL' : `key${whole(6 * size)}`} ${next() < 0.1 ? 'NULL' : whole(100)}`);
  const input = lines.join('\n') + '\n';
  return { input, expected: referenceOutput(import.meta.url, input) };
}
