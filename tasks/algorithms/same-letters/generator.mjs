/** Random words and shuffles of earlier ones; grouped by vectors of letter counts. */
export function generate({ seed, size }) {
  let state = seed >>> 0;
  const random = (bound) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
  const words = [];
  while (words.length < size) {
    let letters = Array.from({ length: 8 + random(5) }, () => 'etaoinshrdlu'[random(12)]);
    if (words.length > 0 && random(5) === 0) letters = [...words[random(words.length)]];
    for (let i = letters.length - 1; i > 0; i--) {
      const j = random(i + 1);
      [letters[i], letters[j]] = [letters[j], letters[i]];
    }
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
