import type { Locale } from '../vocabulary.ts';

/** The forms of a word beside a number, by CLDR's rules; `other` also stands for those that are left out. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

const RULES: Record<Locale, Intl.PluralRules> = {
  en: new Intl.PluralRules('en'),
  ru: new Intl.PluralRules('ru'),
};

/** The form that stands beside this whole number, without the number. */
export function plural(locale: Locale, count: number, forms: PluralForms): string {
  return forms[RULES[locale].select(count)] ?? forms.other;
}
