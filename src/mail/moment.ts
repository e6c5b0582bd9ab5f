import type { Locale } from '../domain/vocabulary.ts';

/** As people write it, with the zone that it is in: nobody knows the reader's. */
export function momentIn(locale: Locale, at: number): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
  return `${format.format(at)} UTC`;
}
