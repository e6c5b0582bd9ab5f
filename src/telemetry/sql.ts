import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Kysely } from 'kysely';
import type { EditRow, EventRow, GapRow } from './rows.ts';

/**
 * What a batch asks for only where numbers are sent twice or are missing: these statements are given their values beside them,
 * so that the database prepares each once.
 */
export interface Tables {
  telemetry_events: EventRow;
  edits: EditRow;
  gaps: GapRow;
}

/** Within the transaction that the entity manager is in. */
export function sqlOf(tx: SqlEntityManager): Kysely<Tables> {
  return tx.getKysely<Tables>();
}
