import { MEASURE_WORDS } from '../domain/texts/measures.ts';
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
  const words = MEASURE_WORDS[locale];
  return [
    ...(deepestNesting >= DEEP_NESTING ? [words.deepNesting(deepestNesting)] : []),
    ...(longestFunction > LONG_FUNCTION ? [words.longFunction(longestFunction)] : []),
    ...(functions === 0 && lines > LONG_PROGRAM ? [words.noFunctions(lines)] : []),
  ];
}
