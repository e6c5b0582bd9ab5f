import type { Language, TelemetryType } from '../vocabulary.ts';
import type { Changes } from './changes.ts';

/**
 * Everything that the rules of integrity read of an interview. Moments are milliseconds since the epoch by the server's
 * clock: what a client has stamped is mapped to it by the offsets seen (`clock.ts`).
 */
export interface IntegrityEvidence {
  startedAt: number;
  /** Null while it goes on. */
  finishedAt: number | null;
  accommodations: readonly Accommodation[];
  /** In the order of `at`. */
  observations: readonly Observation[];
  tasks: readonly TaskEvidence[];
  /** Breaks of the connection that time was given back for; left out for none. */
  breaks?: readonly Break[];
  /** Numbers of a client that never came, and numbers that came again with other content. */
  gaps: readonly Gap[];
  conflicts: readonly Conflict[];
  /** From where the telemetry and the edits came, whenever that changed; in the order of `at`. */
  origins: readonly Origin[];
  /** Batches that were refused because there were too many, and when the first was; null when none were. */
  refused: { count: number; firstAt: number } | null;
}

/** What the interview's own events say of it. */
export type InterviewFacts = Pick<
  IntegrityEvidence,
  'startedAt' | 'finishedAt' | 'accommodations' | 'breaks'
> & {
  tasks: readonly Omit<TaskEvidence, 'edits'>[];
};

export const ACCOMMODATIONS = ['screen_reader', 'more_time'] as const;
export type Accommodation = (typeof ACCOMMODATIONS)[number];

/** Where a fact is stored: `seq` counts for a client and, among edits, for a task. `clientId` is '' where the client gave none. */
export interface EvidenceRef {
  store: 'telemetry' | 'edits';
  taskId: string | null;
  clientId: string;
  seq: number;
}

/** One event that a page told. */
export interface Observation {
  clientId: string;
  seq: number;
  type: TelemetryType;
  at: number;
  receivedAt: number;
  /** `length` in characters, `sha256` of the text that was copied or pasted, where the client could tell. */
  data: { length?: number; sha256?: string; target?: string; state?: string } | null;
}

export interface TaskEvidence {
  taskId: string;
  /** When the candidate first saw it. */
  deliveredAt: number;
  /** Null while it is open. */
  closedAt: number | null;
  /** What the editor starts with in each language. */
  templates: Partial<Record<Language, string>>;
  /** In the order of arrival; of one client in the order of `seq`. */
  edits: readonly Edit[];
  /** What was run and checked, in the order of `at`. */
  programs: readonly Program[];
}

export interface Edit {
  clientId: string;
  seq: number;
  language: Language;
  at: number;
  receivedAt: number;
  /** SHA-256 of the text that it changes, and of the text after it, as the client says. */
  baseSha256: string;
  changes: Changes;
  selection: { anchor: number; head: number } | null;
  sha256: string;
}

export interface Program {
  id: string;
  kind: 'run' | 'check';
  at: number;
  language: Language;
  code: string;
  /** It was the newest draft, checked by itself at the deadline. */
  automatic: boolean;
}

/** Both sides saw it. */
export interface Break {
  from: number;
  to: number;
  /** That were given back. */
  seconds: number;
  /** The event by which the page has told. */
  told: { clientId: string; seq: number };
}

/** Both ends inclusive; `at` is when the number behind it came. */
export interface Gap {
  store: 'telemetry' | 'edits';
  taskId: string | null;
  clientId: string;
  first: number;
  last: number;
  at: number;
}

export interface Conflict extends EvidenceRef {
  at: number;
}

/** `network` and `agent` are digests: they tell that something changed, not what it was. */
export interface Origin extends EvidenceRef {
  at: number;
  network: string;
  agent: string;
}
