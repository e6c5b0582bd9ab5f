import { LANGUAGE_NAMES } from '../replies/facts.ts';
import { cut } from '../text.ts';
import type { Language, Locale } from '../vocabulary.ts';

/** What a speaker is likely to say that a transcriber would not expect. */
export interface Subject {
  locale: Locale;
  /** Of the open task, in the interview's language; null before the first. */
  task: { title: string; statement: string } | null;
  languages: readonly Language[];
  /** What the candidate has confirmed of a résumé. */
  claims: readonly string[];
}

/** Transcribers take about 224 tokens; a token is three characters of English or two of Russian, so that about 200 fit. */
const MOST_CHARACTERS: Record<Locale, number> = { en: 600, ru: 400 };
/** What is read of each text: statements and claims are short, and what is not costs no more. */
const READ_CHARACTERS = 20_000;
const LONGEST_TERM = 40;

/**
 * The technical words of a talk, the likeliest first, as a prompt for a transcriber: the task's title, what its statement and the
 * claims set as code or write as names, and the languages. Null where there are none.
 */
export function vocabularyOf({ locale, task, languages, claims }: Subject): string | null {
  const terms = new Map<string, string>();
  const add = (term: string) => {
    if (term.length > 1 && term.length <= LONGEST_TERM && !terms.has(term.toLowerCase()))
      terms.set(term.toLowerCase(), term);
  };
  if (task) add(task.title.trim());
  for (const language of languages) add(LANGUAGE_NAMES[language]);
  for (const claim of claims) termsIn(claim, locale).forEach(add);
  if (task) termsIn(task.statement, locale).forEach(add);
  let prompt = '';
  for (const term of terms.values()) {
    const longer = prompt === '' ? term : `${prompt}, ${term}`;
    if (longer.length > MOST_CHARACTERS[locale]) break;
    prompt = longer;
  }
  return prompt === '' ? null : prompt;
}

/** Words with capitals or digits inside, and in Russian all that are in Latin letters: names of things, not of sentences. */
function termsIn(text: string, locale: Locale): string[] {
  const words = cut(text, READ_CHARACTERS).split(/[^\p{L}\p{N}+#_]+/u);
  return words.filter(
    (word) => (locale === 'ru' ? /^[a-z]/i.test(word) : /.[A-Z\d+#_]/.test(word)) && !/^\d/.test(word),
  );
}
