import { mulberry32 } from '../../lib/random.mjs';
import { referenceOutput } from '../../lib/reference.mjs';

/** `size` requests spread unevenly over 300 endpoints. */
export function generate({ seed, size }) {
  const next = mulberry32(seed);
  const lines = [`${size} 6`, '0.1 50 90 95 99.9 100'];
  for (let i = 0; i < size; i++) lines.push(`/api/v${Math.floor(next() * next() * 300)} ${Math.floor(next() ** 4 * 1e9)}`);
  const input = lines.join('\n') + '\n';
  return { input, expected: referenceOutput(import.meta.url, input) };
}
