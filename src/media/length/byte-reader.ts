import { setImmediate as aside } from 'node:timers/promises';
import { UnreadableRecording } from './unreadable.ts';

/** Ten minutes in frames of ten milliseconds, beside a picture of sixty a second, are 600,000. */
const MOST_READS = 1_000_000;
/** After so many in a row others have their turn: bytes that are there already are waited for by nobody. */
const READS_IN_A_ROW = 1_000;

/**
 * Reads pieces that follow each other as one row of bytes, of which never more than asked for is held. Throws
 * {@link UnreadableRecording} after more reads than a recording of ten minutes needs, however few bytes each of them has.
 */
export interface ByteReader {
  /** So many bytes; null where there are fewer left, which are then gone. */
  read(bytes: number): Promise<Buffer | null>;
  /** Fewer where the end comes before. */
  skip(bytes: number): Promise<void>;
  /** How many were read or skipped. */
  at(): number;
}

export function createByteReader(pieces: AsyncIterable<Uint8Array>): ByteReader {
  const source = pieces[Symbol.asyncIterator]();
  let piece: Uint8Array = new Uint8Array(0);
  let place = 0;
  let passed = 0;
  let reads = 0;

  async function count(): Promise<void> {
    reads += 1;
    if (reads > MOST_READS) throw new UnreadableRecording('it has more parts than a recording has');
    if (reads % READS_IN_A_ROW === 0) await aside();
  }

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
    async read(bytes) {
      await count();
      if (place + bytes <= piece.length) {
        place += bytes;
        passed += bytes;
        // No bytes of its own: a million small pieces of memory cost more than all else that is done here.
        return Buffer.from(piece.buffer, piece.byteOffset + place - bytes, bytes);
      }
      const taken = Buffer.alloc(bytes);
      for (let filled = 0; filled < bytes; ) {
        if (!(await fill())) return null;
        const step = Math.min(bytes - filled, piece.length - place);
        taken.set(piece.subarray(place, place + step), filled);
        place += step;
        filled += step;
        passed += step;
      }
      return taken;
    },

    async skip(bytes) {
      await count();
      for (let left = bytes; left > 0; ) {
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
