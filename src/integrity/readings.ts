import type { Signal } from '../domain/integrity/signal.ts';
import type { Locale } from '../domain/vocabulary.ts';
import { READINGS_EN } from './texts/en.ts';
import { figuresOf } from './texts/figures.ts';
import type { Reading, Readings } from './texts/readings.ts';
import { READINGS_RU } from './texts/ru.ts';

const READINGS: Record<Locale, Readings> = { en: READINGS_EN, ru: READINGS_RU };

/** How a signal can be read, one sentence each way. */
export function readingOf({ kind, facts }: Signal, locale: Locale): Reading {
  return READINGS[locale][kind](figuresOf(facts, locale));
}
