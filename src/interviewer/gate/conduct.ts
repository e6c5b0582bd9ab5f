import type { Locale } from '../../domain/vocabulary.ts';
import type { Breach } from './breach.ts';

/** One is right; a list of them is an interrogation. */
const MOST_QUESTIONS = 3;
/** One to four short sentences, and a few lines that are quoted, are far from it. */
const MOST_CHARS = 2_400;
const LEAST_LETTERS = 24;
/** Of a message of the candidate's, who may say no more than one word. */
export const LEAST_OF_A_MESSAGE = 5;

/** How a reply is written, finished or not: its length, its questions, its language. */
export function conductOf(text: string, languages: ReadonlySet<Writing>): Breach | null {
  if (text.length > MOST_CHARS) return 'is too long';
  const prose = proseOf(text);
  if ((prose.match(QUESTION)?.length ?? 0) > MOST_QUESTIONS) return 'asks too much';
  const language = languageOf(prose);
  return language !== null && !languages.has(language) ? 'is in another language' : null;
}

const QUESTION = /\?(?=[\s"»”)*_]|$)/g;

const OTHER_LETTERS = /[^\P{L}\p{Script=Latin}\p{Script=Cyrillic}]/gu;

/** Without what stands in fences and backticks. */
export function proseOf(text: string): string {
  return text.replace(/```[^`]*(?:```|$)|`[^`\n]*`/g, ' ');
}

/** An alphabet, by the language of ours that is written in it. */
export type Writing = Locale | 'other';

/** By its alphabet; null where there is too little of it to tell, or both are there. */
export function languageOf(text: string, least = LEAST_LETTERS): Writing | null {
  const cyrillic = text.match(/[а-яё]/giu)?.length ?? 0;
  const latin = text.match(/[a-z]/giu)?.length ?? 0;
  const others = text.match(OTHER_LETTERS)?.length ?? 0;
  // In some of them a sign is a word.
  if (others > cyrillic + latin && others >= least / 3) return 'other';
  if (cyrillic + latin < least) return null;
  if (cyrillic > latin) return 'ru';
  return cyrillic < latin * 0.1 ? 'en' : null;
}
