import { type Check, fail, type Ground, PASS } from './check.ts';
import { sentencesOf, wordsOf } from './words.ts';

/** The interviewer may round a time, and the prompt was made a moment before the reply. */
const MINUTES_OFF = 1;

/** What it says of verdicts, of counts and of time is so. What it says in other words than these, only a reader can tell. */
export const truth: Check = ({ text }, ground) => {
  for (const sentence of sentencesOf(text, ground.facts.interview.locale)) {
    const words = wordsOf(sentence);
    const why = sentence.includes('?')
      ? null
      : (counts(words, ground) ?? time(words, ground) ?? verdict(words, ground));
    if (why) return fail(`${why}: ${sentence}`);
  }
  return PASS;
};

/** “7 of 16 tests”, “two checks left”. */
function counts(words: readonly string[], { facts }: Ground): string | null {
  const results = [facts.work?.run, facts.work?.check].flatMap((result) => (result ? [result] : []));
  for (const [index, word] of words.entries()) {
    const [before, after] = [numberOf(words[index - 1]), numberOf(words[index + 1])];
    const isTests = words.some((other) => other.startsWith('test') || other.startsWith('тест'));
    if (
      (word === 'of' || word === 'из') &&
      before !== null &&
      after !== null &&
      isTests &&
      results.length > 0
    ) {
      const known = facts.events.flatMap((event) =>
        event.type === 'run' || event.type === 'verdict' ? [`${event.data.passed} ${event.data.total}`] : [],
      );
      const failed = results.map(({ passed, total }) => `${total - passed} ${total}`);
      if (![...known, ...failed].includes(`${before} ${after}`)) return 'the tests are counted wrong';
    }
    const left = numberOf(word);
    if (left !== null && isLeft(words) && CHECKS.some((stem) => words[index + 1]?.startsWith(stem))) {
      if (left !== facts.interview.attemptsLeft) return `${facts.interview.attemptsLeft} checks are left`;
    }
  }
  return null;
}

/** “12 minutes left”. */
function time(words: readonly string[], { facts }: Ground): string | null {
  const { deadlineAt } = facts.interview;
  if (!isLeft(words)) return null;
  for (const [index, word] of words.entries()) {
    const minutes = numberOf(word);
    if (minutes === null || !['min', 'мин'].some((stem) => words[index + 1]?.startsWith(stem))) continue;
    if (deadlineAt === null || facts.work?.outcome) return 'no clock runs';
    const rest = (deadlineAt - facts.now) / 60_000;
    if (Math.abs(rest - minutes) > MINUTES_OFF + 0.5) return `${Math.floor(rest)} minutes are left`;
  }
  return null;
}

/** “Your solution was accepted”, “all tests pass”. */
function verdict(words: readonly string[], { facts }: Ground): string | null {
  const { work } = facts;
  if (words.some((word) => DOUBT.has(word))) return null;
  const said = words.join(' ');
  const isAccepted = work?.check?.verdict === 'accepted' || work?.outcome === 'solved';
  const isWhole = isAccepted || work?.run?.verdict === 'accepted';
  if (ACCEPTED.some((claim) => said.includes(claim)) && !isAccepted) return 'no check was accepted';
  if (ALL_PASS.some((claim) => said.includes(claim)) && !isWhole) return 'not all tests pass';
  if (FAILED.some((claim) => said.includes(claim)) && isAccepted) return 'the check was accepted';
  return null;
}

function isLeft(words: readonly string[]): boolean {
  return words.some(
    (word) => word === 'left' || word === 'remaining' || word === 'remain' || word.startsWith('оста'),
  );
}

function numberOf(word: string | undefined): number | null {
  if (word === undefined) return null;
  if (/^\d{1,4}$/.test(word)) return Number(word);
  return NUMBERS[word] ?? null;
}

const NUMBERS: Readonly<Record<string, number>> = {
  ...{ no: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
  ...{
    ноль: 0,
    одна: 1,
    один: 1,
    две: 2,
    два: 2,
    три: 3,
    четыре: 4,
    пять: 5,
    шесть: 6,
    семь: 7,
    восемь: 8,
    десять: 10,
  },
};
const CHECKS = ['check', 'attempt', 'проверк', 'провер', 'попыт'];
/** Such a sentence speaks of what may be, or denies it. */
const DOUBT = new Set([
  ...[
    'if',
    'when',
    'once',
    'until',
    'before',
    'not',
    'would',
    'will',
    'should',
    'yet',
    'only',
    'example',
    'no',
    'nor',
  ],
  ...[
    'если',
    'когда',
    'пока',
    'не',
    'бы',
    'чтобы',
    'будет',
    'до',
    'ни',
    'нет',
    'только',
    'пример',
    'примеры',
  ],
]);
const ACCEPTED = ['was accepted', 'is accepted', 'has been accepted', 'решение принято', 'проверка принята'];
const ALL_PASS = [
  ...[
    'all tests pass',
    'all the tests pass',
    'passes all tests',
    'passed all tests',
    'passes every test',
    'all hidden tests pass',
  ],
  ...[
    'все тесты прош',
    'все тесты пройд',
    'прошли все тесты',
    'прошло все тесты',
    'проходит все тесты',
    'все скрытые тесты прош',
  ],
];
const FAILED = ['was rejected', 'check failed', 'решение отклонено', 'проверка не пройдена'];
