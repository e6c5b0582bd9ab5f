/** Reads pieces that follow each other as one row of bytes, of which never more than asked for is held. */
export interface ByteReader {
  /** So many bytes; null where there are fewer left, which are then gone. */
  read(count: number): Promise<Buffer | null>;
  /** Fewer where the end comes before. */
  skip(count: number): Promise<void>;
  /** How many were read or skipped. */
  at(): number;
}

export function createByteReader(pieces: AsyncIterable<Uint8Array>): ByteReader {
  const source = pieces[Symbol.asyncIterator]();
  let piece: Uint8Array = new Uint8Array(0);
  let place = 0;
  let passed = 0;

  async function fill(): Promise<boolean> {
    while (place === piece.length) {
      const next = await source.next();
      if (next.done) return false;
      piece = next.value;
      place = 0;
    }
    return true;
  }

  return {
    async read(count) {
      const taken = Buffer.alloc(count);
      for (let filled = 0; filled < count; ) {
        if (!(await fill())) return null;
        const step = Math.min(count - filled, piece.length - place);
        taken.set(piece.subarray(place, place + step), filled);
        place += step;
        filled += step;
        passed += step;
      }
      return taken;
    },

    async skip(count) {
      for (let left = count; left > 0; ) {
        if (!(await fill())) return;
        const step = Math.min(left, piece.length - place);
        place += step;
        left -= step;
        passed += step;
      }
    },

    at: () => passed,
  };
}
