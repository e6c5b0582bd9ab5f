import { mulberry32, wholeNumbers } from '../../lib/random.mjs';
import { referenceOutput } from '../../lib/reference.mjs';

/** `size` events in some 6,500 windows, most of which stay open until late. */
export function generate({ seed, size }) {
  const next = mulberry32(seed);
  const whole = wholeNumbers(next);
  const lines = [`${size} 100 60000 40`];
  for (let i = 0; i < size; i++) {
    const late = i > size * 0.97;
    lines.push(`${late ? 60000 + whole(1 + ((i - size * 0.97) / size) * 1e6) + whole(12000) : whole(64000)} k${whole(10)} ${whole(2001) - 1000}`);
  }
  const input = lines.join('\n') + '\n';
  return { input, expected: referenceOutput(import.meta.url, input) };
}
