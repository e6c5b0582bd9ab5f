import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentHash } from '../../content-hash.ts';
import type { PackageContent, ReportToCandidate } from '../../domain/packages/package.ts';
import type { Localized } from '../../domain/texts/localized.ts';
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

/** What differs from one interview to another. */
export type NoticeTerms = Pick<PackageContent, 'retentionDays' | 'reportToCandidate' | 'mediaDays'>;

const REPORTS: Record<ReportToCandidate, Localized> = {
  full: {
    en: 'You can read your own report at the end, without the advice that is meant for them.',
    ru: 'В конце вы можете прочитать свой отчёт, без подсказок, предназначенных для них.',
  },
  summary: {
    en: 'At the end you can read the figures of your report, without its texts and without the advice that is meant for them.',
    ru: 'В конце вы можете прочитать цифры своего отчёта, без текстов и без подсказок, предназначенных для них.',
  },
  none: {
    en: 'The report stays with them; you may ask them what it says.',
    ru: 'Отчёт остаётся у них; вы вправе спросить, что в нём.',
  },
};

/** In every language, for an interview on these terms. */
export function noticesFor(terms: NoticeTerms): Record<Locale, Notice> {
  return byLocale((locale) => noticeIn(locale, terms));
}

function byLocale<Value>(of: (locale: Locale) => Value): Record<Locale, Value> {
  return Object.fromEntries(LOCALES.map((locale) => [locale, of(locale)])) as Record<Locale, Value>;
}

function noticeIn(locale: Locale, { retentionDays, reportToCandidate, mediaDays }: NoticeTerms): Notice {
  const days = (count: number) => `${count} ${plural(locale, count, DAYS[locale])}`;
  const text = TEXTS[locale]
    .replace('{{days}}', days(retentionDays))
    .replace('{{media}}', days(mediaDays))
    .replace('{{report}}', REPORTS[reportToCandidate][locale]);
  const consents = CONSENTS.map((consent) => ({ ...consent, text: consent.text[locale] }));
  return createNotice(locale, text, consents);
}
