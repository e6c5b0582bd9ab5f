import { mulberry32, wholeNumbers } from '../../lib/random.mjs';
import { referenceOutput } from '../../lib/reference.mjs';

/** `size` rows and 54,000 operations; for an odd size most measured rows are hidden. */
export function generate({ seed, size }) {
  const next = mulberry32(seed);
  const whole = wholeNumbers(next);
  const q = 54000;
  const height = size % 2 ? 0 : 24;
  const lines = [`${size} ${height} ${q}`];
  for (let i = 0; i < q; i++) {
    const kind = i < q / 2 && size % 2 ? 0 : whole(6);
    if (kind < 4) lines.push(`set ${whole(size)} ${size % 2 && whole(3) ? 0 : 1 + whole(90)}`);
    else if (kind === 4) lines.push(`top ${whole(size)}`);
    else lines.push(`at ${whole(size % 2 ? 700000 : size * 29)}`);
  }
  const input = lines.join('\n') + '\n';
  return { input, expected: referenceOutput(import.meta.url, input) };
}
