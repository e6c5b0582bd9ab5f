import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Configuration, EntitySchema, MigrationObject } from '@mikro-orm/core';
import { Migrator } from '@mikro-orm/migrations';
import {
  AbstractSqlDriver,
  MikroORM,
  SqliteConnection,
  SqlitePlatform,
  TableExistsException,
} from '@mikro-orm/sqlite';

/** How long a statement waits for another process that holds the write lock. */
const BUSY_TIMEOUT_MS = 5000;

/**
 * Opens (and creates) a SQLite file, or `:memory:`, and brings it to the last migration. Transactions on it begin
 * with a write, so that they wait for another process instead of failing when they turn from reading to writing.
 */
export async function openSqlite(
  path: string,
  { entities, migrations }: { entities: EntitySchema[]; migrations: MigrationObject[] },
): Promise<MikroORM> {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  const orm = await MikroORM.init({
    driver: SafeTextSqliteDriver as never,
    dbName: path,
    driverOptions: { timeout: BUSY_TIMEOUT_MS },
    entities,
    extensions: [Migrator],
    migrations: { migrationsList: migrations, snapshot: false, silent: true },
  });
  try {
    await setPragmas(orm);
    await migrate(orm, migrations.length);
  } catch (fault) {
    await orm.close(true);
    throw fault;
  }
  return orm;
}

/** Milliseconds that the cheapest query took; throws when the database does not answer. */
export async function pingSqlite(orm: MikroORM): Promise<number> {
  const start = performance.now();
  await orm.em.execute('select 1');
  return performance.now() - start;
}

/**
 * `synchronous = full`, not the `normal` that SQLite suggests for WAL: with `normal` the last commits may be gone
 * after a power loss, and an answered command must not be.
 */
async function setPragmas(orm: MikroORM): Promise<void> {
  await orm.em.execute('pragma journal_mode = wal');
  await orm.em.execute('pragma synchronous = full');
  await orm.em.execute('pragma foreign_keys = on');
}

/** Of two processes that start on a fresh file at once, one finds a table already made, and goes on from there. */
async function migrate(orm: MikroORM, count: number): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      await orm.migrator.up();
      return;
    } catch (fault) {
      if (!(fault instanceof TableExistsException) || tries > count) throw fault;
    }
  }
}

/** SQL text ends at a NUL character, so a value with one goes in as bytes. */
class SafeTextSqlitePlatform extends SqlitePlatform {
  override escape(value: unknown): string {
    return typeof value === 'string' && value.includes('\0')
      ? `cast(x'${Buffer.from(value).toString('hex')}' as text)`
      : super.escape(value);
  }
}

class SafeTextSqliteDriver extends AbstractSqlDriver<SqliteConnection> {
  constructor(config: Configuration) {
    super(config, new SafeTextSqlitePlatform(), SqliteConnection, ['kysely', 'better-sqlite3']);
  }
}
