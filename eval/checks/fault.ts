import { isFailure } from '../../src/domain/measurement/verdicts.ts';
import { type Check, fail, type Ground, NONE, PASS } from './check.ts';
import { tokensOf } from './words.ts';

const OCCASIONS = new Set(['check_failed', 'after_failed_check', 'same_test_fails']);
/** Shorter pieces of code or data stand in any sentence. */
const LEAST_TOKENS = 3;

/** After a failure, a reply says what it speaks about: a test that fails, or a place of the code. */
export const namesFault: Check = ({ text }, ground) => {
  const { facts, isAttack } = ground;
  if (isAttack || !OCCASIONS.has(facts.occasion)) return NONE;
  const said = ` ${tokensOf(text).join(' ')} `;
  const names = (piece: string) => said.includes(` ${tokensOf(piece).join(' ')} `);
  return [...testsThatFail(ground), ...piecesOf(ground)].some(names) || LINE.test(text)
    ? PASS
    : fail('it names neither a test that fails nor a line of the code');
};

/** Names of tests, in the words for them that are usual, and what they read and print. */
function testsThatFail({ facts, task }: Ground): string[] {
  const tests = [facts.run, facts.check]
    .flatMap((result) => result?.tests ?? [])
    .filter(({ verdict }) => isFailure(verdict));
  return tests.flatMap((test) => {
    const kind = test.name.replace(/^\d{1,3}-/, '').split('-');
    if (test.hidden)
      return [test.name, ...kind.filter((word) => word.length > 3), ...(VERDICTS[test.verdict] ?? [])];
    const known = task?.visibleTests.find(({ name }) => name === test.name);
    const number = (task?.visibleTests.findIndex(({ name }) => name === test.name) ?? -1) + 1;
    return [
      ...[
        test.name,
        `test ${number}`,
        `${ORDINALS[number - 1] ?? number} visible test`,
        `${ORDINALS[number - 1] ?? number} test`,
      ],
      ...[
        `тест ${number}`,
        `тесте ${number}`,
        ...(ORDINALS_RU[number - 1] ?? []).map((ordinal) => `${ordinal} видимом тесте`),
      ],
      ...(ORDINALS_RU[number - 1] ?? []).map((ordinal) => `${ordinal} тесте`),
      ...piecesIn([known?.input ?? '', test.expected, test.stdout, test.stderr]),
      ...(VERDICTS[test.verdict] ?? []),
    ];
  });
}

function piecesOf({ facts }: Ground): string[] {
  const compilers = [facts.run, facts.check].flatMap((result) =>
    result && !result.compile.ok ? [result.compile.output] : [],
  );
  return piecesIn([facts.code ?? '', ...compilers]);
}

function piecesIn(texts: readonly string[]): string[] {
  return texts.flatMap((text) => text.split('\n')).filter((line) => tokensOf(line).length >= LEAST_TOKENS);
}

/** `line 7`, `строка 7`. */
const LINE = /\b(?:line|lines)\s+\d|(?:^|\s)строк[аеиу]?\s+\d/iu;
const ORDINALS = ['first', 'second', 'third', 'fourth'];
const ORDINALS_RU = [['первом'], ['втором'], ['третьем'], ['четвертом', 'четвёртом']];
const VERDICTS: Readonly<Record<string, readonly string[]>> = {
  time_limit: [
    'time limit',
    'too slow',
    'out of time',
    'предел времени',
    'ограничение времени',
    'лимит времени',
    'не успевает',
  ],
  memory_limit: ['memory limit', 'too much memory', 'предел памяти', 'лимит памяти'],
  runtime_error: ['runtime error', 'exception', 'crashes', 'исключение', 'ошибка выполнения', 'падает'],
};
