import { mulberry32 } from '../../lib/random.mjs';
import { referenceOutput } from '../../lib/reference.mjs';

/** A random tree; for an odd size one chain of 900 elements with leaves beside it, and selectors that almost match. */
export function generate({ seed, size }) {
  const next = mulberry32(seed);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const tags = ['div', 'ul', 'li', 'p', 'a'];
  const element = () => pick(tags) + (next() < 0.1 ? `#id${Math.floor(next() * 20)}` : '') + (next() < 0.6 ? `.${pick(['x', 'y', 'z'])}` : '');
  const lines = [];
  let depth = 0;
  for (let i = 0; i < size; i++) {
    if (size % 2) lines.push(i < 900 ? `${i} div` : `${1 + Math.floor(((i - 900) * 899) / size)} div.x`);
    else lines.push(`${depth} ${element()}`);
    depth = Math.max(1, Math.min(depth + 1, depth + 2 - Math.floor(next() * 4.05)));
  }
  if (size % 2) {
    // Leaves go from the bottom of the chain upwards, so that they hang on it.
    const leaves = lines.splice(900).reverse();
    lines.push(...leaves);
  }
  const selectors = size % 2
    ? ['.y div div div div div', '.x div div div div div div div', 'div div div div div div div div div div div .x', 'p ~ div div div div div div div div ~ .x', '.x ~ .x ~ .x ~ .x ~ .x + .y']
    : Array.from({ length: 20 }, () => {
        let text = pick([...tags, '*', '.x']);
        for (let k = 1 + Math.floor(next() * 5); k > 0; k--) text += pick([' ', ' ', ' > ', ' + ', ' ~ ']) + pick([...tags, '*', '.x', 'li.y', 'div.z']);
        return text;
      });
  const input = [`${size} ${selectors.length}`, ...lines, ...selectors].join('\n') + '\n';
  return { input, expected: referenceOutput(import.meta.url, input) };
}
