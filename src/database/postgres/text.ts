/**
 * PostgreSQL stores no U+0000 in a text, and candidates send it: in its place stands a noncharacter and a digit, and two such
 * for the noncharacter itself. Both ways cost nothing for a text that has neither.
 */
const MARK = '\u{fdd0}';
const NUL = '\0';

export function escapeNul(text: string): string {
  const marked = text.includes(MARK) ? text.replaceAll(MARK, `${MARK}1`) : text;
  return marked.includes(NUL) ? marked.replaceAll(NUL, `${MARK}0`) : marked;
}

export function unescapeNul(text: string): string {
  if (!text.includes(MARK)) return text;
  return text.replaceAll(`${MARK}0`, NUL).replaceAll(`${MARK}1`, MARK);
}
