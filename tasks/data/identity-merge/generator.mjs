import { mulberry32, shuffle, wholeNumbers } from '../../lib/random.mjs';
import { referenceOutput } from '../../lib/reference.mjs';

/** `size` profiles: random identifiers for an even size, one shuffled chain of links for an odd one. */
export function generate({ seed, size }) {
  const next = mulberry32(seed);
  const whole = wholeNumbers(next);
  const rows = [];
  if (size % 2) {
    const place = Array.from({ length: size }, (_, i) => i);
    shuffle(place, whole);
    // Neighbours of the chain share an e-mail or a phone by turns.
    for (let i = 0; i < size; i++) rows[place[i]] = `mail${(i + 1) >> 1} phone${i >> 1} office`;
  } else {
    for (let i = 0; i < size; i++) {
      const maybe = (name, n) => (next() < 0.3 ? '-' : name + whole(n));
      rows.push(`${maybe('m', size)} ${maybe('p', size)} ${maybe('d', size * 2)}`);
    }
  }
  const input = `${size} 100\n${rows.join('\n')}\n`;
  return { input, expected: referenceOutput(import.meta.url, input) };
}
