import type { EntitySchema, MigrationObject, Transaction } from '@mikro-orm/core';
import { Migrator } from '@mikro-orm/migrations';
import { MikroORM, type SqlEntityManager } from '@mikro-orm/sql';
import { CompiledQuery } from 'kysely';
import type { Pool } from 'pg';
import type { Claim, Database, DatabaseToRead, Schema } from '../database.ts';
import { createFailures, type Failures } from '../failures.ts';
import type { PostgresLocation } from '../location.ts';
import { refuseNewer } from '../migrate.ts';
import { createDialect, createRows } from './dialect.ts';
import { StoreDriver } from './driver.ts';
import { asUnavailable } from './faults.ts';
import { openPool } from './pool.ts';

/** How long one process waits for another that migrates, ms. */
const MIGRATION_PATIENCE_MS = 60_000;

/** Opens a schema of a PostgreSQL database, makes it where it is not there, and brings it to the last migration. */
export async function openPostgres(
  location: PostgresLocation,
  { entities, migrations }: Schema,
): Promise<Database> {
  const failures = createFailures(asUnavailable);
  const { pool, orm } = await connect(location, failures, entities, migrations.postgres);
  try {
    await migrate(orm, pool, location.schema);
    return {
      engine: 'postgres',
      em: orm.em,
      orm,
      transaction: (claims, work) => transaction(orm.em, claims, work),
      rows: createRows(pool, failures),
      // The server gathers commits of several by itself.
      soon: async (query) => Number((await orm.em.getKysely().executeQuery(query)).numAffectedRows ?? 0),
      fault: failures.latest,
      ping: () => ping(pool, failures),
      compact: () => vacuum(pool, entities),
      close: once(() => orm.close(true)),
    };
  } catch (fault) {
    await orm.close(true);
    throw fault;
  }
}

/** Opens it to read: the server itself refuses to write for it. */
export async function openPostgresToRead(
  location: PostgresLocation,
  { entities }: Pick<Schema, 'entities'>,
): Promise<DatabaseToRead> {
  const { orm } = await connect(location, createFailures(asUnavailable), entities, []);
  return {
    look: (read) =>
      orm.em.fork().transactional(read, { isolationLevel: 'repeatable read', readOnly: true } as never),
    close: once(() => orm.close(true)),
  };
}

/** Whoever calls it again waits for the first. */
function once(close: () => Promise<void>): () => Promise<void> {
  let closing: Promise<void> | null = null;
  return () => {
    closing ??= close();
    return closing;
  };
}

async function connect(
  location: PostgresLocation,
  failures: Failures,
  entities: EntitySchema[],
  migrationsList: MigrationObject[],
): Promise<{ pool: Pool; orm: MikroORM }> {
  const pool = openPool(location, failures);
  try {
    const orm = await MikroORM.init({
      driver: StoreDriver as never,
      dbName: decodeURIComponent(new URL(location.url).pathname.slice(1)),
      schema: location.schema,
      driverOptions: { makeDialect: () => createDialect(pool, failures) },
      entities,
      ensureDatabase: false,
      extensions: [Migrator],
      migrations: { migrationsList, snapshot: false, silent: true },
    });
    return { pool, orm };
  } catch (fault) {
    await pool.end();
    throw fault;
  }
}

/** Names of claims are turned into the numbers that the server's advisory locks have; two that meet only wait for each other. */
function transaction<Result>(
  em: SqlEntityManager,
  claims: readonly Claim[],
  work: (tx: SqlEntityManager) => Promise<Result>,
): Promise<Result> {
  const locks = claims
    .map((claim) =>
      typeof claim === 'string' ? { name: claim, isShared: false } : { name: claim.shared, isShared: true },
    )
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return em.fork().transactional(async (tx) => {
    if (locks.length > 0) {
      const values = [locks.map(({ name }) => name), locks.map(({ isShared }) => isShared)];
      await tx.getKysely<unknown>().executeQuery(CompiledQuery.raw(TAKE_LOCKS, values));
    }
    return work(tx);
  });
}

/** One after the other, in the order of the list. */
const TAKE_LOCKS = `select case when is_shared then pg_advisory_xact_lock_shared(key) else pg_advisory_xact_lock(key) end
  from unnest($1::text[], $2::boolean[]) as locks(name, is_shared),
    lateral (select hashtextextended(current_schema() || ' ' || name, 0) as key) as keys`;

/** A number of a transaction is only given where one can write. */
async function ping(pool: Pool, failures: Failures): Promise<number> {
  const fault = failures.latest();
  if (fault) throw fault.error;
  const start = performance.now();
  try {
    await pool.query('select pg_current_xact_id()');
  } catch (cause) {
    throw failures.note(cause);
  }
  return performance.now() - start;
}

/**
 * Frees the place of what was deleted for what comes next. The bytes are overwritten then, and no sooner; they also lie in the
 * archived log until that is thrown away.
 */
async function vacuum(pool: Pool, entities: readonly EntitySchema[]): Promise<void> {
  for (const { meta } of entities) await pool.query(`vacuum ${meta.tableName}`);
}

/**
 * In one transaction, so that one that breaks off has done nothing, and by one process at a time: the others then find it done.
 * Who finds it done needs no right to change tables.
 */
async function migrate(orm: MikroORM, pool: Pool, schema: string): Promise<void> {
  if (await isMigrated(orm, schema)) return;
  await alone(pool, `migrations of ${schema}`, async () => {
    await orm.em.fork().execute(`create schema if not exists "${schema}"`);
    // The migrator makes its table outside of any transaction.
    await orm.migrator.getExecuted();
    await orm.em.fork().transactional(async (tx) => {
      await tx.execute('set local statement_timeout = 0');
      await orm.migrator.up({ transaction: tx.getTransactionContext() as Transaction });
    });
  }).catch((fault) => {
    throw codeOf(fault) === NO_RIGHT ? new Error(whomToAsk(schema), { cause: fault }) : fault;
  });
}

/** SQLSTATE of what a user may not do. */
const NO_RIGHT = '42501';

function codeOf(fault: unknown): unknown {
  return (fault as { code?: unknown }).code;
}

function whomToAsk(schema: string): string {
  return `the database's user may not change the tables of ${schema}: have somebody who may call npm run db:users of this version`;
}

/** On a connection of its own, whose end, however it comes, gives the lock back. */
async function alone(pool: Pool, name: string, work: () => Promise<void>): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query(`begin; set local idle_in_transaction_session_timeout = 0;
      set local statement_timeout = 0; set local lock_timeout = ${MIGRATION_PATIENCE_MS}`);
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [name]);
    await work();
  } finally {
    client.release(true);
  }
}

async function isMigrated(orm: MikroORM, schema: string): Promise<boolean> {
  const [found] = await orm.em
    .fork()
    .execute('select 1 from pg_tables where schemaname = ? and tablename = ?', [
      schema,
      'mikro_orm_migrations',
    ]);
  if (!found) return false;
  await refuseNewer(orm);
  return (await orm.migrator.getPending()).length === 0;
}
