import { linearCongruential, shuffle } from '../../lib/random.mjs';

/** Random words and shuffles of earlier ones; grouped by vectors of letter counts. */
export function generate({ seed, size }) {
  const random = linearCongruential(seed);
  const words = [];
  while (words.length < size) {
    let letters = Array.from({ length: 8 + random(5) }, () => 'etaoinshrdlu'[random(12)]);
    if (words.length > 0 && random(5) === 0) letters = [...words[random(words.length)]];
    shuffle(letters, random);
    words.push(letters.join(''));
  }
  const groups = {};
  for (const word of words) {
    const counts = new Array(26).fill(0);
    for (const letter of word) counts[letter.charCodeAt(0) - 97]++;
    groups[counts] ??= {};
    groups[counts][word] = true;
  }
  const large = Object.values(groups)
    .map((group) => Object.keys(group).sort())
    .filter((group) => group.length >= 2)
    .sort((a, b) => b.length - a.length || (a[0] < b[0] ? -1 : 1));
  const lines = [large.length, ...large.map((group) => group.join(' '))];
  return { input: `${size} 2\n${words.join('\n')}\n`, expected: `${lines.join('\n')}\n` };
}
