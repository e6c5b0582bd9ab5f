import { excerpt } from '../text.ts';
import { DIFFERENCE_WORDS, type DifferenceWords } from '../texts/difference.ts';
import type { Locale } from '../vocabulary.ts';
import { type Checker, isBlank, lineSets, matches, type Parting, parting } from './checker.ts';

/** Longest piece of an output that a difference quotes, in characters, and how much of it stands before the fault. */
const QUOTED = 80;
const BEFORE = 20;

/**
 * Where `actual` first departs from `expected`, in one line, for tests that the candidate may see: lines and tokens are
 * counted in the program's output as it was printed. Empty when the two match.
 */
export function difference(expected: string, actual: string, checker: Checker, locale: Locale): string {
  if (matches(checker, expected, actual)) return '';
  const words = DIFFERENCE_WORDS[locale];
  if (actual === '') return words.nothing;
  if (isBlank(actual)) return words.blank;
  if (checker.kind === 'unordered_lines') return inAnyOrder(expected, actual, words);
  const parted = parting(checker, expected, actual);
  return parted ? inOrder(actual, parted, checker.kind === 'exact', words) : '';
}

function inOrder(
  printed: string,
  { expected, actual }: Parting,
  byLine: boolean,
  words: DifferenceWords,
): string {
  const [want, got] = quotePair(expected?.text ?? '', actual?.text ?? '', words);
  if (!actual) return words.ends(lastLine(printed, byLine), want);
  const place = words.place(lineOf(printed, actual.at), byLine ? null : tokenOf(printed, actual.at));
  return place + words.departs(expected ? want : words.end, got);
}

function inAnyOrder(expected: string, actual: string, words: DifferenceWords): string {
  const { missing, surplus } = lineSets(expected, actual);
  const [lost, extra] = [missing[0], surplus[0]];
  const [want, got] = quotePair(lost?.text ?? '', extra?.text ?? '', words);
  return words.anyOrder([
    ...(lost ? [words.missing(want)] : []),
    ...(extra ? [words.surplus(lineOf(actual, extra.at), got)] : []),
  ]);
}

/** Both from a little before where they part, so that long ones do not look the same. */
function quotePair(expected: string, actual: string, words: DifferenceWords): [string, string] {
  let at = 0;
  while (at < expected.length && at < actual.length && expected[at] === actual[at]) at += 1;
  const from = at <= QUOTED / 2 ? 0 : at - BEFORE;
  const quote = (text: string) => {
    if (text === '') return words.emptyLine;
    // Not from the second half of a character.
    const begin = from > 0 && isLowSurrogate(text.charCodeAt(from)) ? from - 1 : from;
    return `\`${begin > 0 ? '…' : ''}${visible(excerpt(text.slice(begin), QUOTED))}\``;
  };
  return [quote(expected), quote(actual)];
}

/** What looks like nothing, like a blank, or like a part of the character before it, as a programmer writes it. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}\p{M}]|[\u115f\u1160\u2800\u3164\uffa0]|(?! )\p{Zs}/gu;
const SHORT: Record<string, string> = { '\t': '\\t', '\r': '\\r', '\v': '\\v', '\f': '\\f', '\0': '\\0' };

function visible(text: string): string {
  return text.replace(UNSEEN, (character) => SHORT[character] ?? escaped(character));
}

function escaped(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`;
}

/** Counted from 1. */
function lineOf(text: string, at: number): number {
  let line = 1;
  for (let found = text.indexOf('\n'); found !== -1 && found < at; found = text.indexOf('\n', found + 1))
    line += 1;
  return line;
}

function lastLine(text: string, byLine: boolean): number {
  return lineOf(byLine ? text.replace(/\n$/, '') : text.trimEnd(), text.length);
}

/** Counted from 1 within its line. */
function tokenOf(text: string, at: number): number {
  const line = text.slice(text.lastIndexOf('\n', at) + 1, at);
  return (line.match(/[^ \t\r\v\f]+/g)?.length ?? 0) + 1;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
