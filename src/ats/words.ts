import { plural } from '../domain/texts/plural.ts';
import type { Locale } from '../domain/vocabulary.ts';
import { STANDING } from '../report/texts/standing.ts';
import type { Result } from './assessment.ts';

interface Words {
  advice: string;
  solved(solved: number, tasks: number): string;
  hints(count: number): string;
  isDegraded: string;
}

const WORDS: Record<Locale, Words> = {
  en: {
    advice: 'Advice to people, who decide.',
    solved: (solved, tasks) =>
      `${solved} of ${tasks} ${plural('en', tasks, { one: 'task', other: 'tasks' })} solved.`,
    hints: (count) => `Hints taken: ${count}.`,
    isDegraded: 'Some of the report was written without a model, or is missing.',
  },
  ru: {
    advice: 'Это совет людям: решают они.',
    solved: (solved, tasks) => `Решено задач: ${solved} из ${tasks}.`,
    hints: (count) => `Взято подсказок: ${count}.`,
    isDegraded: 'Часть отчёта написана без модели или отсутствует.',
  },
};

/** What the systems show of a result, in the language of the interview: never the number alone. */
export interface ResultInWords {
  /** How the band lies to the level that was ordered. */
  standing: string;
  /** What the band says. */
  band: string;
  work: string;
  advice: string;
}

export function inWords(result: Result): ResultInWords {
  const { locale, level, fit, band, tasks, solved, hints, isDegraded } = result;
  const words = WORDS[locale];
  const standing = STANDING[locale];
  return {
    standing: standing.titles[fit](level),
    band:
      fit === 'unmeasured' ? standing.unmeasured(level) : standing.range(band.low, band.middle, band.high),
    work: [words.solved(solved, tasks), words.hints(hints), ...(isDegraded ? [words.isDegraded] : [])].join(
      ' ',
    ),
    advice: words.advice,
  };
}
