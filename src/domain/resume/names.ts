import { termsIn } from './find-terms.ts';
import { headingIn } from './sections.ts';
import { setOf, small, wordsOf } from './words.ts';

const LABELLED = /^\P{L}{0,6}(?:full name|name|имя|фио|ф\.и\.о\.?|фамилия|отчество|surname)\s?[:—-]/iu;
const CAPITALISED = /^\p{Lu}[\p{L}'’-]{0,30}\.?$/u;
/** They stand above names, or in place of them. */
const TITLES = setOf(
  'curriculum vitae resume résumé cv резюме senior junior middle lead developer engineer разработчик инженер',
);
/** A name stands above all else. */
const LINES_ABOVE = 4;
const MOST_WORDS = 4;
const LEAST_LETTERS = 3;

/** Words of the person's name in small letters: what a file shows of it, and `known`, what is known of it otherwise. */
export function namesIn(lines: readonly string[], known: readonly string[]): ReadonlySet<string> {
  const above = lines.filter((line) => wordsOf(line).length > 0).slice(0, LINES_ABOVE);
  const labelled = lines.filter((line) => LABELLED.test(line)).map((line) => line.replace(LABELLED, ''));
  const shown = above.find(isName);
  const words = [...labelled, ...(shown === undefined ? [] : [shown]), ...known].flatMap((text) =>
    small(wordsOf(text)),
  );
  return new Set(words.filter((word) => word.length >= LEAST_LETTERS && termsIn(word).length === 0));
}

function isName(line: string): boolean {
  const words = line.trim().split(/\s+/u);
  if (words.length < 2 || words.length > MOST_WORDS || headingIn(line) !== null) return false;
  if (!words.every((word) => CAPITALISED.test(word))) return false;
  return termsIn(line).length === 0 && !small(words).some((word) => TITLES.has(word));
}
