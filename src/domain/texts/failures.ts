import type { Locale } from '../vocabulary.ts';

/** Why no model wrote a reply, as the candidate is told. What exactly went wrong is for the operators' log. */
export type FailureCode =
  | 'llm_not_configured'
  | 'llm_timeout'
  | 'llm_unreachable'
  | 'llm_refused'
  | 'llm_malformed'
  | 'token_cap'
  | 'interviewer_unavailable';

export function failureText(code: FailureCode, locale: Locale): string {
  return TEXTS[code][locale];
}

const TEXTS: Record<FailureCode, Record<Locale, string>> = {
  llm_not_configured: {
    en: 'No language model is set up here.',
    ru: 'Языковая модель здесь не подключена.',
  },
  llm_timeout: {
    en: 'The language model did not answer in time.',
    ru: 'Языковая модель не ответила вовремя.',
  },
  llm_unreachable: {
    en: 'The language model could not be reached.',
    ru: 'Языковая модель сейчас недоступна.',
  },
  llm_refused: {
    en: 'The language model did not take the request.',
    ru: 'Языковая модель не приняла запрос.',
  },
  llm_malformed: {
    en: 'The language model’s answer was unusable.',
    ru: 'Ответ языковой модели оказался непригодным.',
  },
  token_cap: {
    en: 'The interviewer now answers without the language model.',
    ru: 'Сейчас интервьюер отвечает без языковой модели.',
  },
  interviewer_unavailable: {
    en: 'The interviewer could not be reached.',
    ru: 'Интервьюер сейчас недоступен.',
  },
};
