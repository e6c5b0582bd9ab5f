/**
 * How a text is cut, here and nowhere else. A character is a code point, as lengths are counted in the contract; no cut
 * falls inside one, nor between the parts of what a reader sees as one (a letter and its accents, a family of emoji).
 */

/** Parts of one visible character are looked for this far around a cut, in UTF-16 units: longer ones are mere noise. */
const WINDOW = 64;

/** The text with U+FFFD for each half of a surrogate pair: no store, report or terminal could keep those. */
export function wellFormed(text: string): string {
  return text.toWellFormed();
}

/** JSON data in which every text is {@link wellFormed}; the very same data where all are. */
export function wellFormedData<Data>(data: Data): Data {
  if (typeof data === 'string') return wellFormed(data) as Data;
  if (typeof data !== 'object' || data === null) return data;
  const entries = Object.entries(data);
  const mended = entries.map(([key, value]) => [key, wellFormedData(value)] as const);
  if (mended.every(([, value], index) => value === entries[index]?.[1])) return data;
  return (Array.isArray(data) ? mended.map(([, value]) => value) : Object.fromEntries(mended)) as Data;
}

/** The beginning of a text, at most so many characters. Takes time by their number, however long the text is. */
export function cut(text: string, mostCharacters: number): string {
  if (text.length <= mostCharacters) return text;
  let end = 0;
  for (let rest = Math.max(0, mostCharacters); rest > 0 && end < text.length; rest -= 1) {
    end += unitsAt(text, end);
  }
  return upTo(text, end);
}

/** The beginning of a text, at most so many bytes of UTF-8. */
export function cutBytes(text: string, mostBytes: number): string {
  // No more units than bytes can fit, and a whole pair needs four bytes.
  if (text.length * 3 <= mostBytes) return text;
  const { read } = new TextEncoder().encodeInto(text, new Uint8Array(mostBytes));
  return upTo(text, read);
}

/** As {@link cut}, and where something was left out, the last character is `…`. */
export function excerpt(text: string, mostCharacters: number): string {
  return cut(text, mostCharacters) === text ? text : `${cut(text, mostCharacters - 1)}…`;
}

/** How many characters a text has. */
export function countCharacters(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += unitsAt(text, at)) count += 1;
  return count;
}

/**
 * Whether there is anything to read: not only white space, invisible characters, and marks that stand on nothing. The
 * last two of the class are blank though Unicode calls them symbols: the empty braille pattern and the null notehead.
 */
export function isReadable(text: string): boolean {
  return /[^\s\p{C}\p{Z}\p{M}\p{Default_Ignorable_Code_Point}\u2800\u{1d159}]/u.test(text);
}

/** How many bytes a text takes in UTF-8. */
export function countBytes(text: string): number {
  return new TextEncoder().encode(text).length;
}

function unitsAt(text: string, at: number): 1 | 2 {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** `end` lies between two code points. */
function upTo(text: string, end: number): string {
  if (end <= 0 || end >= text.length) return text.slice(0, Math.max(0, end));
  const from = Math.max(0, end - WINDOW);
  const around = text.slice(from, end + WINDOW);
  const visible = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(around);
  const first = visible.containing(end - from)?.index ?? end - from;
  // One that fills all the room before the cut would leave nothing: it is shown in part.
  return text.slice(0, first > 0 ? from + first : end);
}
