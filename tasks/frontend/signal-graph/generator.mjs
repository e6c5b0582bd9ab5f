import { mulberry32, wholeNumbers } from '../../lib/random.mjs';
import { referenceOutput } from '../../lib/reference.mjs';

/** A tournament tree over half of `size` cells: of sums and conditions for an even size, mostly of maxima for an odd one. */
export function generate({ seed, size }) {
  const next = mulberry32(seed);
  const whole = wholeNumbers(next);
  const sources = Math.floor(size / 2);
  const lines = [];
  let level = [];
  for (let i = 1; i <= sources; i++) {
    lines.push(`source ${whole(3) ? whole(2001) - 1000 : 0}`);
    level.push(i);
  }
  while (level.length > 1) {
    const above = [];
    for (let i = 0; i + 1 < level.length; i += 2) {
      const third = 1 + whole(sources);
      const kind = whole(10);
      if (size % 2 ? kind < 8 : kind < 2) lines.push(`max ${level[i]} ${level[i + 1]}`);
      else if (kind < 8) lines.push(`sum ${level[i]} ${level[i + 1]}`);
      else lines.push(`if ${third} ${level[i]} ${level[i + 1]}`);
      above.push(lines.length);
    }
    level = above;
  }
  const n = lines.length;
  const commands = [];
  while (commands.length < size - 3) {
    const kind = whole(20);
    if (kind < 3) commands.push(`get ${n - whole(whole(n))}`);
    else if (kind < 4) commands.push('begin', `set ${1 + whole(sources)} ${whole(2001) - 1000}`, 'end');
    else commands.push(`set ${1 + whole(sources)} ${whole(3) ? whole(2001) - 1000 : 0}`);
  }
  const input = `${n} ${commands.length}\n${lines.join('\n')}\n${commands.join('\n')}\n`;
  return { input, expected: referenceOutput(import.meta.url, input) };
}
