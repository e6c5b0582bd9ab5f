/** What a spreadsheet takes for the beginning of a formula, or hides. */
const ACTIVE = /^[=+\-@\p{Cc}]/u;

/**
 * One line of CSV (RFC 4180). A cell that a spreadsheet would run begins with an apostrophe, which it shows as text;
 * null and undefined are empty.
 */
export function csvLine(cells: readonly (string | number | boolean | null | undefined)[]): string {
  return `${cells.map((cell) => quoted(defused(String(cell ?? '')))).join(',')}\r\n`;
}

function defused(text: string): string {
  return ACTIVE.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[",\p{Cc}]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
