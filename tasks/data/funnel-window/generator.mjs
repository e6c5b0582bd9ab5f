import { mulberry32, wholeNumbers } from '../../lib/random.mjs';
import { referenceOutput } from '../../lib/reference.mjs';

/** `size` events of 3,000 users, or of one user who never gets to the end for an odd size. */
export function generate({ seed, size }) {
  const next = mulberry32(seed);
  const whole = wholeNumbers(next);
  const steps = ['visit', 'search', 'view', 'cart', 'pay'];
  const lines = [`${size} 5 ${size % 2 ? 1000000000 : 20000}`, steps.join(' ')];
  for (let i = 0; i < size; i++) {
    const type = size % 2 ? ['visit', 'search', 'view', 'other'][whole(4)] : [...steps, 'other'][whole(6)];
    lines.push(`${whole(100000)} ${size % 2 ? 'solo' : `u${whole(3000)}`} ${type}`);
  }
  const input = lines.join('\n') + '\n';
  return { input, expected: referenceOutput(import.meta.url, input) };
}
