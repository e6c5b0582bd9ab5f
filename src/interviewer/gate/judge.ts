import { LOCALES } from '../../domain/vocabulary.ts';
import type { Breach } from './breach.ts';
import { claimsToAct } from './claims.ts';
import { type CodeSecrets, givesCode, measureCode } from './code-leak.ts';
import { conductOf, LEAST_OF_A_MESSAGE, languageOf, type Writing } from './conduct.ts';
import {
  decodings,
  isEnciphered,
  isUnreadable,
  LEAST_OF_OTHERS,
  plain,
  transliterations,
} from './encodings.ts';
import type { Signs } from './hold.ts';
import type { GuardedTask, Knowledge } from './knowledge.ts';
import { type Lexicon, literalsOf, programGrams } from './lexicon.ts';
import {
  givesMethod,
  type Idea,
  ideaOf,
  mayGiveMethod,
  mayTell,
  methodSecrets,
  tellingStems,
} from './method-leak.ts';
import { isWordSomewhere, otherLanguages } from './other-languages.ts';
import { mayRepeatPrompt, promptSecrets, repeatsMark, repeatsPrompt } from './prompt-leak.ts';
import { formsOf } from './seen.ts';
import { signsOf } from './signs.ts';
import { givesTest, hiddenTestsOf } from './test-leak.ts';
import { TOLD_RULES } from './told-rules.ts';
import { wordsIn } from './words.ts';

export interface Judge {
  /** The rule that the text breaks, or null. Takes time by the length of the text. */
  breachOf(text: string): Breach | null;
  /** The same without what holds for a reply alone: its length, its questions, its language. */
  leakOf(text: string): Breach | null;
  /** What holds for a reply alone, finished or not: its length, its questions, its language. */
  conductOf(text: string): Breach | null;
  /** Whether it may be the beginning of a leak, so that what was held back of it had better wait. */
  isDoubtful(text: string): boolean;
  /** What a leak could begin with. */
  signs: Signs;
}

/** Compiles what a gate knows; a text is then judged whole, as often as it is asked for. */
export function createJudge(knowledge: Knowledge): Judge {
  const { lexicon, marks, prompts, tasks, standing, locale } = knowledge;
  const seen = formsOf(knowledge.seen);
  const grams = new Set(tasks.flatMap((task) => secretGramsOf(task, lexicon)));
  const code: CodeSecrets = {
    isSecret: (gram) => grams.has(gram),
    isIdiom: lexicon.isIdiom,
    literals: tasks.flatMap(({ source }) => source.programs.flatMap(literalsOf)),
    seen,
  };
  const method = methodSecrets(
    tasks.flatMap((task) => ideasOf(task, lexicon)),
    {
      lexicon,
      seen,
      texts: seen.texts,
      verbatim: tasks.flatMap(methodLines),
    },
  );
  const tests = tasks.flatMap(hiddenTestsOf);
  const instructions = promptSecrets([...prompts, ...TOLD_RULES], [...knowledge.sayable, ...seen.texts]);
  const earlier = knowledge.ownLines.map((line) => measureCode(plain(line), code));
  const before = {
    secretTokens: sumOf(earlier, ({ secretTokens }) => secretTokens),
    lines: sumOf(earlier, ({ lines }) => lines),
  };
  const others = otherLanguages(knowledge.seen.messages, { method, isKnown: lexicon.isKnown });
  const writings = new Set<Writing>([
    locale,
    ...knowledge.seen.messages.flatMap((text) => languageOf(text, LEAST_OF_A_MESSAGE) ?? []),
  ]);
  if (!others.areSpoken) writings.delete('other');
  const hasWords = (text: string) =>
    wordsIn(text).some(
      ({ text: word }) => word.length > 2 && (lexicon.isKnown(word) || isWordSomewhere(word)),
    );
  const isSeen = (word: string) => seen.data.includes(` ${word} `);
  const isReadable = (word: string) => lexicon.isKnown(word) || isSeen(word) || others.isWord(word);

  function leakOf(whole: string): Breach | null {
    const text = plain(whole);
    if (repeatsMark(text, marks)) return 'repeats the mark of its data';
    if (repeatsPrompt(text, instructions) || others.tellsOfRules(text)) return 'repeats its instructions';
    if (givesCode(measureCode(text, code), before)) return 'gives code away';
    if (givesTest(text, tests, seen)) return 'gives a hidden test away';
    if (givesMethod(text, method) || others.givesMethod(text)) return 'gives the method away';
    if (claimsToAct(text, standing) || others.claimsToAct(text)) return 'claims to have acted';
    if (decodings(text).some(hasWords) || isEnciphered(text, { isKnown: isReadable }))
      return 'is not readable';
    const { latin, cyrillic } = transliterations(text);
    if (latin !== null && givesCode(measureCode(latin, code), before)) return 'is not readable';
    return cyrillic !== null && givesMethod(cyrillic, method) ? 'is not readable' : null;
  }

  return {
    leakOf,
    conductOf: (text) => conductOf(text, writings),
    isDoubtful(whole) {
      const text = plain(whole);
      const { doubtful, secretTokens } = measureCode(text, code);
      return (
        doubtful ||
        secretTokens > 0 ||
        mayGiveMethod(text, method) ||
        others.mayGiveMethod(text) ||
        mayRepeatPrompt(text, instructions)
      );
    },
    breachOf: (text) =>
      leakOf(text) ??
      conductOf(text, writings) ??
      (others.isUnspoken(text) ? 'is in another language' : null) ??
      (isUnreadable(plain(text), isReadable, others.areSpoken ? LEAST_OF_OTHERS : undefined)
        ? 'is not readable'
        : null),
    signs: signsOf({
      telling: tellingStems(method),
      mayTell: (stems) => mayTell(stems, method),
      words: tasks.flatMap(secretWords),
      runs: [instructions.runs, method.runs],
      marks,
      isKnown: (word) => lexicon.isKnown(word) || isSeen(word),
      others,
    }),
  };
}

function secretGramsOf({ source }: GuardedTask, lexicon: Lexicon): string[] {
  return source.programs.flatMap(programGrams).filter((gram) => !lexicon.isIdiom(gram));
}

/** Of what a reviewer looks for; how code is written is no secret. */
function methodLines({ source }: Pick<GuardedTask, 'source'>): string[] {
  return source.task.rubric.flatMap(({ kind, text }) => (kind === 'method' ? [text] : []));
}

/** Hints that were not given, and what a reviewer looks for; once a task is solved none of it is secret. */
function secretTexts({ source, hintsGiven, solved }: GuardedTask): string[] {
  if (solved) return [];
  const { hints } = source.task;
  return [
    ...hints.slice(hintsGiven).flatMap((hint) => LOCALES.map((locale) => hint[locale])),
    ...methodLines({ source }),
  ];
}

function ideasOf(task: GuardedTask, lexicon: Lexicon): Idea[] {
  return secretTexts(task)
    .map((text) => ideaOf(text, lexicon))
    .filter(({ stems }) => stems.size > 0);
}

function secretWords(task: GuardedTask): string[] {
  return secretTexts(task).flatMap((text) => wordsIn(text).map(({ text: word }) => word));
}

function sumOf<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + of(item), 0);
}
