import { mulberry32, wholeNumbers } from '../../lib/random.mjs';
import { referenceOutput } from '../../lib/reference.mjs';

/** `size` classes: a noisy rise for an even size; falling blocks of some thousand classes for an odd one. */
export function generate({ seed, size }) {
  const next = mulberry32(seed);
  const whole = wholeNumbers(next);
  const lines = [`${size}`];
  for (let i = 0; i < size; i++) {
    const rise = Math.floor((i * 1900) / size) - 950;
    const y = size % 2 ? 1000 - Math.floor((i % 9000) / 4.5) : rise + whole(15) - 7;
    lines.push(`${Math.max(-1000, Math.min(1000, y))} ${1 + whole(100)}`);
  }
  const input = lines.join('\n') + '\n';
  return { input, expected: referenceOutput(import.meta.url, input) };
}
