/** Place of a row in a list, and the opaque text in which an API caller carries it. */
export interface Cursor {
  /** The sort that the list has. */
  sort: string;
  /** Which of its parts, one behind the other, the row is in. */
  part: string;
  /** What the part is sorted by, largest first; rows of the same moment by id. */
  at: number;
  id: string;
}

export function encodeCursor({ sort, part, at, id }: Cursor): string {
  return Buffer.from(JSON.stringify([sort, part, at, id])).toString('base64url');
}

/** Null for a text that {@link encodeCursor} did not make. */
export function decodeCursor(text: string): Cursor | null {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch (fault) {
    if (fault instanceof SyntaxError) return null;
    throw fault;
  }
  if (!Array.isArray(value) || value.length !== 4) return null;
  const [sort, part, at, id] = value as unknown[];
  if (typeof sort !== 'string' || typeof part !== 'string' || typeof id !== 'string') return null;
  if (!Number.isSafeInteger(at)) return null;
  const cursor = { sort, part, at: at as number, id };
  return encodeCursor(cursor) === text ? cursor : null;
}
