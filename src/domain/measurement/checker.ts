/**
 * How a program's output is compared with the expected one. Pure, and linear in the size of both: what a program
 * prints is hostile text of up to its output limit.
 */

export type Checker =
  /** Character by character; only the line break at the very end may be missing. */
  | { kind: 'exact' }
  /** White space between tokens, and at line ends, does not matter. */
  | { kind: 'tokens' }
  /** The same lines in any order; white space within a line is as for tokens, empty lines do not count. */
  | { kind: 'unordered_lines' }
  /** As tokens, but numbers may be off by `tolerance`, absolute or relative to the expected one. */
  | { kind: 'float'; tolerance: number };

/** A piece of an output, and where it begins, in UTF-16 units. */
export interface Piece {
  text: string;
  at: number;
}

/** Where two outputs part: the first pieces that differ, null for the one that has ended. */
export interface Parting {
  expected: Piece | null;
  actual: Piece | null;
}

/** ASCII white space only: what every language's own tokeniser splits at. */
const TOKEN = /[^ \t\r\n\v\f]+/g;
/** No part of it can take what another could have taken, so a long token is read once. */
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
/** The smallest double written out has 326 digits behind the point; a longer token is no number that anybody printed. */
const LONGEST_NUMBER = 400;

/** Whether `actual` is a right answer where `expected` is the reference's. */
export function matches(checker: Checker, expected: string, actual: string): boolean {
  if (expected === actual) return true;
  if (checker.kind !== 'unordered_lines') return parting(checker, expected, actual) === null;
  const { missing, surplus } = lineSets(expected, actual);
  return missing.length === 0 && surplus.length === 0;
}

/** Where `actual` first departs from `expected`, in tokens, or in lines for the exact checker; null where it does not. */
export function parting(
  checker: Exclude<Checker, { kind: 'unordered_lines' }>,
  expected: string,
  actual: string,
): Parting | null {
  const [split, equal] =
    checker.kind === 'exact'
      ? [rawLines, same]
      : [tokens, checker.kind === 'float' ? within(checker.tolerance) : same];
  const wanted = split(expected);
  const got = split(actual);
  for (;;) {
    const { value: want = null } = wanted.next();
    const { value: have = null } = got.next();
    if (want === null && have === null) return null;
    if (want === null || have === null || !equal(want.text, have.text))
      return { expected: want, actual: have };
  }
}

/** Lines that only one of two outputs has, or has more often, as tokens joined by one blank, in their order. */
export function lineSets(expected: string, actual: string): { missing: Piece[]; surplus: Piece[] } {
  return { missing: without(filledLines(expected), actual), surplus: without(filledLines(actual), expected) };
}

export function isBlank(text: string): boolean {
  return tokens(text).next().done === true;
}

function* tokens(text: string): Generator<Piece, undefined> {
  for (const match of text.matchAll(TOKEN)) yield { text: match[0], at: match.index };
}

/** The line break at the very end ends a line and begins none. */
function* rawLines(text: string): Generator<Piece, undefined> {
  let at = 0;
  for (;;) {
    const end = text.indexOf('\n', at);
    yield { text: text.slice(at, end === -1 ? text.length : end), at };
    if (end === -1 || end === text.length - 1) return;
    at = end + 1;
  }
}

function filledLines(text: string): Piece[] {
  return [...rawLines(text)].flatMap(({ text: line, at }) => {
    const joined = Array.from(tokens(line), (token) => token.text).join(' ');
    return joined === '' ? [] : [{ text: joined, at }];
  });
}

function without(lines: Piece[], other: string): Piece[] {
  const counts = new Map<string, number>();
  for (const { text } of filledLines(other)) counts.set(text, (counts.get(text) ?? 0) + 1);
  return lines.filter(({ text }) => {
    const count = counts.get(text) ?? 0;
    counts.set(text, count - 1);
    return count <= 0;
  });
}

function same(expected: string, actual: string): boolean {
  return expected === actual;
}

function within(tolerance: number): (expected: string, actual: string) => boolean {
  return (expected, actual) => {
    if (expected === actual) return true;
    if (!isNumber(expected) || !isNumber(actual)) return false;
    const want = Number(expected);
    return Math.abs(Number(actual) - want) <= tolerance * Math.max(1, Math.abs(want));
  };
}

function isNumber(token: string): boolean {
  return token.length <= LONGEST_NUMBER && NUMBER.test(token);
}
