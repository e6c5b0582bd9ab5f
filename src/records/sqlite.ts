import { dirname } from 'node:path';
import type { Configuration, EntitySchema, MigrationObject, Transaction } from '@mikro-orm/core';
import { Migrator } from '@mikro-orm/migrations';
import { AbstractSqlDriver, MikroORM, SqliteConnection, SqlitePlatform } from '@mikro-orm/sqlite';
import { makeFolder } from '../setup/folder.ts';

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
  if (path !== ':memory:') makeFolder(dirname(path));
  const orm = await MikroORM.init({
    driver: StoreDriver as never,
    dbName: path,
    driverOptions: { timeout: BUSY_TIMEOUT_MS },
    entities,
    extensions: [Migrator],
    migrations: { migrationsList: migrations, snapshot: false, silent: true },
  });
  try {
    await setPragmas(orm);
    await migrate(orm);
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

/**
 * Several processes may open a fresh file at once. The first write takes the lock, so that one migrates and the
 * others, when their turn comes, see what it has done.
 */
async function migrate(orm: MikroORM): Promise<void> {
  await makeMigrationsTable(orm);
  await orm.em.fork().transactional(async (tx) => {
    await tx.execute('update mikro_orm_migrations set name = name where false');
    await orm.migrator.up({ transaction: tx.getTransactionContext() as Transaction });
  });
}

/** The migrator makes its table outside of any transaction: of two processes one may find it just made. */
async function makeMigrationsTable(orm: MikroORM): Promise<void> {
  try {
    await orm.migrator.getExecuted();
  } catch (fault) {
    if (!(fault instanceof Error && fault.message.includes('already exists'))) throw fault;
    await orm.migrator.getExecuted();
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

/** Once closed it stays closed, where the ORM would open the file again for whoever comes late. */
class ClosableSqliteConnection extends SqliteConnection {
  #closed = false;

  override async close(force?: boolean): Promise<void> {
    this.#closed = true;
    await super.close(force);
  }

  override async ensureConnection(): Promise<void> {
    if (this.#closed) throw new Error('the store is closed');
    await super.ensureConnection();
  }
}

class StoreDriver extends AbstractSqlDriver<ClosableSqliteConnection> {
  constructor(config: Configuration) {
    super(config, new SafeTextSqlitePlatform(), ClosableSqliteConnection, ['kysely', 'better-sqlite3']);
  }
}
