import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentHash } from '../../content-hash.ts';
import { type PluralForms, plural } from '../../domain/texts/plural.ts';
import { LOCALES, type Locale } from '../../domain/vocabulary.ts';
import { CONSENTS } from './consents.ts';

/** What people are told, and asked to agree to, before an interview records anything of them. */
export interface Notice {
  /** Names the text, and the consents, that somebody has seen: other words are another version. */
  version: string;
  locale: Locale;
  /** Markdown. */
  text: string;
  consents: readonly { id: string; required: boolean; text: string }[];
}

const DAYS: Record<Locale, PluralForms> = {
  en: { one: 'day', other: 'days' },
  ru: { one: 'день', few: 'дня', other: 'дней' },
};

/** Digits of the hash: enough to tell texts apart that somebody meant to be read. */
const VERSION_DIGITS = 12;

export function createNotice(locale: Locale, text: string, consents: Notice['consents']): Notice {
  const version = `${locale}-${contentHash({ text, consents }).slice(0, VERSION_DIGITS)}`;
  return { version, locale, text, consents };
}

/** As the files beside this one have them. */
const TEXTS = byLocale((locale) => readFileSync(join(import.meta.dirname, `${locale}.md`), 'utf8'));

/** In every language, for an installation that keeps interviews for so long. */
export function noticesFor(retentionDays: number): Record<Locale, Notice> {
  return byLocale((locale) => noticeIn(locale, retentionDays));
}

function byLocale<Value>(of: (locale: Locale) => Value): Record<Locale, Value> {
  return Object.fromEntries(LOCALES.map((locale) => [locale, of(locale)])) as Record<Locale, Value>;
}

function noticeIn(locale: Locale, retentionDays: number): Notice {
  const text = TEXTS[locale].replace(
    '{{days}}',
    `${retentionDays} ${plural(locale, retentionDays, DAYS[locale])}`,
  );
  const consents = CONSENTS.map((consent) => ({ ...consent, text: consent.text[locale] }));
  return createNotice(locale, text, consents);
}
