import { wordsIn } from './words.ts';

/** So many stems in a row are compared. */
export const RUN = 3;

/** Every run of {@link RUN} stems of a text. */
export function runsOf(text: string): string[] {
  const stems = wordsIn(text).map(({ stem }) => stem);
  return stems
    .slice(0, Math.max(0, stems.length - RUN + 1))
    .map((stem, at) => `${stem} ${stems[at + 1]} ${stems[at + 2]}`);
}

/** How many words the text repeats in each unbroken stretch of known runs. */
export function stretchesIn(text: string, runs: ReadonlySet<string>): number[] {
  const stretches: number[] = [];
  let length = 0;
  for (const run of [...runsOf(text), '']) {
    if (runs.has(run)) length += 1;
    else if (length > 0) {
      stretches.push(length + RUN - 1);
      length = 0;
    }
  }
  return stretches;
}

export function longestRun(text: string, runs: ReadonlySet<string>): number {
  return Math.max(0, ...stretchesIn(text, runs));
}
