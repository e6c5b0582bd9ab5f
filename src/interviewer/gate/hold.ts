import { cut } from '../../domain/text.ts';
import { mayBeginClaim } from './claims.ts';
import { KEYWORDS } from './code-tokens.ts';
import { withoutMarkers } from './passages.ts';
import { mayBeginInstructions } from './prompt-leak.ts';
import { folded, wordsIn } from './words.ts';

/** What a leak may begin with. */
export interface Signs {
  /** Whether a word (with some before it, all as stems) may be a part of a secret. */
  isTelling(stems: readonly string[]): boolean;
  isKnown(word: string): boolean;
  /** The candidate writes in another language than English or Russian, of which only some words are known. */
  areOthersSpoken: boolean;
  /** Whether a word of such a language means a part of a secret. */
  isTellingElsewhere(word: string): boolean;
  /** Runs of letters that stand in a mark. */
  isOfMark(word: string): boolean;
  /** Whether more letters could make such a word of it. */
  mayBecomeTelling(beginning: string, isFirst: boolean): boolean;
}

/** How far a text has been read, and how much of it may be shown. */
export interface Hold {
  /** Reads on up to where something that was held back is whole, or to the end of the text. True in the first case. */
  readTo(text: string): boolean;
  /** How far it has been read. */
  wholeTo(): number;
  /** What was held back is good. */
  release(): void;
  /** Up to here the text may be shown. */
  shownTo(text: string): number;
}

/** Where what is held back is whole. */
type Until = 'sentence' | 'line' | 'fence' | 'third word';

const WORD_CHAR = /[\p{L}\p{M}\p{N}_'’]/u;
const FENCE = /^(?:```|~~~)/;
/** Signs that stand in programs, and hardly ever in prose. */
const CODE_SIGNS: ReadonlySet<string> = new Set([
  '=',
  '{',
  '}',
  '<',
  '>',
  '|',
  '\\',
  '`',
  '~',
  '#',
  '$',
  '&',
  '@',
  '^',
]);
const ENDS: ReadonlySet<string> = new Set(['.', '!', '?', '…']);
/** No space follows them. */
const ENDS_ALONE: ReadonlySet<string> = new Set(['。', '！', '？']);
const CLOSING: ReadonlySet<string> = new Set(['"', '»', '”', ')', '*', '_', '’', "'", '`']);
const OPENERS: ReadonlySet<string> = new Set([
  'foreach',
  'repeat',
  'для',
  'пока',
  'если',
  'вернуть',
  'повторять',
  'elif',
  'let',
  'fn',
  'func',
]);
/** Prose has known words in it; more than one in a row that nobody knows may be a code. */
const MOST_UNKNOWN = 2;
const MOST_UNKNOWN_OF_OTHERS = 5;
/** Of a script in which words do not stand apart: a clause, and a word. */
const LONGEST_CLAUSE = 40;
const LONGEST_SIGNS = 5;
/** Of an alphabet in which nothing of ours is written. */
const OTHER_LETTER = /[^\P{L}\p{Script=Latin}\p{Script=Cyrillic}]/u;
const LONG_WORD = 18;
const LOOKING_BACK = 7;
const PROSE_WORDS = 3;

/**
 * Decides what of a text that is still being written may be shown at once: prose that says nothing of a secret. From where it may begin
 * to say something, or a line begins like code, it is held back until the sentence, line or fence is whole and was judged.
 */
