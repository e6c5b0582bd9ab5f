/** What the server takes of code, in bytes of UTF-8. */
export const MOST_CODE_BYTES = 65_536;

const encoder = new TextEncoder();

/** In bytes of UTF-8, as the server counts. */
export function codeBytes(code: string): number {
  return encoder.encode(code).length;
}
