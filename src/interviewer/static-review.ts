import type { Locale } from '../domain/vocabulary.ts';
import type { Measures } from './syntax/measures.ts';

/** From here on code is hard to follow, whatever it does. */
const LONG_FUNCTION = 40;
const DEEP_NESTING = 4;
const LONG_PROGRAM = 40;

/** What to improve about code as its measures alone show it; no measure says that code is good. */
export function measuredImprovements(
  { lines, functions, longestFunction, deepestNesting }: Measures,
  locale: Locale,
): string[] {
  const points: string[] = [];
  if (deepestNesting >= DEEP_NESTING) {
    points.push(
      locale === 'ru'
        ? `Вложенность доходит до ${deepestNesting}: ранний выход или отдельная функция сделали бы код яснее.`
        : `Blocks nest ${deepestNesting} deep: an early exit or a function of its own would make this clearer.`,
    );
  }
  if (longestFunction > LONG_FUNCTION) {
    points.push(
      locale === 'ru'
        ? `Самая длинная функция занимает ${longestFunction} строк: разделите её по смыслу.`
        : `The longest function takes ${longestFunction} lines: split it by what its parts do.`,
    );
  }
  if (functions === 0 && lines > LONG_PROGRAM) {
    points.push(
      locale === 'ru'
        ? `${lines} строк подряд без функций: дайте имена шагам решения.`
        : `${lines} lines without a function: give names to the steps.`,
    );
  }
  return points;
}
