import type { Locale } from '../vocabulary.ts';

/** A text for people, in every language that they may have. */
export type Localized = Record<Locale, string>;
