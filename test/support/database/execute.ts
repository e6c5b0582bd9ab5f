import Database from 'better-sqlite3';
import pg from 'pg';
import type { DatabaseLocation } from '../../../src/database/location.ts';

/** Runs one statement, with `?` for each value, past all that Viva is; resolves with its rows. */
export async function execute<Row = Record<string, unknown>>(
  location: DatabaseLocation,
  sql: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  if (location.kind === 'sqlite') {
    const database = new Database(location.path);
    try {
      const statement = database.prepare(sql);
      if (statement.reader) return statement.all(values) as Row[];
      statement.run(values);
      return [];
    } finally {
      database.close();
    }
  }
  const client = new pg.Client({
    connectionString: location.url,
    options: `-c search_path=${location.schema}`,
    types: { getTypeParser: (oid: number) => (NUMBERS.has(oid) ? Number : String) } as pg.CustomTypesConfig,
  });
  await client.connect();
  try {
    const numbered = sql.split('?').reduce((text, part, index) => `${text}$${index}${part}`);
    const { rows } = await client.query(numbered, [...values]);
    return rows as Row[];
  } finally {
    await client.end();
  }
}

const NUMBERS: ReadonlySet<number> = new Set([pg.types.builtins.INT4, pg.types.builtins.INT8]);
