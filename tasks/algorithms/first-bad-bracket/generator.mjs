import { linearCongruential } from '../../lib/random.mjs';

/** A deep nest of brackets with letters between; an odd seed breaks one bracket late in the text. */
export function generate({ seed, size }) {
  const random = linearCongruential(seed);
  const opening = '([{';
  const closing = ')]}';
  const text = [];
  const opened = [];
  while (text.length < size / 2) {
    const kind = random(3);
    text.push(opening[kind]);
    opened.push(kind);
  }
  let bad = 0;
  while (opened.length > 0) {
    const kind = opened.pop();
    if (seed % 2 === 1 && opened.length === 10) {
      text.push(closing[(kind + 1) % 3]);
      bad = text.length;
      break;
    }
    text.push(closing[kind]);
  }
  while (bad && text.length < size) text.push('x');
  return { input: `${text.join('')}\n`, expected: `${bad || 'OK'}\n` };
}
