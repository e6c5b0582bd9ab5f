import type { MediaPurpose, MediaType } from '../domain/media/recording.ts';

/** A recording. Times are milliseconds since the epoch. */
export interface Upload {
  id: string;
  interviewId: string;
  ownerId: string;
  type: MediaType;
  purpose: MediaPurpose;
  /** Null until it is known. */
  size: number | null;
  /** So many of its bytes are stored. */
  received: number;
  createdAt: number;
  /** Since when it is whole and measured; null before, as are these two. */
  finishedAt: number | null;
  durationMs: number | null;
  /** Of all its bytes, hex. */
  sha256: string | null;
  /** Since when its bytes are gone. */
  removedAt: number | null;
}

/** Some of its bytes, as they lie in the media store. */
export interface UploadPart {
  key: string;
  start: number;
  bytes: number;
}

type NewUpload = Pick<Upload, 'id' | 'interviewId' | 'ownerId' | 'type' | 'purpose' | 'size' | 'createdAt'>;

/** `full`: as many bytes as an interview may have. `moved`: it is not any more as the caller knew it. */
export type Appended = 'stored' | 'full' | 'moved';

export interface UploadRecords {
  /** False where the person has as many open ones as they may. */
  create(made: NewUpload): Promise<boolean>;
  find(id: string): Promise<Upload | null>;
  /** Those of the interview, the oldest first. */
  ofInterview(interviewId: string): Promise<Upload[]>;
  /** In the order of their bytes. */
  partsOf(id: string): Promise<UploadPart[]>;
  lastPartOf(id: string): Promise<UploadPart | null>;
  /** Once; false where another one is known. */
  declareSize(id: string, size: number): Promise<boolean>;
  /** Before anything is stored under that key, so that it is found even where its process dies. */
  announcePart(upload: Pick<Upload, 'id' | 'interviewId'>, key: string, at: number): Promise<void>;
  /** It is stored for nobody: to be removed. */
  abandonPart(key: string): Promise<void>;
  /** Says that the part is stored, behind all others or in the place of the last one, which is then removed. */
  append(id: string, part: UploadPart, replaces: string | null, at: number): Promise<Appended>;
  /** Once all of it is stored; the first word stays. */
  finish(id: string, measured: { durationMs: number; sha256: string; at: number }): Promise<void>;
  /** Leaves nothing of it. */
  drop(id: string): Promise<void>;
  /**
   * Drops those that were given up, and takes the bytes of those whose time after the end of their interview is over. How many it
   * were.
   */
  expire(at: number): Promise<number>;
  /** Keys under which something is to be removed from the media store. */
  removals(limit: number): Promise<string[]>;
  /** It is gone. */
  removed(keys: readonly string[]): Promise<void>;
  /** The name of the folder with the recordings: the one that it has, else `made`. */
  folderName(made: string): Promise<string>;
  /** Of all that is stored. */
  totals(): Promise<{ uploads: number; bytes: number }>;
}
