/** The letters of a text from its end to its beginning. */
export function backwards(text: string): string {
  return Array.from(text).reverse().join('');
}
