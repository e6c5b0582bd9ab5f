import type { Store } from '../session/store.ts';

/** Where the pieces of a recording lie, as it is kept. */
export interface PieceList {
  /** Number of the first piece that is still here, and where it begins, in bytes. */
  first: number;
  from: number;
  /** Bytes of each from there on. */
  sizes: readonly number[];
}

export const NO_PIECES: PieceList = { first: 0, from: 0, sizes: [] };

/** What a recording has so far, in the browser's store: no more of it is in memory than is on its way. */
export interface Pieces {
  add(bytes: ArrayBuffer): Promise<void>;
  /** Nothing more comes. */
  end(): void;
  /** Bytes from `start` on, at most up to `end`; waits while there are none and more may come. `bytes` is null at the end. */
  read(start: number, end: number): Promise<{ bytes: Blob | null; isLast: boolean }>;
  /** The server has all before: those pieces are let go. */
  accepted(offset: number): Promise<void>;
  /** All that was recorded, in bytes. */
  size(): number;
  drop(): Promise<void>;
}

/** What is asked for is neither here nor at the server. */
export class PiecesGone extends Error {
  override readonly name = 'PiecesGone';
}

export function createPieces({
  name,
  store,
  list = NO_PIECES,
  onList,
}: {
  name: string;
  store: Pick<Store, 'get' | 'set' | 'delete'>;
  /** Of an earlier page. */
  list?: PieceList;
  /** Keeps the list: a piece counts once it is in it. */
  onList: (list: PieceList) => Promise<void>;
}): Pieces {
  let { first, from, sizes } = list;
  let isOver = false;
  let letting: Promise<void> = Promise.resolve();
  const waiting = new Set<() => void>();
  const nameOf = (number: number) => `${name} ${number}`;
  const size = () => sizes.reduce((sum, one) => sum + one, from);

  function tell(): void {
    const all = [...waiting];
    waiting.clear();
    for (const go of all) go();
  }

  async function remove(count: number): Promise<void> {
    for (let number = first; number < first + count; number += 1) await store.delete(nameOf(number));
  }

  async function letGo(offset: number): Promise<void> {
    let count = 0;
    let begin = from;
    for (const length of sizes) {
      if (begin + length > offset) break;
      begin += length;
      count += 1;
    }
    if (count === 0) return;
    await remove(count);
    [first, from, sizes] = [first + count, begin, sizes.slice(count)];
    await onList({ first, from, sizes });
  }

  /** What lies between these places, of the pieces as they are now. */
  async function bytesOf(start: number, end: number): Promise<BlobPart[]> {
    const parts: BlobPart[] = [];
    let [number, place] = [first, from];
    for (const length of sizes) {
      if (place < end && place + length > start) {
        const bytes = await store.get(nameOf(number));
        if (!(bytes instanceof ArrayBuffer)) throw new PiecesGone('a piece is gone');
        parts.push(bytes.slice(Math.max(0, start - place), end - place));
      }
      place += length;
      number += 1;
    }
    return parts;
  }

  return {
    async add(bytes) {
      await store.set(nameOf(first + sizes.length), bytes);
      sizes = [...sizes, bytes.byteLength];
      await onList({ first, from, sizes });
      tell();
    },
    end() {
      isOver = true;
      tell();
    },
    async read(start, end) {
      if (start < from) throw new PiecesGone('the server has less than it had');
      while (start >= size() && !isOver) await new Promise<void>((resolve) => waiting.add(resolve));
      const isLast = isOver && end >= size();
      const parts = await bytesOf(start, end);
      return { bytes: parts.length === 0 ? null : new Blob(parts), isLast };
    },
    accepted(offset) {
      letting = letting.then(() => letGo(offset));
      return letting;
    },
    size,
    async drop() {
      await letting;
      await remove(sizes.length);
      [first, sizes, isOver] = [first + sizes.length, [], true];
      tell();
    },
  };
}
