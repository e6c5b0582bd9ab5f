import type { EntitySchema, MigrationObject } from '@mikro-orm/core';
import type { MikroORM, SqlEntityManager } from '@mikro-orm/sql';
import type { CompiledQuery } from 'kysely';
import type { Fault } from './failures.ts';

/** What the stores are built on. */
export interface Database {
  engine: 'sqlite' | 'postgres';
  em: SqlEntityManager;
  orm: MikroORM;
  /**
   * Runs `work` in a transaction of its own. Whoever claims the same name waits for its turn, so that what `work` has read is
   * still so when it writes; claims are taken in the order of their names.
   */
  transaction<Result>(
    claims: readonly Claim[],
    work: (tx: SqlEntityManager) => Promise<Result>,
  ): Promise<Result>;
  /**
   * Rows of a statement that stays prepared: its values, a `?` each, are given beside it, where the ORM writes them into a text
   * that is new each time. For what is read at every call; it sees what is committed.
   */
  rows(sql: string, values: readonly (string | number | null)[]): Promise<Row[]>;
  /**
   * One statement by itself that is not waited for on the disk: it outlives the process, and a loss of power only once something
   * else was written behind it. Gives how many rows it has changed.
   */
  soon(query: CompiledQuery): Promise<number>;
  /** Why writing fails now, as far as the latest tries tell; null when it works. */
  fault(): Fault | null;
  /** Milliseconds that a tiny write took; throws `DatabaseUnavailable` when the database cannot be written. */
  ping(): Promise<number>;
  /** Leaves as little as the engine can of what was deleted. */
  compact(): Promise<void>;
  close(): Promise<void>;
}

export type Row = Record<string, unknown>;

/** What a transaction has for itself, such as `interview:<id>`; or, `shared`, with all others that only share it. */
export type Claim = string | { shared: string };

/** A connection that cannot write. Each `look` sees one moment of the store, whatever is written meanwhile. */
export interface DatabaseToRead {
  look<Result>(read: (tx: SqlEntityManager) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** The tables of a store, and how each engine comes to them. */
export interface Schema {
  entities: EntitySchema[];
  migrations: { sqlite: MigrationObject[]; postgres: MigrationObject[] };
  /** Tables that are not empty in a new store. */
  begun?: readonly string[];
}
