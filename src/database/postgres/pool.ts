import pg from 'pg';
import type { Failures } from '../failures.ts';
import type { PostgresLocation } from '../location.ts';

/** Connections of one process to one store. */
const MOST_CONNECTIONS = 10;
/** How long a call waits for a connection, and a statement for what others have locked, ms. */
const PATIENCE_MS = 5_000;
/** How long a statement may take, and a transaction may stand still, ms. */
const LONGEST_MS = 10_000;

/** Types whose text is read otherwise than `pg` does: numbers here are safe integers, and JSON stays as it was written. */
const PARSERS: ReadonlyMap<number, (text: string) => unknown> = new Map<number, (text: string) => unknown>([
  [pg.types.builtins.INT8, Number],
  [pg.types.builtins.NUMERIC, Number],
  [pg.types.builtins.JSON, (text) => text],
]);

export function openPool({ url, schema }: PostgresLocation, failures: Failures): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'viva',
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: PATIENCE_MS,
    lock_timeout: PATIENCE_MS,
    statement_timeout: LONGEST_MS,
    idle_in_transaction_session_timeout: LONGEST_MS,
    options: `-c search_path=${schema}`,
    types: { getTypeParser: (oid: number, format?: string) => parserOf(oid, format) } as pg.CustomTypesConfig,
  });
  // A connection that the server closes while nobody uses it.
  pool.on('error', (fault) => failures.note(fault));
  // And one that somebody has: their statement fails by itself.
  pool.on('connect', (client) => client.on('error', (fault) => failures.note(fault)));
  return pool;
}

export function parserOf(oid: number, format = 'text') {
  return (format === 'text' && PARSERS.get(oid)) || pg.types.getTypeParser(oid as never, format as never);
}
