import { cut } from '../../domain/text.ts';
import type { SpokenLanguage } from './languages/language.ts';
import { LANGUAGES, languagesOf } from './languages/languages.ts';
import { givesMethod, type Idea, type MethodSecrets, mayGiveMethod } from './method-leak.ts';
import { stemsIn } from './words.ts';

/** Those of the newest messages count: the candidate may have changed over. */
const NEWEST = 3;
/** Of a message, in characters. */
const MOST_READ = 2_000;
/** Fewer words may be in several languages. */
const LEAST_WORDS = 6;
const WORD = /[\p{L}\p{M}]+/gu;
/** Of what is said in another language only some words are understood, so that less of them is told already. */
const MOST_TOLD = 1.5;
const DOUBTFUL = 0.5;

/** Judges what is said in the languages, besides English and Russian, in which the candidate writes. */
export interface OtherLanguages {
  /** Whether the candidate writes in one. */
  areSpoken: boolean;
  isWord(word: string): boolean;
  /** Whether a text is in one in which the candidate does not write. */
  isUnspoken(text: string): boolean;
  /** Stems of what a word means. */
  stemsOf(word: string): ReadonlySet<string>;
  /** Whether a claim to act, or one about instructions, may begin with a word. */
  mayBeginClaim(word: string): boolean;
  givesMethod(text: string): boolean;
  mayGiveMethod(text: string): boolean;
  claimsToAct(text: string): boolean;
  tellsOfRules(text: string): boolean;
}

export function otherLanguages(
  messages: readonly string[],
  { method, isKnown }: { method: MethodSecrets; isKnown: (word: string) => boolean },
): OtherLanguages {
  const newest = messages.slice(-NEWEST).map((text) => cut(text, MOST_READ));
  const spoken = [...new Set(newest.flatMap((text) => languagesOf(text, isKnown)))];
  const { seen } = method;
  const said = newest.flatMap((text) => [...stemsIn(meaningsIn(text, spoken))]);
  const secrets = {
    ...method,
    ideas: [inAll(method.ideas)],
    seen: { ...seen, saidStems: new Set([...seen.saidStems, ...said]) },
  };
  const meaning = (text: string) => {
    const found = languagesOf(text, isKnown, spoken);
    // Words of another language may stand in an English text, too.
    return found.length > 0 ? meaningsIn(text, found) : meaningsIn(unknownIn(text, isKnown), spoken);
  };

  return {
    areSpoken: spoken.length > 0,
    isUnspoken(text) {
      const found = (text.match(WORD)?.length ?? 0) < LEAST_WORDS ? [] : languagesOf(text, isKnown);
      return found.length > 0 && !found.some((language) => spoken.includes(language));
    },
    isWord: (word) => spoken.some((language) => language.isWord(word)),
    stemsOf: (word) => stemsIn(meaningsIn(word, spoken)),
    mayBeginClaim: (word) => spoken.some((language) => language.mayBeginClaim(word)),
    givesMethod: (text) => givesMethod(meaning(text), secrets, MOST_TOLD),
    mayGiveMethod: (text) => mayGiveMethod(meaning(text), secrets, DOUBTFUL),
    claimsToAct: (text) => spoken.some((language) => language.claimsToAct(text)),
    tellsOfRules: (text) => spoken.some((language) => language.tellsOfRules(text)),
  };
}

/** Which of several ideas is told cannot be said from some words of it. */
function inAll(ideas: readonly Idea[]): Idea {
  return {
    stems: new Set(ideas.flatMap(({ stems }) => [...stems])),
    pairs: new Set(ideas.flatMap(({ pairs }) => [...pairs])),
    runs: [],
  };
}

function unknownIn(text: string, isKnown: (word: string) => boolean): string {
  return (text.match(WORD) ?? []).filter((word) => !isKnown(word.toLowerCase())).join(' ');
}

function meaningsIn(text: string, languages: readonly SpokenLanguage[]): string {
  return languages.map((language) => language.meaningsIn(text)).join('\n');
}

/** Whether a word is one of any language that is known here. */
export const isWordSomewhere = (word: string): boolean => LANGUAGES.some((language) => language.isWord(word));
