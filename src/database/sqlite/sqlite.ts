import { dirname } from 'node:path';
import type { Configuration, EntitySchema, MigrationObject, Transaction } from '@mikro-orm/core';
import { Migrator } from '@mikro-orm/migrations';
import { AbstractSqlDriver, BaseSqliteConnection, MikroORM, SqlitePlatform } from '@mikro-orm/sql';
import type { Dialect } from 'kysely';
import { makeFolder } from '../../host/folder.ts';
import type { Database, DatabaseToRead, Row, Schema } from '../database.ts';
import { fileOf, type SqliteLocation } from '../location.ts';
import { refuseNewer } from '../migrate.ts';
import { compactFile } from './compact.ts';
import { createDialect } from './dialect.ts';
import { type OpenHandle, openHandle, openReadOnlyHandle } from './handle.ts';
import { createUnits, type Units } from './units.ts';

/** `/health` waits so long, ms; shorter than its own patience. */
const PING_PATIENCE_MS = 2_000;

/**
 * Opens (and creates) a SQLite database and brings it to the last migration. Each call on it ends within
 * {@link import('./units.ts').PATIENCE_MS} and a disk's time, and throws `DatabaseUnavailable` for a fault of the place.
 */
export async function openSqlite(
  location: SqliteLocation,
  { entities, migrations }: Schema,
  open: OpenHandle = openHandle,
): Promise<Database> {
  const file = fileOf(location);
  if (file !== null) makeFolder(dirname(file));
  const units = createUnits(() => open(location.path));
  try {
    const orm = await initOrm(location, units, entities, migrations.sqlite);
    await orm.em.execute('pragma journal_mode = wal');
    await migrate(orm);
    return {
      engine: 'sqlite',
      em: orm.em,
      orm,
      // One transaction at a time has the whole file.
      transaction: (_, work) => orm.em.fork().transactional(work),
      rows: async (sql, values) => (await units.single(sql, values)).rows as Row[],
      soon: async ({ sql, parameters }) => (await units.soon(sql, parameters)).changes ?? 0,
      fault: units.fault,
      ping: () => ping(units),
      // One in memory ends with the process.
      compact: () => (file === null ? Promise.resolve() : units.whileOthersWrite(compactFile(file))),
      close: () => orm.close(true),
    };
  } catch (fault) {
    units.close();
    throw fault;
  }
}

/**
 * Opens a database that another connection keeps, to read it alone. A transaction on it sees the moment of its first
 * statement to its end, and holds up nobody who writes.
 */
export async function openSqliteToRead(
  location: SqliteLocation,
  { entities }: Pick<Schema, 'entities'>,
): Promise<DatabaseToRead> {
  const units = createUnits(() => openReadOnlyHandle(location.path), 'begin');
  const orm = await initOrm(location, units, entities, []);
  return { look: (read) => orm.em.fork().transactional(read), close: () => orm.close(true) };
}

function initOrm(
  { path }: SqliteLocation,
  units: Units,
  entities: EntitySchema[],
  migrations: MigrationObject[],
): Promise<MikroORM> {
  return MikroORM.init({
    driver: StoreDriver as never,
    dbName: path,
    driverOptions: { units },
    entities,
    extensions: [Migrator],
    migrations: { migrationsList: migrations, snapshot: false, silent: true },
  });
}

/** The version number of the file's format that is ours to use: written as it is, it changes nothing. */
async function ping(units: Units): Promise<number> {
  const fault = units.fault();
  if (fault) throw fault.error;
  const start = performance.now();
  await units.single('pragma user_version = 1', [], PING_PATIENCE_MS);
  return performance.now() - start;
}

/**
 * Several processes may open a fresh file at once. A transaction takes the lock when it begins, so that one migrates and
 * the others, when their turn comes, see what it has done.
 */
async function migrate(orm: MikroORM): Promise<void> {
  await makeMigrationsTable(orm);
  await refuseNewer(orm);
  await orm.em.fork().transactional(async (tx) => {
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

class StoreConnection extends BaseSqliteConnection {
  override createKyselyDialect({ units }: { units: Units }): Dialect {
    return createDialect(units);
  }
}

class StoreDriver extends AbstractSqlDriver<StoreConnection> {
  constructor(config: Configuration) {
    super(config, new SafeTextSqlitePlatform(), StoreConnection, ['kysely']);
  }
}
