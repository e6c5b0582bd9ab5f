import { type Cursor, decodeCursor, encodeCursor } from './cursor.ts';

/** Which page of a list. */
export interface Page {
  /** `nextCursor` of the page before. */
  cursor?: string | undefined;
  limit: number;
}

/** Rows that stand together in a list, the latest first. */
export interface Part<Row> {
  name: string;
  /** At most `limit` of them, behind the place; null: from the first on. */
  read(place: Place | null, limit: number): Promise<Row[]>;
  placeOf(row: Row): Place;
}

/** By which rows follow one another: the later before the earlier, and of one moment the larger id first. */
export type Place = Pick<Cursor, 'at' | 'id'>;

/** One page of parts that follow one another, and where the next begins; null for a cursor that no list of this sort gave. */
export async function readPage<Row>(
  sort: string,
  parts: readonly Part<Row>[],
  { cursor, limit }: Page,
): Promise<{ rows: Row[]; nextCursor: string | null } | null> {
  const from = cursor === undefined ? null : decodeCursor(cursor);
  if (cursor !== undefined && from?.sort !== sort) return null;
  const first = parts.findIndex(({ name }) => from === null || name === from.part);
  if (first === -1) return null;
  const found: { row: Row; part: Part<Row> }[] = [];
  for (const part of parts.slice(first)) {
    // One more than asked for tells whether there is another page.
    const wanted = limit + 1 - found.length;
    if (wanted === 0) break;
    const rows = await part.read(from?.part === part.name ? from : null, wanted);
    found.push(...rows.map((row) => ({ row, part })));
  }
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return {
    rows: page.map(({ row }) => row),
    nextCursor:
      found.length > limit && last
        ? encodeCursor({ sort, part: last.part.name, ...last.part.placeOf(last.row) })
        : null,
  };
}

/** Rows behind a place in a column of moments. The first condition follows from the second, and lets the database start in the index. */
export function behind(place: Place | null, column: string, id = 'id') {
  if (place === null) return {};
  return {
    [column]: { $lte: place.at },
    $or: [{ [column]: { $lt: place.at } }, { [id]: { $lt: place.id } }],
  };
}
