import { mulberry32, wholeNumbers } from '../../lib/random.mjs';
import { referenceOutput } from '../../lib/reference.mjs';

/** `size` nodes and 60,000 operations; deep paths for an odd size, a bushy tree for an even one. */
export function generate({ seed, size }) {
  const next = mulberry32(seed);
  const whole = wholeNumbers(next);
  const depths = [0];
  for (let i = 1; i < size; i++) {
    const deeper = depths[i - 1] + 1;
    if (size % 2) depths.push(next() < 0.9995 ? deeper : whole(deeper));
    else depths.push(Math.max(1, deeper - Math.floor(next() ** 4 * 6)));
  }
  const lines = [`${size} 60000`, depths.join(' ')];
  for (let i = 0; i < 60000; i++) {
    if (i % 2 === 0) lines.push(`toggle ${next() < 0.7 ? size - whole(size * next()) : 1 + whole(size)}`);
    else if (next() < 0.6) lines.push(`row ${1 + whole(size * next() ** 3)}`);
    else lines.push(`where ${1 + whole(size)}`);
  }
  const input = lines.join('\n') + '\n';
  return { input, expected: referenceOutput(import.meta.url, input) };
}
