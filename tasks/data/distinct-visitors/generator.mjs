import { mulberry32, wholeNumbers } from '../../lib/random.mjs';
import { referenceOutput } from '../../lib/reference.mjs';

/** `size` visits and 50,000 long periods; for an odd size only 300 visitors. */
export function generate({ seed, size }) {
  const next = mulberry32(seed);
  const whole = wholeNumbers(next);
  const lines = [`${size} 50000`];
  let t = 0;
  for (let i = 0; i < size; i++) {
    t += whole(4);
    lines.push(`${t} ${1 + whole(size % 2 ? 300 : 9999) * 7919}`);
  }
  for (let k = 0; k < 50000; k++) lines.push(`${whole(t / 12)} ${Math.floor((t * 11) / 12) + whole(t / 6)}`);
  const input = lines.join('\n') + '\n';
  return { input, expected: referenceOutput(import.meta.url, input) };
}
