import { mulberry32, shuffle, wholeNumbers } from '../../lib/random.mjs';
import { referenceOutput } from '../../lib/reference.mjs';

/** `size` rows in either table for three customers, most of them touching and with the value of the row before. */
export function generate({ seed, size }) {
  const next = mulberry32(seed);
  const whole = wholeNumbers(next);
  const table = (names) => {
    const rows = [];
    const moments = [0, 0, 0];
    const values = [names[0], names[0], names[0]];
    for (let i = 0; i < size; i++) {
      const c = whole(3);
      if (next() < 0.02) moments[c] += 1 + whole(50);
      if (next() < 0.08) values[c] = names[whole(names.length)];
      const to = moments[c] + 1 + whole(100);
      rows.push(`c${c} ${moments[c]} ${to} ${values[c]}`);
      moments[c] = to;
    }
    shuffle(rows, whole);
    return rows;
  };
  const input = [`${size} ${size}`, ...table(['free', 'pro', 'team']), ...table(['de', 'fr', 'it', 'es'])].join('\n') + '\n';
  return { input, expected: referenceOutput(import.meta.url, input) };
}
