/** The tables that a batch touches, by the names of their columns. */

/** Whose numbers are counted. */
export interface PlaceRow {
  interview_id: string;
  store: string;
  /** '' for telemetry. */
  task_id: string;
  client_id: string;
}

interface ContentRow {
  interview_id: string;
  client_id: string;
  seq: number;
  content_sha256: string;
  /** 0 or 1 in SQLite. */
  is_first: number | boolean;
  batch: number;
  position: number;
  at: number;
}

export interface EventRow extends ContentRow {
  type: string;
  /** JSON. */
  data: string | null;
}

export interface EditRow extends ContentRow {
  task_id: string;
  language: string;
  base_sha256: string;
  /** JSON. */
  changes: string;
  anchor: number | null;
  head: number | null;
  sha256: string;
}

export interface BatchRow extends PlaceRow {
  number: number;
  received_at: number;
  network: string;
  agent: string;
  rows: number;
  previous_sha256: string;
  sha256: string;
}

export interface ChainRow {
  interview_id: string;
  /** In batches. */
  length: number;
  head: string;
  events: number;
  edits: number;
  characters: number;
  contradicted: number;
  refused: number;
  told_length: number;
}

export interface SequenceRow extends PlaceRow {
  last_seq: number;
  missing: number;
}

export interface TypeRow {
  interview_id: string;
  type: string;
  events: number;
}

/** Numbers that have not come, both ends inclusive. */
export interface GapRow extends PlaceRow {
  first: number;
  last: number;
  at: number;
}
