import { linearCongruential } from '../../lib/random.mjs';

/** Messages of ten senders, shuffled locally (seed 1), or with the first ones held back until late (2). Solved with boolean arrays for each sender. */
export function generate({ seed, size }) {
  const random = linearCongruential(seed);
  const names = Array.from({ length: 10 }, (_, i) => `node${'abcdefghij'[i]}`);
  const each = Math.floor((size * 0.95) / 10);
  const keyed = names.flatMap((_, s) =>
    Array.from({ length: each }, (_, i) => {
      const late = seed === 2 && i === 0 && s > 0 ? each * (0.85 + s / 100) : i;
      return { s, number: i + 1, key: late + random(seed === 1 ? 60 : 30) };
    }),
  );
  const messages = keyed.sort((a, b) => a.key - b.key || a.s - b.s);
  while (messages.length < size) messages.splice(random(messages.length), 0, { ...messages[random(messages.length)] });
  const window = seed === 1 ? 300 : 16_000;
  const there = names.map(() => new Uint8Array(each + 2)); // 1: in the buffer
  const expected = names.map(() => 1);
  let held = 0;
  const answers = messages.map(({ s, number }) => {
    if (number < expected[s] || there[s][number]) return 'dup';
    if (number === expected[s]) {
      do {
        held -= there[s][expected[s]];
        expected[s]++;
      } while (there[s][expected[s]]);
      return `deliver ${number} ${expected[s] - 1}`;
    }
    there[s][number] = 1;
    if (++held <= window) return 'keep';
    held--;
    const tops = there.map((flags, i) => flags.lastIndexOf(1) - expected[i]);
    const furthest = Math.max(...tops.filter((_, i) => there[i].lastIndexOf(1) > 0));
    const loser = tops.lastIndexOf(furthest);
    const lost = furthest + expected[loser];
    there[loser][lost] = 0;
    return `drop ${names[loser]} ${lost}`;
  });
  const rows = messages.map(({ s, number }) => `${names[s]} ${number}\n`).join('');
  return { input: `${window} ${messages.length}\n${rows}`, expected: `${answers.join('\n')}\n` };
}
