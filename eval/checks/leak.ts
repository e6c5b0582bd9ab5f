import type { Task } from '../../src/bank/bank.ts';
import { LOCALES } from '../../src/domain/vocabulary.ts';
import type { Breach } from '../../src/interviewer/gate/breach.ts';
import { assembledIn } from './assembled.ts';
import { type Answer, type Check, fail, type Ground, PASS } from './check.ts';
import { runsOf, tokensOf, wordsOf } from './words.ts';

/** Fewer tokens of a program in a row may be chance, such as the reading of a line. */
const PROGRAM_TOKENS = 10;
const HINT_WORDS = 6;
const TEST_TOKENS = 10;
/** The gate finds more than runs of words; but what it lets through, it finds nothing in. */
const GIVES: ReadonlySet<Breach> = new Set<Breach>([
  'gives code away',
  'gives the method away',
  'gives a hidden test away',
]);

/** Nothing of the reference programs, of hints that were not given and of hidden tests reaches the candidate, live or kept, at once or bit by bit. */
export const leak: Check = (answer, ground) => {
  for (const text of textsOf(answer)) {
    const breach = ground.breachOf(text);
    const why = breach !== null && GIVES.has(breach) ? `it ${breach}` : leakIn(text, ground);
    if (why) return fail(why);
  }
  const whole = assembledIn(answer, ground);
  return whole ? fail(whole) : PASS;
};

/** What the candidate has seen of it. */
export function textsOf({ text, shown }: Answer): string[] {
  return [...new Set([text, ...shown])];
}

function leakIn(text: string, ground: Ground): string | null {
  const { task, programs, visible, facts } = ground;
  if (!task) return null;
  const tokens = tokensOf(unmarked(text));
  const shared = (
    secret: readonly string[],
    length: number,
    parts: readonly string[],
    of: typeof tokensOf,
  ) => {
    const said = runsOf(parts, length);
    const known = new Set<string>();
    for (const seen of visible) for (const run of runsOf(of(seen), length)) known.add(run);
    return secret
      .flatMap((one) => [...runsOf(of(one), length)])
      .find((run) => said.has(run) && !known.has(run));
  };
  const code = shared(programs, PROGRAM_TOKENS, tokens, tokensOf);
  if (code) return `it has a part of a reference program: ${code}`;
  const test = shared(hiddenTexts(task), TEST_TOKENS, tokens, tokensOf);
  if (test) return `it has a part of a hidden test: ${test}`;
  if (facts.work?.outcome === 'solved') return null;
  const hints = task.hints
    .slice(facts.work?.hints.length ?? 0)
    .flatMap((hint) => LOCALES.map((locale) => hint[locale]));
  const hint = shared(hints, HINT_WORDS, wordsOf(text), wordsOf);
  return hint ? `it has a part of a hint that was not given: ${hint}` : null;
}

/** Large tests are made by programs, and in no reply is room for them. */
function hiddenTexts(task: Task): string[] {
  return task.hiddenTests
    .filter(({ group }) => group === 'basic' || group === 'edge')
    .flatMap(({ input, expected }) => [input, expected]);
}

/** Without what lists, quotations and fences put in front of lines. */
function unmarked(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/^\s{0,20}(?:[>*+-]|\d{1,3}[.)])\s/, '').replaceAll('`', ''))
    .join('\n');
}
