/** How many words of a text were written down wrongly, and of how many. */
export interface WordErrors {
  errors: number;
  words: number;
}

/** Words that were put in, left out, or taken for others, as few as explain the difference. */
export function wordErrors(spoken: string, written: string): WordErrors {
  const [said, heard] = [wordsIn(spoken), wordsIn(written)];
  let row = heard.map((_, index) => index + 1);
  row.unshift(0);
  for (const [index, word] of said.entries()) {
    const next = [index + 1];
    for (const [at, other] of heard.entries()) {
      const replaced = (row[at] ?? 0) + (word === other ? 0 : 1);
      next.push(Math.min(replaced, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
    }
    row = next;
  }
  return { errors: row.at(-1) ?? 0, words: said.length };
}

/** Of all texts together, so that a long one counts for more. */
export function rateOf(all: readonly WordErrors[]): number {
  const errors = all.reduce((sum, one) => sum + one.errors, 0);
  return errors / all.reduce((sum, one) => sum + one.words, 0);
}

/** Without what nobody hears: case, signs, ё or е, whether a number is written in digits. */
function wordsIn(text: string): string[] {
  const plain = text.normalize('NFKC').toLowerCase().replaceAll('ё', 'е').replaceAll(/['’]/g, '');
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => NUMBERS.get(word) ?? word);
}

const IN_WORDS = [
  'zero one two three four five six seven eight nine ten eleven twelve',
  'ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать',
];
const NUMBERS = new Map(
  IN_WORDS.flatMap((words) => words.split(' ').map((word, number) => [word, String(number)] as const)),
);
