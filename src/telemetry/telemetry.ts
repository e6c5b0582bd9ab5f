import type { Fault } from '../database/units.ts';
import type { IntegrityDigest } from '../domain/integrity/digest.ts';
import type { TelemetryType } from '../domain/vocabulary.ts';

/** The separate store of anti-cheat events. Its calls end and fail as those of the records do. */
export interface TelemetryStore {
  /**
   * Stores a batch and says what was new, what came twice, and what contradicts an earlier event. Throws `TelemetryFull`
   * when it would be more than is kept of an interview.
   */
  store(interviewId: string, events: TelemetryEvent[], receivedAt: number): Promise<TelemetryReceipt>;
  lastSeq(interviewId: string): Promise<number>;
  /** What all stored events of the interview amount to; the rules are in `src/domain/integrity/digest.ts`. */
  digest(interviewId: string): Promise<IntegrityDigest>;
  /** Keeps when events were first refused; it shows in the digest. */
  noteTooMuch(interviewId: string, at: number): Promise<void>;
  /** SHA-256 of the digest that the workflow was last sent; null before the first. A lost one is sent with the next batch. */
  digestSent(interviewId: string): Promise<string | null>;
  noteDigestSent(interviewId: string, digestSha256: string): Promise<void>;
  /** Milliseconds that a tiny write took. */
  ping(): Promise<number>;
  /** Why writing fails now, as far as the latest tries tell; null when it works. */
  fault(): Fault | null;
  close(): Promise<void>;
}

export interface TelemetryEvent {
  /** Numbered by the client from 1. */
  seq: number;
  type: TelemetryType;
  /** The client's clock. */
  at: number;
  data: TelemetryData | null;
}

export type TelemetryData =
  | { length: number; sha256?: string | undefined; target: string }
  | { state: string };

export interface TelemetryReceipt {
  accepted: number;
  duplicates: number;
  conflicts: number[];
  lastSeq: number;
  /** Gaps below `lastSeq`, as inclusive ranges. */
  missing: [from: number, to: number][];
}
