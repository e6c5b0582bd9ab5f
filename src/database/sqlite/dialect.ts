import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { Rows, Transaction, Units } from './units.ts';

/**
 * SQLite for kysely, on which the ORM stands. Kysely's own dialect gives its one connection to a transaction and gets it
 * back only where commit or rollback succeed (kysely-org/kysely#1990); here a connection is only a name for whoever
 * works, and {@link Units} sees to whose turn it is.
 */
export function createDialect(units: Units): Dialect {
  return {
    createDriver: () => createDriver(units),
    createAdapter: () => new Adapter(),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
}

/** Kysely need not take turns: the units do. */
class Adapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}

interface Connection extends DatabaseConnection {
  transaction: Transaction | null;
}

function createDriver(units: Units): Driver {
  return {
    async init() {},
    acquireConnection: async () => connect(units),
    async beginTransaction(connection) {
      (connection as Connection).transaction = await units.begin();
    },
    async commitTransaction(connection) {
      (connection as Connection).transaction?.commit();
    },
    async rollbackTransaction(connection) {
      (connection as Connection).transaction?.rollback();
    },
    async savepoint(connection, name) {
      await connection.executeQuery(CompiledQuery.raw(`savepoint "${name}"`));
    },
    async rollbackToSavepoint(connection, name) {
      await connection.executeQuery(CompiledQuery.raw(`rollback to "${name}"`));
    },
    async releaseSavepoint(connection, name) {
      await connection.executeQuery(CompiledQuery.raw(`release "${name}"`));
    },
    async releaseConnection() {},
    async destroy() {
      units.close();
    },
  };
}

function connect(units: Units): Connection {
  const connection: Connection = {
    transaction: null,
    async executeQuery<Row>({ sql, parameters }: CompiledQuery) {
      const { transaction } = connection;
      const { rows, changes, lastRow }: Rows = transaction
        ? transaction.run(sql, parameters)
        : await units.single(sql, parameters);
      return {
        rows: rows as Row[],
        ...(changes !== undefined && { numAffectedRows: BigInt(changes) }),
        ...(lastRow !== undefined && { insertId: BigInt(lastRow) }),
      };
    },
    // biome-ignore lint/correctness/useYield: kysely asks for a generator
    async *streamQuery() {
      throw new Error('rows are read as a whole, never streamed');
    },
  };
  return connection;
}
