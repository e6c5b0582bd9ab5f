import { CLAIM_WORDS } from './claims.ts';
import { beginningsOf } from './concepts.ts';
import type { Signs } from './hold.ts';
import type { OtherLanguages } from './other-languages.ts';
import { INSTRUCTION_WORDS, partsOf } from './prompt-leak.ts';
import { RUN } from './runs.ts';
import { stemOf } from './words.ts';

/** Letters of a mark that are no chance. */
const OF_A_MARK = 4;

/** What a leak could begin with, from the stems, words and runs of words that are secret. */
export function signsOf({
  telling,
  mayTell,
  words,
  runs,
  marks,
  isKnown,
  others,
}: {
  telling: ReadonlySet<string>;
  /** Whether the last of some stems tells something together with those before. */
  mayTell(stems: readonly string[]): boolean;
  words: readonly string[];
  /** Of three stems each. */
  runs: readonly ReadonlySet<string>[];
  marks: readonly string[];
  isKnown(word: string): boolean;
  others: OtherLanguages;
}): Signs {
  const forms = [...words.filter((word) => telling.has(stemOf(word))), ...[...telling].flatMap(beginningsOf)];
  const beginnings = new Set(forms.flatMap(beginningsIn));
  const claiming = [...CLAIM_WORDS, ...INSTRUCTION_WORDS].flatMap(beginningsIn);
  const later = new Set(claiming.filter((beginning) => beginning.length > 1));
  const parts = new Set(marks.flatMap((mark) => partsOf(mark.toLowerCase(), OF_A_MARK)));

  return {
    isKnown: (word) => isKnown(word) || others.isWord(word),
    areOthersSpoken: others.areSpoken,
    isTellingElsewhere: (word) =>
      [...others.stemsOf(word)].some((stem) => telling.has(stem)) || others.mayBeginClaim(word),
    isTelling(stems) {
      const last = stems.at(-1) ?? '';
      const run = stems.slice(-RUN).join(' ');
      return telling.has(last) || mayTell(stems) || runs.some((secret) => secret.has(run));
    },
    isOfMark: (word) => partsOf(word.toLowerCase(), OF_A_MARK).some((part) => parts.has(part)),
    mayBecomeTelling: (beginning, isFirst) =>
      beginnings.has(beginning) || telling.has(stemOf(beginning)) || (!isFirst && later.has(beginning)),
  };
}

function beginningsIn(form: string): string[] {
  return Array.from(form, (_, at) => form.substring(0, at + 1));
}
