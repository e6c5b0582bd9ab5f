import type { Fault } from '../database/failures.ts';
import type { ChainFaultKind } from '../domain/integrity/chain-fault.ts';
import type { Changes } from '../domain/integrity/changes.ts';
import type { IntegrityDigest } from '../domain/integrity/digest.ts';
import type { Gap } from '../domain/integrity/evidence.ts';
import type { Absence, AbsenceEvidence } from '../domain/interview/credit.ts';
import type { Language, TelemetryType } from '../domain/vocabulary.ts';

/** The separate store of what pages tell. Its calls end and fail as those of the records do. */
export interface TelemetryStore {
  /**
   * Stores a batch and says what was new, what came twice, and what contradicts what came earlier: all of it or, with
   * `TelemetryFull`, nothing. The cost does not grow with what is stored.
   */
  store(interviewId: string, batch: Batch): Promise<Receipt>;
  /** The highest number of each client that has told anything; of edits, of one task. */
  lastSeqs(interviewId: string, sequence: Pick<Sequence, 'store' | 'taskId'>): Promise<Map<string, number>>;
  digest(interviewId: string): Promise<IntegrityDigest>;
  /** What changes with everything that is stored or refused. */
  state(interviewId: string): Promise<{ length: number; refused: number }>;
  /** Adds refused batches to what is known of the interview. */
  noteRefused(interviewId: string, count: number, at: number): Promise<void>;
  /** What the workflow was last told. */
  told(interviewId: string): Promise<Told>;
  noteTold(
    interviewId: string,
    digest: { digestSha256: string; chainLength: number },
    at: number,
  ): Promise<void>;
  /**
   * Lets one process tell the interview, and then none before `until`; 0, or for how long somebody else's rest goes on.
   * A rest that has longer to go than twice this one is of a clock that was wrong.
   */
  takeTurn(interviewId: string, turn: { now: number; until: number }): Promise<number>;
  /** Interviews whose workflow has not heard of all that is stored; those alone whose rest was over by then, where that is given. */
  untold(restedBy?: number): Promise<string[]>;
  /** A page of the edits of a task, as sent, in the order of arrival; shorter where they are long. */
  edits(
    interviewId: string,
    taskId: string,
    page: EditsPage,
  ): Promise<{ edits: EditRow[]; hasMore: boolean }>;
  /** What pages have told so far of a break of the connection. */
  absence(interviewId: string, absence: Absence): Promise<AbsenceEvidence>;
  /** All that is stored of an interview, read a page at a time. */
  readAll(interviewId: string): Promise<StoredTelemetry>;
  /** Removes everything that is stored of an interview. */
  erase(interviewId: string): Promise<void>;
  /** Leaves nothing of what was removed in the files of the store. */
  compact(): Promise<void>;
  /** Milliseconds that a tiny write took. */
  ping(): Promise<number>;
  /** Why writing fails now, as far as the latest tries tell; null when it works. */
  fault(): Fault | null;
  close(): Promise<void>;
}

/** The same store, for those who read much of it: each call sees one moment of it, whatever is written meanwhile. */
export interface TelemetryReader {
  /** Hashes all that is stored again and compares it with itself and with the heads that others know. */
  verify(interviewId: string, known: readonly KnownHead[]): Promise<ChainVerification>;
  /** All that is stored of an interview, and its verification. */
  look(
    interviewId: string,
    known: readonly KnownHead[],
  ): Promise<{ stored: StoredTelemetry; chain: ChainVerification }>;
  close(): Promise<void>;
}

/** What numbers count for. `taskId` is '' for telemetry, `clientId` where the client gives none. */
export interface Sequence {
  store: 'telemetry' | 'edits';
  taskId: string;
  clientId: string;
}

/** What one call has sent. */
export type Batch = {
  clientId: string;
  /** By the server's clock. */
  receivedAt: number;
  /** From where: digests that tell a change, not an address. */
  network: string;
  agent: string;
} & (
  | { store: 'telemetry'; events: readonly TelemetryEvent[] }
  | { store: 'edits'; taskId: string; language: Language; edits: readonly SentEdit[] }
);

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

export interface SentEdit {
  /** Numbered by the client from 1, for each task. */
  seq: number;
  /** The client's clock. */
  at: number;
  /** SHA-256 of the text that it changes, and of the text after it. */
  baseSha256: string;
  changes: Changes;
  selection: { anchor: number; head: number } | null;
  sha256: string;
}

export interface Receipt {
  accepted: number;
  duplicates: number;
  conflicts: number[];
  lastSeq: number;
  /** The lowest gaps below `lastSeq`, as inclusive ranges; the digest counts all of them. */
  missing: [from: number, to: number][];
}

/** What the workflow was told of an interview. */
interface Told {
  /** SHA-256 of the last digest; null before the first. */
  digestSha256: string | null;
  /** When it was told first; null before. */
  firstAt: number | null;
}

/** Where an edit stands in the order of arrival. */
export interface Place {
  batch: number;
  position: number;
}

export interface EditsPage {
  after: Place | null;
  limit: number;
}

export interface EditRow extends SentEdit, Place {
  clientId: string;
  language: Language;
  receivedAt: number;
}

/** What came under each number first, in the order of arrival, and what contradicts it. */
export interface StoredTelemetry {
  events: (TelemetryEvent & Stored)[];
  edits: (SentEdit & Stored & { taskId: string; language: Language })[];
  contradictions: (Sequence & { seq: number; receivedAt: number })[];
  gaps: Gap[];
  batches: (Sequence & { number: number; receivedAt: number; network: string; agent: string })[];
  refused: { count: number; firstAt: number } | null;
}

interface Stored {
  clientId: string;
  batch: number;
  receivedAt: number;
}

/** A head that somebody else knows: of so many batches, how the SHA-256 of the last begins, and who says so. */
export interface KnownHead {
  length: number;
  sha256: string;
  source: HeadSource;
}

/** Who knows a head: the event of that number, or the workflow's history. */
export type HeadSource = number | 'history';

/** Something in the store is not as it was stored. */
export interface ChainFault {
  kind: ChainFaultKind;
  /** Batches, both ends inclusive. */
  from: number;
  to: number;
  /** The row, where it can be told; else what the batch holds. */
  rows: RowName[];
  /** Who knows otherwise; null where the store contradicts itself. */
  source: HeadSource | null;
}

export interface RowName extends Sequence {
  seq: number;
}

export interface ChainVerification {
  length: number;
  head: string;
  rows: number;
  /** Heads from elsewhere that were compared. */
  compared: number;
  faults: ChainFault[];
}
