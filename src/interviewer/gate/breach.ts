import type { Locale } from '../../domain/vocabulary.ts';

/** Which rule a text breaks. For the next prompt and for operators; a candidate never learns it. */
export type Breach =
  | 'repeats the mark of its data'
  | 'repeats its instructions'
  | 'gives code away'
  | 'gives the method away'
  | 'gives a hidden test away'
  | 'claims to have acted'
  | 'is not readable'
  | 'is in another language'
  | 'asks too much'
  | 'is too long';

/** How the model is told what was wrong with its last reply: never what it gave away. */
export function breachText(breach: Breach, locale: Locale): string {
  return TEXTS[breach][locale];
}

const TEXTS: Record<Breach, Record<Locale, string>> = {
  'repeats the mark of its data': {
    en: 'repeated a mark of the data',
    ru: 'повторяла метку данных',
  },
  'repeats its instructions': {
    en: 'repeated these instructions',
    ru: 'повторяла эти указания',
  },
  'gives code away': {
    en: 'contained code that the candidate has not written; ask a question instead',
    ru: 'содержала код, которого кандидат не писал; лучше задайте вопрос',
  },
  'gives the method away': {
    en: 'said how the task is solved; ask a question that leads one small step further instead',
    ru: 'говорила, как решается задача; лучше задайте вопрос, который поможет сделать следующий маленький шаг',
  },
  'gives a hidden test away': {
    en: 'contained an input that the candidate must not know; invent another one',
    ru: 'содержала ввод, которого кандидат не должен знать; придумайте другой',
  },
  'claims to have acted': {
    en: 'claimed that you did, do or decide something; only the buttons do',
    ru: 'утверждала, что вы что-то сделали или решили; это делают только кнопки',
  },
  'is not readable': {
    en: 'was encoded or in a language that nobody can check; write plain English',
    ru: 'была зашифрована или на языке, который нельзя проверить; пишите обычным русским языком',
  },
  'is in another language': {
    en: "was not in the candidate's language",
    ru: 'была не на языке кандидата',
  },
  'asks too much': {
    en: 'asked too many questions; ask one',
    ru: 'содержала слишком много вопросов; задайте один',
  },
  'is too long': {
    en: 'was too long; write one to four short sentences',
    ru: 'была слишком длинной; напишите от одного до четырёх коротких предложений',
  },
};
