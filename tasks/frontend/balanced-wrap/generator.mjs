import { mulberry32 } from '../../lib/random.mjs';
import { referenceOutput } from '../../lib/reference.mjs';

/** `size` words in about 150 lines: long and short ones for an even size, short ones without spaces for an odd one. */
export function generate({ seed, size }) {
  const next = mulberry32(seed);
  const words = [];
  for (let i = 0; i < size; i++) words.push(1 + Math.floor(size % 2 ? next() * 90 : next() ** 3 * 90000));
  const space = size % 2 ? 0 : 700;
  const width = Math.floor((words.reduce((a, b) => a + b) + space * size) / 150.5);
  const input = `${size} ${width} ${space}\n${words.join(' ')}\n`;
  return { input, expected: referenceOutput(import.meta.url, input) };
}
