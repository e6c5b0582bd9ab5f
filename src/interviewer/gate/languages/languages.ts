import { proseOf } from '../conduct.ts';
import { CHINESE } from './chinese.ts';
import { DUTCH } from './dutch.ts';
import { FRENCH } from './french.ts';
import { GERMAN } from './german.ts';
import { ITALIAN } from './italian.ts';
import { JAPANESE } from './japanese.ts';
import { KOREAN } from './korean.ts';
import { type LanguageWords, type SpokenLanguage, signLanguage, wordLanguage } from './language.ts';
import { POLISH } from './polish.ts';
import { PORTUGUESE } from './portuguese.ts';
import { SPANISH } from './spanish.ts';
import { TURKISH } from './turkish.ts';
import { UKRAINIAN } from './ukrainian.ts';

const WORDS: readonly LanguageWords[] = [
  CHINESE,
  DUTCH,
  FRENCH,
  GERMAN,
  ITALIAN,
  JAPANESE,
  KOREAN,
  POLISH,
  PORTUGUESE,
  SPANISH,
  TURKISH,
  UKRAINIAN,
];

/** Languages besides English and Russian that a gate can judge. */
export const LANGUAGES: readonly SpokenLanguage[] = WORDS.map((words) =>
  words.script === 'latin' || words.script === 'cyrillic'
    ? wordLanguage(words)
    : signLanguage(words, words.script),
);

const LEAST_SHARE = 0.2;
/** Of the share of words that somebody knows who reads English and Russian. */
const LEAST_OF_KNOWN = 0.6;
/** Where nearly all words are English or Russian, short words of another language are chance. */
const MOST_KNOWN = 0.85;
/** Languages that have much in common are not told apart by a few words. */
const ALIKE = 0.8;

/** The languages that a text may be in, of those; none where it is English or Russian, or nobody's. */
export function languagesOf(
  text: string,
  isKnown: (word: string) => boolean,
  languages: readonly SpokenLanguage[] = LANGUAGES,
): SpokenLanguage[] {
  const prose = proseOf(text);
  const words = prose.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  if (words.length === 0) return [];
  const known = words.filter(isKnown).length / words.length;
  const shares = languages.map((language) => ({ language, share: language.shareOf(prose) }));
  const best = Math.max(0, ...shares.map(({ share }) => share));
  if (best < LEAST_SHARE || known > MOST_KNOWN || best < known * LEAST_OF_KNOWN) return [];
  return shares.filter(({ share }) => share >= best * ALIKE).map(({ language }) => language);
}
