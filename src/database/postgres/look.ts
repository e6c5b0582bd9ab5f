import pg from 'pg';
import type { PostgresLocation } from '../location.ts';

const PATIENCE_MS = 5_000;

/** Whether Viva can keep a store there; null, or why not in a few words without the password. */
export async function findPlaceFault({ url, schema }: PostgresLocation): Promise<string | null> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: PATIENCE_MS });
  client.on('error', () => undefined); // The query that meets it fails by itself.
  try {
    await client.connect();
    const { rows } = await client.query(
      `select current_user as "user", current_setting('default_transaction_read_only') = 'on' or pg_is_in_recovery() as "isReadOnly",
         exists (select from pg_namespace where nspname = $1) as "isThere",
         has_database_privilege(current_database(), 'create') as "mayCreate",
         coalesce((select has_schema_privilege(oid, 'usage') from pg_namespace where nspname = $1), false) as "mayUse"`,
      [schema],
    );
    return faultOf(schema, rows[0] as Look);
  } catch (fault) {
    return (fault as Error).message || String((fault as { code?: string }).code);
  } finally {
    await client.end();
  }
}

interface Look {
  user: string;
  isReadOnly: boolean;
  isThere: boolean;
  mayCreate: boolean;
  mayUse: boolean;
}

function faultOf(schema: string, { user, isReadOnly, isThere, mayCreate, mayUse }: Look): string | null {
  if (isReadOnly) return 'the server only reads';
  if (!isThere && !mayCreate)
    return `${user} may not make the schema ${schema}: grant create on the database, or make it for this user`;
  if (isThere && !mayUse) return `${user} may not use the schema ${schema}: grant it, or give its owner`;
  return null;
}
