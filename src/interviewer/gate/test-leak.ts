import type { GuardedTask } from './knowledge.ts';
import { asData, type SeenForms } from './seen.ts';

interface HiddenTest {
  input: string;
  expected: string;
  words: number;
}

/** So many words of an input in a row are no chance; fewer are, unless the expected output stands there too. */
const LEAST_WORDS = 6;
const LEAST_WITH_OUTPUT = 3;

/** Hidden tests that could stand in a reply. */
export function hiddenTestsOf({ hidden }: GuardedTask): HiddenTest[] {
  return hidden.map(({ input, expected }) => {
    const bare = asData(input);
    return { input: bare, expected: asData(expected), words: bare.trim().split(' ').length };
  });
}

export function givesTest(text: string, tests: readonly HiddenTest[], seen: SeenForms): boolean {
  const bare = asData(text);
  return tests.some(({ input, expected, words }) => {
    if (!bare.includes(input) || seen.data.includes(input)) return false;
    return (
      words >= LEAST_WORDS ||
      (words >= LEAST_WITH_OUTPUT && expected.trim() !== '' && bare.includes(expected))
    );
  });
}
