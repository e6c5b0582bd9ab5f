/** Where a store lives. */
export type DatabaseLocation = SqliteLocation | PostgresLocation;

export interface SqliteLocation {
  kind: 'sqlite';
  /** Of a file, or `:memory:`. */
  path: string;
}

export interface PostgresLocation {
  kind: 'postgres';
  /** Such as `postgresql://viva@db.example.org/viva`, with a password or none. */
  url: string;
  /** In which its tables are; made where it is not there. */
  schema: string;
}

export function sqliteAt(path: string): SqliteLocation {
  return { kind: 'sqlite', path };
}

export function postgresAt(url: string, schema: string): PostgresLocation {
  return { kind: 'postgres', url, schema };
}

/** Tells two places apart. */
export function nameOf(location: DatabaseLocation): string {
  return location.kind === 'sqlite' ? location.path : `${location.url} ${location.schema}`;
}

/** The path of its file; null for a store in memory or on a server. */
export function fileOf(location: DatabaseLocation): string | null {
  return location.kind === 'sqlite' && location.path !== ':memory:' ? location.path : null;
}

/** Whether it names a server and a database on it. */
export function isPostgresUrl(url: string): boolean {
  return /^postgres(ql)?:\/\//.test(url) && URL.canParse(url) && new URL(url).pathname.length > 1;
}
