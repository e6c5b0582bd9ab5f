/** A pattern of SQL, with `!` as its escape, for whatever has the text in it. */
export function partOf(text: string): string {
  return `%${text.replaceAll(/[!%_]/g, '!$&')}%`;
}
