import type { Signal } from '../../domain/integrity/signal.ts';
import { type PluralForms, plural } from '../../domain/texts/plural.ts';
import type { Locale } from '../../domain/vocabulary.ts';

/** A signal's facts as they stand in a sentence. A fact that an older signal has not is zero, empty or false. */
export interface Figures {
  count(name: string, forms: PluralForms): string;
  number(name: string): number;
  word(name: string): string;
  is(name: string): boolean;
  /** Of a share from 0 to 1. */
  percent(name: string): string;
  /** Of milliseconds: seconds up to two minutes, then minutes. */
  duration(name: string): string;
}

const MINUTE = 60_000;

const UNITS: Record<Locale, { second: string; minute: string }> = {
  en: { second: 's', minute: 'min' },
  ru: { second: 'с', minute: 'мин' },
};

export function figuresOf(facts: Signal['facts'], locale: Locale): Figures {
  const number = (name: string) => (typeof facts[name] === 'number' ? facts[name] : 0);
  const shown = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  return {
    number,
    count: (name, forms) => `${shown.format(number(name))} ${plural(locale, number(name), forms)}`,
    word: (name) => (typeof facts[name] === 'string' ? facts[name] : ''),
    is: (name) => facts[name] === true,
    percent: (name) => percent.format(number(name)),
    duration(name) {
      const ms = number(name);
      const { second, minute } = UNITS[locale];
      return ms < 2 * MINUTE ? `${Math.round(ms / 1_000)} ${second}` : `${Math.round(ms / MINUTE)} ${minute}`;
    },
  };
}
