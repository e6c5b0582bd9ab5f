import { linearCongruential } from '../../lib/random.mjs';

/** A tune of two letters (seed 1), a pattern repeated with rare mistakes (2), or a Fibonacci word (3). Solved length by length with exact classes of equal parts. */
export function generate({ seed, size }) {
  const random = linearCongruential(seed);
  let tune;
  const least = [3, 5, 900][seed - 1];
  if (seed === 1) tune = Array.from({ length: size }, () => 'ab'[random(2)]).join('');
  if (seed === 2) {
    const pattern = Array.from({ length: 400 }, () => 'abcdefg'[random(7)]);
    tune = Array.from({ length: size }, (_, i) => (random(500) === 0 ? 'xyz'[random(3)] : pattern[i % 400])).join('');
  }
  if (seed === 3) {
    let [short, long] = ['a', 'ab'];
    while (long.length < size) [short, long] = [long, long + short];
    tune = long.slice(0, size);
  }

  // classes[i] tells parts of the present length apart; only starts whose part is a motif can begin a longer one.
  let starts = Array.from({ length: size }, (_, i) => i);
  let classes = Int32Array.from(tune, (letter) => letter.charCodeAt(0));
  let number = 0;
  let longest = 0;
  let place = 0;
  for (let length = 1; starts.length > 0; length++) {
    const groups = new Map();
    for (const i of starts) {
      if (i + length > size) continue;
      const key = classes[i] * 128 + (length > 1 ? tune.charCodeAt(i + length - 1) : 0);
      if (!groups.has(key)) groups.set(key, []);
      groups.get(key).push(i);
    }
    const next = new Int32Array(size);
    const kept = [];
    let name = 0;
    for (const group of groups.values()) {
      if (group.length < least) continue;
      number++;
      if (length > longest) {
        longest = length;
        place = size;
      }
      place = Math.min(place, group[0] + 1);
      for (const i of group) {
        next[i] = name;
        kept.push(i);
      }
      name++;
    }
    starts = kept.sort((a, b) => a - b);
    classes = next;
  }
  return { input: `${least}\n${tune}\n`, expected: `${number} ${longest} ${place}\n` };
}
