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
  mark,
  instructions,
  known,
}: {
  mark: string;
  /** Texts of which nothing may be repeated. */
  instructions: readonly string[];
  /** What has been written already: statement, code, messages. */
  known: readonly string[];
}): Gate {
  const forbidden = new Set(instructions.flatMap((text) => shingles(wordsOf(text))));
  const knownLines = new Set(known.flatMap((text) => text.split('\n').map(squeeze)));
  let text = '';
  let lineFrom = 0;
  let fenced = false;
  let newLines = 0;

  return {
    push(more) {
      text += more;
      if (text.includes(mark)) return 'repeats the mark of its data';
      if (givesCode()) return 'gives code away';
      // Only the end can have become a repetition; a word is whole once something follows it.
      const tail = wordsOf(text.slice(-TAIL_CHARS - more.length));
      return shingles(tail).some((shingle) => forbidden.has(shingle)) ? 'repeats its instructions' : null;
    },
  };

  function givesCode(): boolean {
    for (let end = text.indexOf('\n', lineFrom); end !== -1; end = text.indexOf('\n', lineFrom)) {
      const line = text.slice(lineFrom, end);
      lineFrom = end + 1;
      if (/^\s*(```|~~~)/.test(line)) fenced = !fenced;
      else if (fenced && squeeze(line) !== '' && !knownLines.has(squeeze(line))) newLines += 1;
    }
    return newLines >= NEW_CODE_LINES;
  }
}

const TAIL_CHARS = 400;

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .normalize('NFKC')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function shingles(words: string[]): string[] {
  return words
    .slice(SHINGLE_WORDS - 1)
    .map((_, index) => words.slice(index, index + SHINGLE_WORDS).join(' '));
}

function squeeze(line: string): string {
  return line.replace(/\s+/g, ' ').trim();
}
