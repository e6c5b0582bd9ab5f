import type { Locale } from '../../domain/vocabulary.ts';
import { EN } from './words-en.ts';
import { RU } from './words-ru.ts';

/** Every word of the report's page, in one language. A word that the vocabulary gains must be said in both. */
export type Words = typeof EN;

export function wordsFor(locale: Locale): Words {
  return locale === 'ru' ? RU : EN;
}

/** The word for a value that comes from a stored report; one that is unknown here is shown as it is. */
export function wordFor(words: Record<string, string>, value: string): string {
  return (Object.hasOwn(words, value) && words[value]) || value.replaceAll('_', ' ');
}
