import { AnswerRejected, type StreamListener } from '../llm/llm.ts';
import type { Parsed } from './structured.ts';

/**
 * Reads a reply while it is written and stops it when it breaks a rule that can be checked without judgement: it must
 * not repeat its instructions or the mark of its data, nor write code that nobody has written before.
 */
export interface Gate {
  /** The rule that the text so far breaks, or null. */
  push(text: string): Breach | null;
}

export type Breach = 'repeats its instructions' | 'repeats the mark of its data' | 'gives code away';

/** Fewer words than this in a row may be chance. */
const SHINGLE_WORDS = 9;
/** One new line of code may be an expression that explains; two are a program. */
const NEW_CODE_LINES = 2;

export function createGate({
  marks,
  phrases,
  material,
}: {
  marks: readonly string[];
  /** What may not be repeated, from {@link phrasesOf}. */
  phrases: ReadonlySet<string>;
  /** What has been written already: statement, code, messages. */
  material: readonly string[];
}): Gate {
  const longestMark = Math.max(0, ...marks.map((mark) => mark.length));
  let knownLines: ReadonlySet<string> | null = null;
  let text = '';
  let lineFrom = 0;
  let fenced = false;
  let newLines = 0;
  let word = '';
  const lastWords: string[] = [];

  return {
    push(more) {
      const from = Math.max(0, text.length - longestMark);
      text += more;
      if (marks.some((mark) => text.indexOf(mark, from) !== -1)) return 'repeats the mark of its data';
      if (more.includes('\n') && givesCode()) return 'gives code away';
      return repeats(more) ? 'repeats its instructions' : null;
    },
  };

  /** Looks at each new word once: this runs for every token of every reply. A word is whole once something follows. */
  function repeats(more: string): boolean {
    for (const [piece, letters] of more.matchAll(PIECES)) {
      if (letters !== undefined) {
        word += piece;
      } else if (word !== '') {
        lastWords.push(...wordsOf(word));
        word = '';
        lastWords.splice(0, lastWords.length - SHINGLE_WORDS);
        if (lastWords.length === SHINGLE_WORDS && phrases.has(lastWords.join(' '))) return true;
      }
    }
    return false;
  }

  function isKnown(line: string): boolean {
    knownLines ??= new Set(material.flatMap((text) => text.split('\n').map(squeeze)));
    return knownLines.has(squeeze(line));
  }

  function givesCode(): boolean {
    for (let end = text.indexOf('\n', lineFrom); end !== -1; end = text.indexOf('\n', lineFrom)) {
      const line = text.slice(lineFrom, end);
      lineFrom = end + 1;
      if (/^\s*(```|~~~)/.test(line)) fenced = !fenced;
      else if ((fenced ? squeeze(line) !== '' : looksLikeCode(line)) && !isKnown(line)) newLines += 1;
    }
    return newLines >= NEW_CODE_LINES;
  }
}

/** Reads each try through a gate of its own; one that breaks a rule is not taken. */
export function guarded(gate: () => Gate, listener: StreamListener): StreamListener {
  let guard = gate();
  return {
    onAttempt(attempt) {
      guard = gate();
      listener.onAttempt(attempt);
    },
    onDelta(text) {
      const breach = guard.push(text);
      if (breach) throw new AnswerRejected(`The language model's answer was not taken: it ${breach}.`);
      listener.onDelta(text);
    },
  };
}

/**
 * A judgement whose words keep the rules of a reply; one that breaks them counts as an answer of the wrong shape, so it is
 * asked for once more. `textOf` gives all that somebody will read of it.
 */
export function throughGate<Value>(
  judgement: Parsed<Value>,
  textOf: (value: Value) => string,
  rules: Parameters<typeof createGate>[0],
): Parsed<Value> {
  if (judgement.value === null) return judgement;
  // The last line and the last word are whole once something follows.
  const breach = createGate(rules).push(`${textOf(judgement.value)}\n`);
  return breach ? { value: null, faults: [`the answer ${breach}`, ...(judgement.faults ?? [])] } : judgement;
}

/** Every run of words in the texts that is long enough to be no chance. */
export function phrasesOf(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => shingles(wordsOf(text))));
}

/** Runs of letters and digits, and what lies between them. */
const PIECES = /([\p{L}\p{N}\p{M}]+)|[^\p{L}\p{N}\p{M}]+/gu;

function wordsOf(text: string): string[] {
  const words = text.matchAll(PIECES);
  return [...words].flatMap(([, letters]) => (letters ? [letters.normalize('NFKC').toLowerCase()] : []));
}

function shingles(words: string[]): string[] {
  return words
    .slice(SHINGLE_WORDS - 1)
    .map((_, index) => words.slice(index, index + SHINGLE_WORDS).join(' '));
}

/** Outside of a fence: what a line of a program has, and a line of prose hardly ever. */
function looksLikeCode(whole: string): boolean {
  const line = whole.trimEnd();
  if (LIST_ITEM.test(line)) return false;
  if (line.endsWith(';')) return /[=()<>]/.test(line);
  return CODE.some((pattern) => pattern.test(line));
}

const LIST_ITEM = /^\s*(?:[-*•–—]|\d+[.)])\s/;
const CODE = [
  /[{}]$/,
  /^\s*(?:def|class|for|while|if|elif|else|try|except|with)\b[^.!?]*:$/,
  // An assignment, and a call, alone on its line.
  /^[\w.[\], \t]+ (?:[-+*/]|:)?= (?:\S+|[\w.]+\(.*\))$/,
  /^\s*[\w.]+\(.*\)$/,
];

function squeeze(line: string): string {
  return line.replace(/\s+/g, ' ').trim();
}
