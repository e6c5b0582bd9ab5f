import type { components } from '../api/schema.d.ts';

export type Locale = components['schemas']['Locale'];

export const LOCALES: readonly Locale[] = ['en', 'ru'];

/** The first of the browser's languages that there are texts in, else English. */
export function browserLocale(languages: readonly string[]): Locale {
  const known = languages
    .map((tag) => tag.split('-')[0]?.toLowerCase())
    .map((language) => LOCALES.find((locale) => locale === language));
  return known.find((locale) => locale !== undefined) ?? 'en';
}
