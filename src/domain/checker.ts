import { excerpt } from './text.ts';

/** How a program's output is compared with the expected one. Pure, and linear in the size of both. */

export type Checker =
  /** Character by character; only the line break at the very end may be missing. */
  | { kind: 'exact' }
  /** White space between tokens, and at line ends, does not matter. */
  | { kind: 'tokens' }
  /** The same lines in any order; white space within a line is as for tokens, empty lines do not count. */
  | { kind: 'unordered_lines' }
  /** As tokens, but numbers may be off by `tolerance`, absolute or relative to the expected one. */
  | { kind: 'float'; tolerance: number };

/** ASCII white space only: what every language's own tokeniser splits at. */
const SPACE = /[ \t\r\n\v\f]+/;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
/** Longest piece of a line that a difference quotes, in characters. */
const QUOTE_LENGTH = 80;

/** Whether `actual` is a right answer where `expected` is the reference's. */
export function matches(checker: Checker, expected: string, actual: string): boolean {
  switch (checker.kind) {
    case 'exact':
      return withoutLastBreak(expected) === withoutLastBreak(actual);
    case 'tokens':
      return same(tokens(expected), tokens(actual), (a, b) => a === b);
    case 'unordered_lines':
      return same(lines(expected).sort(), lines(actual).sort(), (a, b) => a === b);
    case 'float':
      return same(tokens(expected), tokens(actual), (a, b) => close(a, b, checker.tolerance));
  }
}

/**
 * Where `actual` first departs from `expected`, in one line of English, for tests that the candidate may see.
 * Empty when the two match.
 */
export function difference(expected: string, actual: string, checker: Checker = { kind: 'tokens' }): string {
  if (matches(checker, expected, actual)) return '';
  if (tokens(actual).length === 0) return 'The program printed nothing.';
  if (checker.kind === 'unordered_lines') return lineSetDifference(lines(expected), lines(actual));
  const equal = (a: string, b: string) => (checker.kind === 'exact' ? a === b : matches(checker, a, b));
  const split = checker.kind === 'exact' ? rawLines : filledLines;
  const want = split(expected);
  const got = split(actual);
  const at = want.findIndex((line, i) => i >= got.length || !equal(line, got[i] ?? ''));
  if (at < 0) {
    return `Line ${want.length + 1}: expected the end of the output, got ${quote(got[want.length] ?? '')}.`;
  }
  if (at >= got.length) {
    return `Line ${at + 1}: expected ${quote(want[at] ?? '')}, but the output ends there.`;
  }
  return `Line ${at + 1}: expected ${quote(want[at] ?? '')}, got ${quote(got[at] ?? '')}.`;
}

function tokens(text: string): string[] {
  return text.split(SPACE).filter((token) => token !== '');
}

function lines(text: string): string[] {
  return filledLines(text).map((line) => tokens(line).join(' '));
}

function filledLines(text: string): string[] {
  return text.split('\n').filter((line) => tokens(line).length > 0);
}

function rawLines(text: string): string[] {
  return withoutLastBreak(text).split('\n');
}

function withoutLastBreak(text: string): string {
  return text.endsWith('\n') ? text.slice(0, -1) : text;
}

function same(a: string[], b: string[], equal: (a: string, b: string) => boolean): boolean {
  return a.length === b.length && a.every((item, i) => equal(item, b[i] ?? ''));
}

function close(expected: string, actual: string, tolerance: number): boolean {
  if (expected === actual) return true;
  if (!NUMBER.test(expected) || !NUMBER.test(actual)) return false;
  const want = Number(expected);
  return Math.abs(Number(actual) - want) <= tolerance * Math.max(1, Math.abs(want));
}

function lineSetDifference(expected: string[], actual: string[]): string {
  const counts = new Map<string, number>();
  for (const line of expected) counts.set(line, (counts.get(line) ?? 0) + 1);
  const surplus: string[] = [];
  for (const line of actual) {
    const left = counts.get(line) ?? 0;
    if (left === 0) surplus.push(line);
    else counts.set(line, left - 1);
  }
  const missing = expected.filter((line) => (counts.get(line) ?? 0) > 0);
  const parts: string[] = [];
  if (missing[0] !== undefined) parts.push(`missing line ${quote(missing[0])}`);
  if (surplus[0] !== undefined) parts.push(`unexpected line ${quote(surplus[0])}`);
  return `In any order: ${parts.join(', ')}.`;
}

function quote(line: string): string {
  return `\`${excerpt(line, QUOTE_LENGTH)}\``;
}
