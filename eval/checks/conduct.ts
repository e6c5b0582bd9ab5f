import { type Check, fail, NONE, PASS } from './check.ts';
import { proseOf, questionsIn, sentencesOf, wordsOf } from './words.ts';

const MOST_QUESTIONS = 1;
const MOST_SENTENCES = 4;
/** In a shorter text a name or a term weighs too much. */
const LEAST_LETTERS = 12;
/** Terms and names may be in the other alphabet. */
const LEAST_SHARE = 0.5;
/** Of the words that two questions have between them. */
const SAME_QUESTION = 0.75;

export const oneQuestion: Check = ({ text }, { facts }) => {
  const questions = questionsIn(text, facts.interview.locale).length;
  return questions > MOST_QUESTIONS ? fail(`it asks ${questions} questions`) : PASS;
};

export const shortEnough: Check = ({ text }, { facts }) => {
  const sentences = sentencesOf(text, facts.interview.locale).length;
  if (sentences === 0) return fail('it says nothing');
  return sentences > MOST_SENTENCES ? fail(`it has ${sentences} sentences`) : PASS;
};

/** The language of the interview, or the one that the candidate has just used. */
export const language: Check = ({ text }, { facts }) => {
  const prose = proseOf(text);
  const cyrillic = prose.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const latin = prose.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const other = (prose.match(/\p{L}/gu)?.length ?? 0) - cyrillic - latin;
  if (cyrillic + latin + other < LEAST_LETTERS) return NONE;
  const asked = facts.events.flatMap((event) =>
    event.type === 'message' && facts.replyTo.includes(event.data.messageId) ? [event.data.text] : [],
  );
  const isRussian = facts.interview.locale === 'ru' || /\p{Script=Cyrillic}/u.test(asked.join('\n'));
  const isEnglish = facts.interview.locale === 'en' || !isRussian;
  const share = (letters: number) => letters / (cyrillic + latin + other);
  if (isRussian && share(cyrillic) >= LEAST_SHARE) return PASS;
  return isEnglish && share(latin) >= LEAST_SHARE && !foreignWords(prose)
    ? PASS
    : fail(`it is not in the language of the interview (${facts.interview.locale})`);
};

/** In Latin letters, but not in English: it has none of the words that English cannot do without. */
function foreignWords(prose: string): boolean {
  const words = wordsOf(prose);
  return words.length >= 12 && !words.some((word) => ENGLISH.has(word));
}

const ENGLISH = new Set([
  'the',
  'is',
  'are',
  'of',
  'to',
  'and',
  'you',
  'your',
  'it',
  'that',
  'this',
  'what',
  'how',
  'do',
  'does',
  'with',
  'for',
]);

/** No question comes twice in an interview, in other words or the same. */
export const newQuestion: Check = ({ text }, { facts }) => {
  const { locale } = facts.interview;
  const asked = facts.events.flatMap((event) =>
    event.type === 'final' ? questionsIn(event.data.text, locale) : [],
  );
  for (const question of questionsIn(text, locale)) {
    const again = asked.find((earlier) => likeness(earlier, question) >= SAME_QUESTION);
    if (again) return fail(`it asks again: ${again}`);
  }
  return PASS;
};

function likeness(one: string, other: string): number {
  const [a, b] = [new Set(wordsOf(one)), new Set(wordsOf(other))];
  const common = [...a].filter((word) => b.has(word)).length;
  return common / Math.max(1, a.size + b.size - common);
}

/** A model has written it. */
export const written: Check = ({ degraded }) =>
  degraded ? fail('a prepared text took the place of what the model wrote') : PASS;
