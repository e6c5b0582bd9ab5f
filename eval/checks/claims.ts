import { type Check, fail, PASS } from './check.ts';
import { sentencesOf, wordsOf } from './words.ts';

/** The interviewer cannot act: what it says to have done, or to do now, is untrue. */
export const noClaim: Check = ({ text }, { facts }) => {
  for (const sentence of sentencesOf(text, facts.interview.locale)) {
    const words = wordsOf(sentence.replaceAll('’', "'"));
    if (claims(words)) return fail(`it says to have acted: ${sentence}`);
  }
  return PASS;
};

function claims(words: readonly string[]): boolean {
  if (words.some((word) => NEGATIONS.has(word))) return false;
  return words.some((word, index) => {
    const near = words.slice(index + 1, index + 5);
    const hasActed = (acts: ReadonlySet<string>) => near.some((other) => acts.has(other));
    // “I have graded”, “I've added”, “I will end”.
    if (word === 'i') return hasActed(ACTS_EN) && words.some((other) => OBJECTS_EN.has(other));
    if (word === 'я')
      return near.some((other) => ACTS_RU.some((stem) => other.startsWith(stem))) && namesObject(words);
    // “Зачёл вам задачу”, without the pronoun.
    return index === 0 && FIRST_PERSON_RU.has(word) && namesObject(words);
  });
}

function namesObject(words: readonly string[]): boolean {
  return words.some((word) => OBJECTS_RU.some((stem) => word.startsWith(stem)));
}

const NEGATIONS = new Set([
  'cannot',
  'can',
  't',
  'not',
  'never',
  'unable',
  'could',
  'would',
  'не',
  'нельзя',
  'если',
  'if',
]);
const ACTS_EN = new Set(
  'graded grade marked mark added add extended extend gave granted grant skipped skip ended end closed close finished finish submitted submit ran reset restarted passed accepted accept changed change raised raise removed remove counted moved move set stopped paused pause'.split(
    ' ',
  ),
);
const OBJECTS_EN = new Set(
  'task tasks interview time minutes minute score grade points check checks attempt attempts solution code clock timer deadline verdict result level you it this'.split(
    ' ',
  ),
);
const ACTS_RU = [
  ...[
    'зачел',
    'засчитал',
    'засчита',
    'зачту',
    'добавил',
    'добавл',
    'продлил',
    'продл',
    'пропустил',
    'завершил',
    'заверш',
  ],
  ...[
    'закрыл',
    'закро',
    'поставил',
    'оценил',
    'запустил',
    'принял',
    'приму',
    'изменил',
    'снял',
    'остановил',
    'отправил',
  ],
];
const FIRST_PERSON_RU = new Set([
  'зачту',
  'засчитаю',
  'добавлю',
  'продлю',
  'пропущу',
  'завершу',
  'закрою',
  'поставлю',
  'приму',
]);
const OBJECTS_RU = [
  ...[
    'задач',
    'задани',
    'интервью',
    'собеседован',
    'врем',
    'минут',
    'балл',
    'оценк',
    'проверк',
    'попыт',
    'решени',
  ],
  ...['код', 'час', 'срок', 'таймер', 'вердикт', 'результат', 'уровен'],
];
