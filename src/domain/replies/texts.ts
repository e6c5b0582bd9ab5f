import type { Locale } from '../vocabulary.ts';
import { ENGLISH } from './english.ts';
import type { ReplyTexts } from './reply-texts.ts';
import { RUSSIAN } from './russian.ts';

export const REPLY_TEXTS: Record<Locale, ReplyTexts> = { en: ENGLISH, ru: RUSSIAN };
