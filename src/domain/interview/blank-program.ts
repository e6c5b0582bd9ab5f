import { isReadable } from '../text.ts';
import type { Language } from '../vocabulary.ts';

/**
 * Whether there is nothing to run in a program: only white space, invisible characters and comments. In linear time.
 * Whatever is not certain counts as something: a compiler then says what it thinks of it.
 */
export function isBlankProgram(code: string, language: Language): boolean {
  // A letter in Java may be written as its number, also the end of a line, so that a comment need not be one.
  if (language === 'java' && code.includes('\\u')) return false;
  return language === 'python' ? isBlankWith(code, '#', null) : isBlankWith(code, '//', '/*');
}

function isBlankWith(code: string, line: string, block: string | null): boolean {
  let at = 0;
  while (at < code.length) {
    if (code.startsWith(line, at)) {
      at = endOfLine(code, at);
    } else if (block !== null && code.startsWith(block, at)) {
      const end = code.indexOf('*/', at + block.length);
      if (end < 0) return false;
      at = end + 2;
    } else {
      const character = String.fromCodePoint(code.codePointAt(at) ?? 0);
      if (isReadable(character) || /\p{M}/u.test(character)) return false;
      at += character.length;
    }
  }
  return true;
}

/** Every character that ends a line in any of the languages. */
const LINE_END = /[\n\r\u2028\u2029]/g;

function endOfLine(code: string, from: number): number {
  LINE_END.lastIndex = from;
  return LINE_END.exec(code)?.index ?? code.length;
}
