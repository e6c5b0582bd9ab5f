import { createHash } from 'node:crypto';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type TransactionSettings,
} from 'kysely';
import type { Pool, PoolClient, QueryConfig, QueryResult } from 'pg';
import type { Database, Row } from '../database.ts';
import type { Failures } from '../failures.ts';
import { DatabaseUnavailable } from '../unavailable.ts';
import { escapeNul, unescapeNul } from './text.ts';

/**
 * PostgreSQL for kysely, on which the ORM stands. Kysely's own dialect gets a connection back only where commit or rollback
 * succeed (kysely-org/kysely#1990), and a pool that loses one with each fault is empty soon: here a connection on which
 * either fails is closed, and its place in the pool is free.
 */
export function createDialect(pool: Pool, failures: Failures): Dialect {
  return {
    createDriver: () => createDriver(pool, failures),
    createAdapter: () => new PostgresAdapter(),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createIntrospector: (db) => new PostgresIntrospector(db),
  };
}

interface Connection extends DatabaseConnection {
  run(query: QueryConfig): Promise<QueryResult<Row>>;
  /** Gives the connection back, or closes one that nobody should use again. */
  release(isBroken: boolean): void;
}

function createDriver(pool: Pool, failures: Failures): Driver {
  return {
    async init() {},
    acquireConnection: () => connectTo(pool, failures),
    beginTransaction: (connection, settings) => execute(connection, beginOf(settings)),
    commitTransaction: (connection) => end(connection as Connection, 'commit'),
    rollbackTransaction: (connection) => end(connection as Connection, 'rollback'),
    savepoint: (connection, name) => execute(connection, `savepoint "${name}"`),
    rollbackToSavepoint: (connection, name) => execute(connection, `rollback to "${name}"`),
    releaseSavepoint: (connection, name) => execute(connection, `release "${name}"`),
    releaseConnection: async (connection) => (connection as Connection).release(false),
    destroy: () => pool.end(),
  };
}

/** Each statement by itself, without a transaction. */
export function createRows(pool: Pool, failures: Failures): Database['rows'] {
  const kept = new Map<string, { name: string; text: string }>();
  return async function rows(sql, values) {
    const statement = kept.get(sql) ?? { name: nameOf(sql), text: numbered(sql) };
    kept.set(sql, statement);
    const connection = await connectTo(pool, failures);
    try {
      return (await connection.run({ ...statement, values: values.map(storedText) })).rows;
    } finally {
      connection.release(false);
    }
  };
}

/** The server tells values apart by numbers, where a statement for both engines has a `?` for each. */
export function numbered(sql: string): string {
  let count = 0;
  return sql.replaceAll('?', () => `$${++count}`);
}

async function connectTo(pool: Pool, failures: Failures): Promise<Connection> {
  return connect(await noted(() => pool.connect(), failures), failures);
}

function beginOf({ isolationLevel, accessMode }: TransactionSettings): string {
  const level = isolationLevel ? ` isolation level ${isolationLevel}` : '';
  return `start transaction${level}${accessMode ? ` ${accessMode}` : ''}`;
}

async function execute(connection: DatabaseConnection, sql: string): Promise<void> {
  await connection.executeQuery(CompiledQuery.raw(sql));
}

async function end(connection: Connection, sql: 'commit' | 'rollback'): Promise<void> {
  try {
    await execute(connection, sql);
  } catch (fault) {
    connection.release(true);
    // What a connection that is closed had begun never happened.
    if (sql === 'commit') throw fault;
  }
}

function connect(client: PoolClient, failures: Failures): Connection {
  let isReleased = false;
  let isInTransaction = false;

  async function run(query: QueryConfig): Promise<QueryResult<Row>> {
    if (isReleased) throw DatabaseUnavailable.because('the connection is closed', '08003');
    const result = await noted(() => client.query<Row>(query), failures);
    const { command, rows } = result;
    if (command === 'START') isInTransaction = true;
    if (ENDS.has(command)) isInTransaction = false;
    // Something has been written, and is there.
    if (command === 'COMMIT' || (CHANGING.has(command) && !isInTransaction)) failures.forget();
    for (const row of rows ?? []) unescapeRow(row);
    return result;
  }

  return {
    run,
    async executeQuery<Result>({ sql, parameters, query: { kind } }: CompiledQuery) {
      const { command, rowCount, rows } = await run(queryOf(sql, parameters, kind === 'RawNode'));
      return {
        rows: (rows ?? []) as Result[],
        ...(CHANGING.has(command) && { numAffectedRows: BigInt(rowCount ?? 0) }),
      };
    },
    // biome-ignore lint/correctness/useYield: kysely asks for a generator
    async *streamQuery() {
      throw new Error('rows are read as a whole, never streamed');
    },
    release(isBroken) {
      if (isReleased) return;
      isReleased = true;
      client.release(isBroken);
    },
  };
}

const ENDS: ReadonlySet<string> = new Set(['COMMIT', 'ROLLBACK']);
const CHANGING: ReadonlySet<string> = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);
/**
 * The server keeps a plan of each statement that has a name: of those whose text depends on lengths there are too many, which no
 * text that is written by hand does.
 */
const LONGEST_NAMED = 1_500;

function queryOf(sql: string, parameters: readonly unknown[], isByHand: boolean) {
  const text = escapeNul(sql);
  const values = parameters.map(storedText);
  const isKept = values.length > 0 && (isByHand || sql.length <= LONGEST_NAMED);
  return { text, values, ...(isKept && { name: nameOf(sql) }) };
}

/** Of a text, or of each in a list. */
function storedText(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(storedText);
  return typeof value === 'string' ? escapeNul(value) : value;
}

function nameOf(sql: string): string {
  return createHash('sha1').update(sql).digest('base64url');
}

function unescapeRow(row: Record<string, unknown>): void {
  for (const [column, value] of Object.entries(row)) {
    if (typeof value === 'string') row[column] = unescapeNul(value);
  }
}

async function noted<Result>(act: () => Promise<Result>, failures: Failures): Promise<Result> {
  try {
    return await act();
  } catch (fault) {
    throw failures.note(fault);
  }
}
