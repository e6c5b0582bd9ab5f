/** Place of a row in a list that is newest first, and the opaque text in which an API caller carries it. */
export interface Cursor {
  createdAt: number;
  id: string;
}

export function encodeCursor({ createdAt, id }: Cursor): string {
  return Buffer.from(JSON.stringify([createdAt, id])).toString('base64url');
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
  if (!Array.isArray(value) || value.length !== 2) return null;
  const [createdAt, id] = value as unknown[];
  if (!Number.isSafeInteger(createdAt) || typeof id !== 'string') return null;
  const cursor = { createdAt: createdAt as number, id };
  return encodeCursor(cursor) === text ? cursor : null;
}
