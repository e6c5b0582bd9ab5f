import type { Locale } from '../vocabulary.ts';

/** What to improve about code, as its measures show it. */
interface MeasureWords {
  deepNesting: (depth: number) => string;
  longFunction: (lines: number) => string;
  noFunctions: (lines: number) => string;
}

export const MEASURE_WORDS: Record<Locale, MeasureWords> = {
  en: {
    deepNesting: (depth) =>
      `Blocks nest ${depth} deep: an early exit or a function of its own would make this clearer.`,
    longFunction: (lines) => `The longest function takes ${lines} lines: split it by what its parts do.`,
    noFunctions: (lines) => `${lines} lines without a function: give names to the steps.`,
  },
  ru: {
    deepNesting: (depth) =>
      `Вложенность доходит до ${depth}: ранний выход или отдельная функция сделали бы код яснее.`,
    longFunction: (lines) => `Самая длинная функция занимает ${lines} строк: разделите её по смыслу.`,
    noFunctions: (lines) => `${lines} строк подряд без функций: дайте имена шагам решения.`,
  },
};
