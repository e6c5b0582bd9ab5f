import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** Of tables of one schema: what may be done with each, as PostgreSQL names it, such as `select` or `select (id)`. */
export type SchemaRights = Readonly<Record<string, readonly string[]>>;

export interface UserRights {
  /** Lower-case letters, digits and underscores. */
  name: string;
  /** One to have from now on, whether the user is there or not; without it a new user gets one that is made here. */
  password?: string | undefined;
  /** By schema; of a schema that is not named it may nothing. */
  schemas: Readonly<Record<string, SchemaRights>>;
}

export interface MadeUser {
  name: string;
  /** Null for one that was there, and keeps its own, and for one whose password was given. */
  password: string | null;
}

/** From this version on a user may be let free the place of what was deleted. */
const MAINTAIN_SINCE = 170_000;

/**
 * Makes users that sign in with a password, and gives each just these rights, in one transaction; those that are there lose all
 * other rights on the schemas. `url` is of somebody who owns the tables and may make users.
 */
export async function makeUsers(
  url: string,
  schemas: readonly string[],
  users: readonly UserRights[],
  { newPasswords = false }: { newPasswords?: boolean } = {},
): Promise<MadeUser[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query(
      `select current_setting('server_version_num')::int as version, current_database() as database`,
    );
    const { version, database } = rows[0] as { version: number; database: string };
    const made: MadeUser[] = [];
    for (const user of users) {
      made.push(await makeUser(client, user, newPasswords));
      await client.query(`grant connect on database ${client.escapeIdentifier(database)} to ${user.name}`);
      for (const schema of schemas) {
        await setRights(client, user.name, schema, user.schemas[schema] ?? {}, version >= MAINTAIN_SINCE);
      }
    }
    await client.query('commit');
    return made;
  } finally {
    await client.end();
  }
}

async function makeUser(client: pg.Client, user: UserRights, newPassword: boolean): Promise<MadeUser> {
  const { name, password: given } = user;
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(name)) throw new Error(`${name} is no name for a user of the database`);
  const { rows } = await client.query('select 1 from pg_roles where rolname = $1', [name]);
  const isThere = rows.length > 0;
  if (isThere && !newPassword && given === undefined) return { name, password: null };
  const password = given ?? randomBytes(24).toString('base64url');
  await client.query(
    `${isThere ? 'alter' : 'create'} role ${name} login password ${client.escapeLiteral(password)}`,
  );
  return { name, password: given === undefined ? password : null };
}

async function setRights(
  client: pg.Client,
  name: string,
  schema: string,
  rights: SchemaRights,
  canMaintain: boolean,
): Promise<void> {
  const place = client.escapeIdentifier(schema);
  await client.query(
    `revoke all on schema ${place} from ${name};
     revoke all on all tables in schema ${place} from ${name};
     revoke all on all sequences in schema ${place} from ${name}`,
  );
  const tables = Object.entries(rights);
  if (tables.length === 0) return;
  await client.query(`grant usage on schema ${place} to ${name}`);
  await client.query(`grant select on ${place}.mikro_orm_migrations to ${name}`);
  for (const [table, allowed] of tables) {
    const wanted = canMaintain && allowed.includes('delete') ? [...allowed, 'maintain'] : allowed;
    await client.query(`grant ${wanted.join(', ')} on ${place}.${client.escapeIdentifier(table)} to ${name}`);
  }
  if (tables.some(([, allowed]) => allowed.includes('insert')))
    await client.query(`grant usage on all sequences in schema ${place} to ${name}`);
}
