import type { Locale } from '../domain/vocabulary.ts';
import type { FactWords } from './fact-kinds.ts';
import { ENGLISH_FACTS } from './fact-words.en.ts';
import { RUSSIAN_FACTS } from './fact-words.ru.ts';

/** How the facts of an interview are told to a model, in the interview's language. */
export const FACT_WORDS: Record<Locale, FactWords> = { en: ENGLISH_FACTS, ru: RUSSIAN_FACTS };
