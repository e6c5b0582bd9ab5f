import { createHash, randomUUID } from 'node:crypto';
import { beginsAs, LONGEST_MS } from '../domain/media/recording.ts';
import type { KeyRing } from '../privacy/key-ring.ts';
import { SealBroken, seal, unseal } from '../privacy/seal.ts';
import type { Appended, Upload, UploadPart, UploadRecords } from '../records/upload.ts';
import { lengthOf } from './length/length.ts';
import type { MediaStore } from './store.ts';

/** Most bytes of a part, before it is sealed. */
export const PART_BYTES = 1024 * 1024;
/** A last part that is smaller grows by what comes next, so that many small slices do not become many parts. */
const GROWS_UP_TO = 128 * 1024;

/** The bytes are not those of the type that was said. */
export class ForeignBytes extends Error {
  override readonly name = 'ForeignBytes';
}

/** It is longer than a recording may be. */
export class TooLong extends Error {
  override readonly name = 'TooLong';
}

/** The bytes were there, and are not any more. */
export class RecordingGone extends Error {
  override readonly name = 'RecordingGone';
}

/** Of the bytes of recordings: sealed by the person's key, part by part, none held longer than it is needed. */
export interface Media {
  /** {@link PART_BYTES} at most, behind all that there is. They are stored once it says so. */
  append(upload: Upload, bytes: Buffer): Promise<Appended>;
  /** Measures one that has come to its end, once; the upload as it is then, null where it has not. Throws for one that may not be. */
  finish(upload: Upload): Promise<Upload | null>;
  /** All of it, or the bytes from `from` up to `to`, which is not among them. Throws {@link RecordingGone}. */
  read(
    upload: Pick<Upload, 'id' | 'interviewId'>,
    range?: { from: number; to: number },
  ): AsyncIterable<Uint8Array>;
}

interface Parts {
  uploads: UploadRecords;
  store: MediaStore;
  keys: Pick<KeyRing, 'ofInterview'>;
  clock: () => number;
}

export function createMedia({ uploads, store, keys, clock }: Parts): Media {
  return {
    async append(upload, bytes) {
      const last = await uploads.lastPartOf(upload.id);
      const grown = last && last.bytes < GROWS_UP_TO && last.bytes + bytes.length <= PART_BYTES ? last : null;
      const isBehind = (last ? last.start + last.bytes : 0) === upload.received;
      if (!isBehind) return 'moved';
      const content = grown ? await grownBy(upload, grown, bytes) : bytes;
      if (content === null) return 'moved';
      const start = grown ? grown.start : upload.received;
      if (start === 0 && !beginsAs(upload.type, content)) throw new ForeignBytes(`not ${upload.type}`);
      const key = randomUUID();
      const sealed = seal(await keys.ofInterview(upload.interviewId), content, placeOf(upload, start));
      await uploads.announcePart(upload, key, clock());
      await store.put(key, sealed);
      const part = { key, start, bytes: content.length };
      const outcome = await uploads.append(upload.id, part, grown?.key ?? null, clock());
      if (outcome !== 'stored') await uploads.abandonPart(key);
      return outcome;
    },

    async finish(upload) {
      const known = await uploads.find(upload.id);
      if (!known || known.removedAt !== null || known.received !== known.size) return null;
      if (known.finishedAt !== null) return known;
      const hash = createHash('sha256');
      const pieces = hashed(known, hash);
      const durationMs = await lengthOf(known.type, pieces);
      // What the structure did not ask for belongs to the whole all the same.
      for await (const _ of pieces);
      if (durationMs > LONGEST_MS) throw new TooLong('over ten minutes');
      await uploads.finish(known.id, { durationMs, sha256: hash.digest('hex'), at: clock() });
      return uploads.find(known.id);
    },

    read: (upload, range) => read(upload, range),
  };

  /** Null where somebody else has let it grow meanwhile, and the part as it was is gone. */
  async function grownBy(upload: Upload, part: UploadPart, bytes: Buffer): Promise<Buffer | null> {
    try {
      return Buffer.concat([await open(upload, part), bytes]);
    } catch (error) {
      const last = await uploads.lastPartOf(upload.id);
      if (error instanceof RecordingGone && last?.key !== part.key) return null;
      throw error;
    }
  }

  async function* hashed(upload: Upload, hash: { update(bytes: Uint8Array): unknown }) {
    for await (const piece of read(upload)) {
      hash.update(piece);
      yield piece;
    }
  }

  async function* read(
    upload: Pick<Upload, 'id' | 'interviewId'>,
    range: { from: number; to: number } = { from: 0, to: Number.MAX_SAFE_INTEGER },
  ): AsyncGenerator<Uint8Array> {
    for (const part of await uploads.partsOf(upload.id)) {
      if (part.start + part.bytes <= range.from || part.start >= range.to) continue;
      const content = await open(upload, part);
      yield content.subarray(Math.max(0, range.from - part.start), range.to - part.start);
    }
  }

  async function open(upload: Pick<Upload, 'id' | 'interviewId'>, part: UploadPart): Promise<Buffer> {
    const sealed = await store.get(part.key);
    if (sealed === null) throw new RecordingGone('a part of it is not in the store');
    try {
      return unseal(await keys.ofInterview(upload.interviewId), sealed, placeOf(upload, part.start));
    } catch (error) {
      if (error instanceof SealBroken) throw new RecordingGone('no key opens it', { cause: error });
      throw error;
    }
  }
}

/** A part is opened in no other place, nor in another recording. */
function placeOf({ id }: Pick<Upload, 'id'>, start: number): string {
  return `recording ${id} from ${start}`;
}
