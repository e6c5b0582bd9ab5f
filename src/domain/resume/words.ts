/** Longer ones are no words. */
const WORD = /[\p{L}\p{N}+#.]{1,40}/gu;

/** The words of a line as they are written, with the signs that names of techniques have: `C++`, `.NET`, `Node.js`. */
export function wordsOf(line: string): string[] {
  return (line.match(WORD) ?? []).map(withoutDots).filter((word) => word !== '');
}

/** Those behind it, which end a sentence. */
function withoutDots(word: string): string {
  let end = word.length;
  while (word.charAt(end - 1) === '.') end -= 1;
  return word.slice(0, end);
}

export function small(words: readonly string[]): string[] {
  return words.map((word) => word.toLowerCase());
}

export function hasAny(words: readonly string[], known: ReadonlySet<string>): boolean {
  return words.some((word) => known.has(word));
}

/** A list that is written in one line. */
export function setOf(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
