import type { Locale } from '../vocabulary.ts';

/** How many tests passed, in a sentence. */
export function passedText(locale: Locale, passed: number, total: number): string {
  return locale === 'ru' ? `Пройдено тестов: ${passed} из ${total}.` : `Tests passed: ${passed} of ${total}.`;
}
