import type { Checker } from '../../../src/domain/measurement/checker.ts';
import { difference } from '../../../src/domain/measurement/difference.ts';

const exact: Checker = { kind: 'exact' };
const tokens: Checker = { kind: 'tokens' };
const unordered: Checker = { kind: 'unordered_lines' };
const float: Checker = { kind: 'float', tolerance: 1e-6 };
const FACE = '\u{1f600}';

const between = (expected: string, actual: string, checker: Checker = tokens) =>
  difference(expected, actual, checker, 'en');

describe('a difference', () => {
  it.each([
    ['1\n2\n3\n', '1\n5\n3\n', 'Line 2, token 1: expected `2`, got `5`.'],
    ['1 2\n3\n', '1\n2 4\n', 'Line 2, token 2: expected `3`, got `4`.'],
    ['4\n5\n', '\n\n4\n\n6\n', 'Line 5, token 1: expected `5`, got `6`.'],
    ['paid 70\nowed 5\n', 'paid\n70\nowed\n6\n', 'Line 4, token 1: expected `5`, got `6`.'],
    ['1\n2\n3\n', '1 2 4', 'Line 1, token 3: expected `3`, got `4`.'],
    ['1\n2\n', '  1\r\n\t 3\r\n', 'Line 2, token 1: expected `2`, got `3`.'],
  ])('points at the token of the output: %j, %j', (expected, actual, text) => {
    expect(between(expected, actual)).toBe(text);
  });

  it.each([
    [tokens, '1\n2\n', '1\n\n', 'The output ends after line 1: expected `2` next.'],
    [exact, 'a\n\nb\n', 'a\n\n', 'The output ends after line 2: expected `b` next.'],
    [tokens, '1\n', '1\n2\n', 'Line 2, token 1: expected the end of the output, got `2`.'],
    [exact, 'a\n', 'a\n\n', 'Line 2: expected the end of the output, got an empty line.'],
    [exact, 'a\nb\n', 'a\n\n', 'Line 2: expected `b`, got an empty line.'],
    [tokens, '1\n', '', 'The program printed nothing.'],
    [tokens, '1\n', ' \n', 'The program printed nothing but white space.'],
  ])(
    'says where the output ends early or goes on too long: %j, %j, %j',
    (checker, expected, actual, text) => {
      expect(between(expected, actual, checker)).toBe(text);
    },
  );

  it.each([
    [tokens, '1 2\n', '1\u00a02\n', 'Line 1, token 1: expected `1`, got `1\\u00a02`.'],
    [exact, 'a\nb\n', 'a\r\nb\r\n', 'Line 1: expected `a`, got `a\\r`.'],
    [exact, 'a b\n', 'a\tb\n', 'Line 1: expected `a b`, got `a\\tb`.'],
    [tokens, 'ab\n', 'a\u200bb\n', 'Line 1, token 1: expected `ab`, got `a\\u200bb`.'],
    [tokens, 'ab\n', '\ufeffab\n', 'Line 1, token 1: expected `ab`, got `\\ufeffab`.'],
    [tokens, '\u00e9\n', 'e\u0301\n', 'Line 1, token 1: expected `\u00e9`, got `e\\u0301`.'],
    [tokens, 'ab\n', 'ab\u3164\n', 'Line 1, token 1: expected `ab`, got `ab\\u3164`.'],
    [tokens, 'ab\n', 'ab\u{e0041}\n', 'Line 1, token 1: expected `ab`, got `ab\\u{e0041}`.'],
    [tokens, 'ab\n', 'a\ud83d\n', 'Line 1, token 1: expected `ab`, got `a\\ud83d`.'],
    [tokens, 'ab\n', 'a\u0000b\n', 'Line 1, token 1: expected `ab`, got `a\\0b`.'],
  ])('shows what cannot be seen: %j, %j, %j', (checker, expected, actual, text) => {
    expect(between(expected, actual, checker)).toBe(text);
  });

  it('is well-formed wherever a long token is cut', () => {
    expect(between('b', `a${FACE.repeat(41)}`)).toBe(
      `Line 1, token 1: expected \`b\`, got \`a${FACE.repeat(41)}\`.`,
    );
    for (let before = 0; before < 200; before += 1) {
      const text = between(FACE.repeat(200), `${FACE.repeat(before)}x${FACE}`);
      expect(text.isWellFormed()).toBe(true);
      expect(text.length).toBeLessThan(500);
    }
  });

  it('shows long tokens from a little before where they part', () => {
    const head = 'x'.repeat(1_000);
    expect(between(`${head}1`, `${head}2`)).toBe(
      `Line 1, token 1: expected \`…${'x'.repeat(20)}1\`, got \`…${'x'.repeat(20)}2\`.`,
    );
    expect(between('x'.repeat(1_000), 'y').length).toBeLessThan(150);
  });

  it('names a missing and a surplus line where the order does not matter', () => {
    expect(between('a\nb\n', '\nb\nc\n', unordered)).toBe(
      'In any order: missing line `a`, unexpected line 3: `c`.',
    );
    expect(between('a\na\n', 'a\n', unordered)).toBe('In any order: missing line `a`.');
  });

  it('does not stop at numbers within the tolerance', () => {
    expect(between('1.0\n2.0\n', '1.0000001\n3\n', float)).toBe('Line 2, token 1: expected `2.0`, got `3`.');
  });

  it.each([
    [tokens, '1 2\n3\n', '1\n2 4\n', 'Строка 2, токен 2: ожидалось: `3`, получено: `4`.'],
    [tokens, '1\n', '', 'Программа ничего не вывела.'],
    [tokens, '1\n', '\n', 'Программа вывела только пробельные символы.'],
    [tokens, '1\n2\n', '1\n', 'Вывод кончается на строке 1: дальше ожидалось `2`.'],
    [exact, 'a\n', 'a\n\n', 'Строка 2: ожидалось: конец вывода, получено: пустая строка.'],
    [unordered, 'a\nb\n', 'b\nc\n', 'Порядок не важен: нет строки `a`, лишняя строка 2: `c`.'],
  ])('is told in Russian, too: %j, %j, %j', (checker, expected, actual, text) => {
    expect(difference(expected, actual, checker, 'ru')).toBe(text);
  });
});
