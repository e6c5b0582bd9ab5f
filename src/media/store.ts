/**
 * Where the bytes of recordings lie, by keys that are used once: nothing under a key ever changes. Each piece is small, and
 * sealed by whoever puts it there. What cannot be done now throws {@link MediaUnavailable}.
 */
export interface MediaStore {
  /** Returns once it outlives the process and the machine. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** Null where nothing is under that key. */
  get(key: string): Promise<Buffer | null>;
  /** Harmless for keys that are not there. */
  remove(keys: readonly string[]): Promise<void>;
  /** Throws where nothing can be stored now. */
  check(): Promise<void>;
}

/** The store of recordings does not take or give anything now; the message is for operators. */
export class MediaUnavailable extends Error {
  override readonly name = 'MediaUnavailable';
}
