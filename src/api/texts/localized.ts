import type { Locale } from '../../domain/vocabulary.ts';

/** A text for people, in every language that they may have. */
export type Localized = Record<Locale, string>;
