import { mulberry32, wholeNumbers } from '../../lib/random.mjs';
import { referenceOutput } from '../../lib/reference.mjs';

/** `size` durations and 50,000 long stretches; for an odd size only 50 different durations. */
export function generate({ seed, size }) {
  const next = mulberry32(seed);
  const whole = wholeNumbers(next);
  const durations = Array.from({ length: size }, () => (size % 2 ? whole(50) * 200 : Math.floor(next() ** 6 * 10000)));
  const lines = [`${size} 50000`, durations.join(' ')];
  for (let k = 0; k < 50000; k++) {
    const a = 1 + whole(size / 4);
    const b = size - whole(size / 4);
    lines.push(`${a} ${b} ${[500, 900, 990, 999, 1 + whole(1000)][whole(5)]}`);
  }
  const input = lines.join('\n') + '\n';
  return { input, expected: referenceOutput(import.meta.url, input) };
}