export function createHold({
  isTelling,
  isKnown,
  isOfMark,
  mayBecomeTelling,
  areOthersSpoken,
  isTellingElsewhere,
}: Signs): Hold {
  const mostUnknown = areOthersSpoken ? MOST_UNKNOWN_OF_OTHERS : MOST_UNKNOWN;
  let at = 0;
  let held: { from: number; until: Until } | null = null;
  let lineFrom = 0;
  let wordFrom = -1;
  let wordsOfLine = 0;
  let isFenced = false;
  let isTicked = false;
  let unknown = 0;
  let before: string[] = [];

  return {
    readTo(text) {
      while (at < text.length) {
        const sign = text[at] as string;
        at += 1;
        if (isFenced ? endsFence(text, sign) : readSign(text, sign, at - 1)) return true;
      }
      return false;
    },
    wholeTo: () => at,
    release() {
      held = null;
    },
    shownTo(text) {
      if (isFenced || held) return held?.from ?? lineFrom;
      if (wordFrom === -1) return text.length;
      const word = text.substring(wordFrom);
      const isShort = areOthersSpoken && word.length < LONGEST_CLAUSE;
      if (isShort && OTHER_LETTER.test(word)) return wordFrom + shownOfClause(word);
      return mayBe(word) ? wordFrom : text.length;
    },
  };

  function hold(from: number, until: Until): void {
    if (!held) held = { from, until };
    else if (STRENGTH[until] > STRENGTH[held.until]) held = { from: Math.min(from, held.from), until };
  }

  function endsFence(text: string, sign: string): boolean {
    if (sign !== '\n') return false;
    const closes = FENCE.test(withoutMarkers(text.substring(lineFrom, at)));
    nextLine();
    if (closes) isFenced = false;
    return closes;
  }

  /** True when what is held back is whole. */
  function readSign(text: string, sign: string, place: number): boolean {
    if (WORD_CHAR.test(sign)) {
      if (wordFrom === -1) wordFrom = place;
      return false;
    }
    if (wordFrom !== -1) endWord(text, place);
    if (sign === '\n') return endLine(text);
    if (CODE_SIGNS.has(sign)) holdSign(text, sign, place);
    const calls = (sign === '(' || sign === '[') && WORD_CHAR.test(text[place - 1] ?? ' ');
    if (calls) hold(place, 'line');
    if (held?.until !== 'sentence' || isTicked) return false;
    return ENDS_ALONE.has(sign) || (/\s/.test(sign) && endsSentence(text, place));
  }

  function holdSign(text: string, sign: string, place: number): void {
    const begins = text.substring(lineFrom, place).trim() === '';
    if (sign === '`') {
      isTicked = !isTicked;
      hold(begins ? lineFrom : place, begins ? 'line' : 'sentence');
    } else if (!isTicked && !(sign === '#' && begins)) {
      hold(begins ? lineFrom : place, 'line');
    }
  }

  function endLine(text: string): boolean {
    const line = withoutMarkers(text.substring(lineFrom, at));
    const from = lineFrom;
    nextLine();
    if (FENCE.test(line)) {
      hold(from, 'fence');
      isFenced = true;
      return false;
    }
    return held !== null;
  }

  function nextLine(): void {
    lineFrom = at;
    wordsOfLine = 0;
    isTicked = false;
    before = [];
  }

  function endWord(text: string, to: number): void {
    const from = wordFrom;
    wordFrom = -1;
    wordsOfLine += 1;
    const word = text.substring(from, to);
    const lower = folded(word);
    if (isSuspicious(word, lower, from === 0)) hold(from, 'sentence');
    beginLine(lower, from, word !== lower);
  }

  function isSuspicious(word: string, lower: string, isFirst: boolean): boolean {
    const isStrange = lower.length > 2 && !/\d/.test(lower) && !isKnown(lower);
    unknown = isStrange ? unknown + 1 : 0;
    let telling = false;
    for (const { stem } of wordsIn(word)) {
      before = [...before.slice(-LOOKING_BACK), stem];
      telling ||= isTelling(before);
    }
    return (
      telling ||
      unknown >= mostUnknown ||
      (areOthersSpoken ? isTellingElsewhere(word) : OTHER_LETTER.test(word)) ||
      (mayBeginClaim(lower) && !(isFirst && /[a-z]/.test(lower))) ||
      mayBeginInstructions(lower) ||
      isOddlyWritten(word) ||
      isOfMark(word)
    );
  }

  /** A line that begins in lower case, after another one, may be code; the third word tells. */
  function beginLine(lower: string, from: number, isCapital: boolean): void {
    if (wordsOfLine === 1) {
      const isFirst = lineFrom === 0;
      const opens = KEYWORDS.has(lower) || OPENERS.has(lower);
      if (opens && !(isFirst && isCapital)) hold(Math.min(from, lineFrom), 'line');
      else if (!isFirst && !isCapital) hold(Math.min(from, lineFrom), 'third word');
    } else if (held?.until === 'third word' && wordsOfLine >= PROSE_WORDS) {
      held = null;
    }
  }

  /** Where words do not stand apart, a clause is shown as far as it tells nothing, but for what may become a word that does. */
  function shownOfClause(clause: string): number {
    return isTellingElsewhere(clause) ? 0 : cut(clause, Math.max(0, clause.length - LONGEST_SIGNS)).length;
  }

  function mayBe(beginning: string): boolean {
    if (beginning.length < 2) return false;
    const startsLine = wordsOfLine === 0 && lineFrom > 0 && beginning === beginning.toLowerCase();
    return (
      startsLine ||
      areOthersSpoken ||
      isOddlyWritten(beginning) ||
      OTHER_LETTER.test(beginning) ||
      isOfMark(beginning) ||
      mayBeginInstructions(folded(beginning)) ||
      mayBecomeTelling(folded(beginning), wordFrom === 0)
    );
  }
}

const STRENGTH: Record<Until, number> = { 'third word': 0, sentence: 1, line: 2, fence: 3 };

/** Humps, or very long: a name of a program, or a code. */
function isOddlyWritten(word: string): boolean {
  return word.length >= LONG_WORD || /\p{Ll}\p{Lu}|_/u.test(word);
}

function endsSentence(text: string, place: number): boolean {
  let last = place - 1;
  while (last > 0 && CLOSING.has(text[last] as string)) last -= 1;
  return ENDS.has(text[last] ?? '');
}
