import type { Localized } from '../../domain/texts/localized.ts';

export interface Consent {
  id: string;
  /** Without it no interview begins. */
  required: boolean;
  text: Localized;
}

/** What people are asked to agree to beside the notice. */
export const CONSENTS: readonly Consent[] = [
  {
    id: 'ai',
    required: true,
    text: {
      en: 'I know that an AI leads the interview, that it may be wrong, and that people decide.',
      ru: 'Я знаю, что интервью ведёт искусственный интеллект, что он может ошибаться и что решают люди.',
    },
  },
  {
    id: 'recording',
    required: true,
    text: {
      en: 'I agree that what is named above is recorded and kept, and that people of the company read it.',
      ru: 'Я согласен или согласна, что перечисленное выше записывается, хранится и доступно людям из компании.',
    },
  },
];
