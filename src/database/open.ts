import type { Database, DatabaseToRead, Schema } from './database.ts';
import type { DatabaseLocation } from './location.ts';
import { openPostgres, openPostgresToRead } from './postgres/postgres.ts';
import type { OpenHandle } from './sqlite/handle.ts';
import { openSqlite, openSqliteToRead } from './sqlite/sqlite.ts';

/**
 * Opens a database, makes it where there is none, and brings it to the last migration; the only place that chooses an
 * engine. Each call on it ends in time, and throws `DatabaseUnavailable` for a fault of the place. `openHandle` is for SQLite.
 */
export function openDatabase(
  location: DatabaseLocation,
  schema: Schema,
  { openHandle }: { openHandle?: OpenHandle | undefined } = {},
): Promise<Database> {
  if (location.kind === 'postgres') return openPostgres(location, schema);
  return openSqlite(location, schema, openHandle);
}

/** Opens a database that others keep, to read it alone. */
export function openDatabaseToRead(
  location: DatabaseLocation,
  schema: Pick<Schema, 'entities'>,
): Promise<DatabaseToRead> {
  return location.kind === 'postgres'
    ? openPostgresToRead(location, schema)
    : openSqliteToRead(location, schema);
}
