import fc from 'fast-check';
import { type Checker, matches } from '../../../src/domain/measurement/checker.ts';
import { difference } from '../../../src/domain/measurement/difference.ts';

const exact: Checker = { kind: 'exact' };
const tokens: Checker = { kind: 'tokens' };
const unordered: Checker = { kind: 'unordered_lines' };
const float: Checker = { kind: 'float', tolerance: 1e-6 };

describe('the exact checker', () => {
  it('takes the same text, with or without the last line break', () => {
    expect(matches(exact, 'a b\n', 'a b')).toBe(true);
    expect(matches(exact, 'a b', 'a b\n')).toBe(true);
  });

  it('refuses other white space, a second last line break and another case', () => {
    expect(matches(exact, 'a b\n', 'a  b\n')).toBe(false);
    expect(matches(exact, 'a b\n', 'a b \n')).toBe(false);
    expect(matches(exact, 'a b\n', 'a b\n\n')).toBe(false);
    expect(matches(exact, 'a b\n', 'A b\n')).toBe(false);
  });
});

describe('the token checker', () => {
  it('does not mind white space, Windows line ends and a missing last line break', () => {
    expect(matches(tokens, '1 2\n3\n', ' 1  2\r\n3')).toBe(true);
    expect(matches(tokens, '1 2\n3\n', '1\n2 3\n\n')).toBe(true);
  });

  it('refuses a missing, an extra, a changed and a split token', () => {
    for (const actual of ['1 2', '1 2 3 4', '1 2 4', '1 2 3.0', '12 3', '']) {
      expect(matches(tokens, '1 2 3', actual)).toBe(false);
    }
  });

  it('does not take a no-break space for white space', () => {
    expect(matches(tokens, 'a b', 'a\u00a0b')).toBe(false);
  });
});

describe('the checker of unordered lines', () => {
  it('takes the lines in any order and ignores empty ones', () => {
    expect(matches(unordered, 'b 1\na 2\n', 'a  2\n\nb 1 \n')).toBe(true);
  });

  it('counts how often a line occurs, and keeps the order within a line', () => {
    expect(matches(unordered, 'a\na\nb\n', 'a\nb\nb\n')).toBe(false);
    expect(matches(unordered, 'a b\n', 'b a\n')).toBe(false);
  });
});

describe('the float checker', () => {
  it('allows the tolerance absolutely for small numbers and relatively for large ones', () => {
    expect(matches(float, '0.5', '0.5000009')).toBe(true);
    expect(matches(float, '0.5', '0.5000021')).toBe(false);
    expect(matches(float, '5000000', '5000004')).toBe(true);
    expect(matches(float, '5000000', '5000006')).toBe(false);
  });

  it('takes every spelling of a number, but no number in place of a word', () => {
    expect(matches(float, '100', '1e2')).toBe(true);
    expect(matches(float, '0.5', '.5')).toBe(true);
    expect(matches(float, '-0', '0')).toBe(true);
    expect(matches(float, 'none', '0')).toBe(false);
    expect(matches(float, 'none', 'none')).toBe(true);
  });

  it('never takes NaN, Infinity or hexadecimal digits for a number', () => {
    for (const actual of ['NaN', 'nan', 'Infinity', '1e999', '0x1', '']) {
      expect(matches(float, '1', actual)).toBe(false);
    }
  });
});

describe('every checker', () => {
  it('takes the expected output itself', () => {
    fc.assert(
      fc.property(fc.constantFrom(exact, tokens, unordered, float), fc.string(), (checker, text) => {
        expect(matches(checker, text, text)).toBe(true);
        expect(difference(text, text, checker, 'en')).toBe('');
      }),
    );
  });

  it('names a difference exactly when it refuses', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', '1', '1.0', ' ', '\n'), { maxLength: 8 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.constantFrom(exact, tokens, unordered, float), text, text, (checker, a, b) => {
        expect(difference(a, b, checker, 'en') === '').toBe(matches(checker, a, b));
      }),
    );
  });
});
