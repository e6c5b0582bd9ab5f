import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Kysely } from 'kysely';

/**
 * The tables that a batch touches, by the names of their columns. Storing a batch is what happens most in the whole of Viva:
 * its statements are written by hand and given their values beside them, so that the database prepares each once.
 */
interface Tables {
  telemetry_events: EventRow;
  edits: EditRow;
  batches: BatchRow;
  chains: ChainRow;
  sequences: SequenceRow;
  event_counts: { interview_id: string; type: string; events: number };
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

interface EventRow extends ContentRow {
  type: string;
  /** JSON. */
  data: string | null;
}

interface EditRow extends ContentRow {
  task_id: string;
  language: string;
  base_sha256: string;
  /** JSON. */
  changes: string;
  anchor: number | null;
  head: number | null;
  sha256: string;
}

interface BatchRow {
  interview_id: string;
  number: number;
  store: string;
  task_id: string;
  client_id: string;
  received_at: number;
  network: string;
  agent: string;
  rows: number;
  previous_sha256: string;
  sha256: string;
}

interface ChainRow {
  interview_id: string;
  length: number;
  head: string;
  events: number;
  edits: number;
  characters: number;
  contradicted: number;
  refused: number;
  told_length: number;
}

interface SequenceRow {
  interview_id: string;
  store: string;
  task_id: string;
  client_id: string;
  last_seq: number;
  missing: number;
}

/** Within the transaction that the entity manager is in. */
export function sqlOf(tx: SqlEntityManager): Kysely<Tables> {
  return tx.getKysely<Tables>();
}
