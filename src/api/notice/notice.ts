import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentHash } from '../../content-hash.ts';
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

/** Digits of the hash: enough to tell texts apart that somebody meant to be read. */
const VERSION_DIGITS = 12;

export function createNotice(locale: Locale, text: string, consents: Notice['consents']): Notice {
  const version = `${locale}-${contentHash({ text, consents }).slice(0, VERSION_DIGITS)}`;
  return { version, locale, text, consents };
}

/** In every language, from the files beside this one. */
export const NOTICES = Object.fromEntries(LOCALES.map((locale) => [locale, noticeIn(locale)])) as Record<
  Locale,
  Notice
>;

function noticeIn(locale: Locale): Notice {
  const text = readFileSync(join(import.meta.dirname, `${locale}.md`), 'utf8');
  const consents = CONSENTS.map((consent) => ({ ...consent, text: consent.text[locale] }));
  return createNotice(locale, text, consents);
}
