import type { SqlEntityManager } from '@mikro-orm/sql';
import { CompiledQuery } from 'kysely';
import type { Database, Row } from './database.ts';
import { numbered } from './postgres/dialect.ts';

/** As PostgreSQL names the types of columns. */
type Kind = 'text' | 'bigint' | 'boolean' | 'json';

/** Of each column its kind, in the order in which rows are given. */
export type Kinds<Given> = { readonly [Name in keyof Given]-?: Kind };

/** Where rows are written to. */
interface Target<Given> {
  table: string;
  kinds: Kinds<Given>;
  /** What to do where one is there already; it is a fault where left out. */
  onConflict?: string;
}

/** Statements that are given any number of rows beside them: their text is always the same, so each stays prepared. */
export interface Many {
  engine: Database['engine'];
  /** Reads by rows, which the statement finds under the name `given`: put where it calls `from`. */
  select<Given extends object>(
    kinds: Kinds<Given>,
    sqlOf: (from: string) => string,
  ): (tx: SqlEntityManager, rows: readonly Given[]) => Promise<Row[]>;
  /** Writes rows of several tables within a transaction. A server is asked once for all of them. */
  insert<Tables extends readonly object[]>(
    targets: {
      [Index in keyof Tables]: Target<Tables[Index]>;
    },
  ): (tx: SqlEntityManager, rows: { [Index in keyof Tables]: readonly Tables[Index][] }) => Promise<void>;
}

export function createMany(engine: Database['engine']): Many {
  const { given, valuesOf } = engine === 'postgres' ? POSTGRES : SQLITE;

  function insertOf({ table, kinds, onConflict = '' }: Target<object>): string {
    const names = Object.keys(kinds).join(', ');
    // Without a condition before it SQLite takes `on` for that of a join.
    return `insert into ${table} (${names}) select ${names} from ${given(kinds)} where true ${onConflict}`;
  }

  return {
    engine,

    select(kinds, sqlOf) {
      const sql = engine === 'postgres' ? numbered(sqlOf(given(kinds))) : sqlOf(given(kinds));
      return (tx, rows) => run(tx, sql, valuesOf(kinds, rows));
    },

    insert(targets) {
      const all = targets as readonly Target<object>[];
      const inserts = all.map(insertOf);
      if (engine === 'postgres') {
        const parts = inserts.map((insert, index) => `written${index} as (${insert})`);
        const sql = numbered(`with ${parts.join(', ')} select`);
        return async (tx, rows) => {
          await run(
            tx,
            sql,
            all.flatMap(({ kinds }, index) => valuesOf(kinds, rows[index] ?? [])),
          );
        };
      }
      return async (tx, rows) => {
        for (const [index, { kinds }] of all.entries()) {
          const ofTable = rows[index] ?? [];
          if (ofTable.length > 0) await run(tx, inserts[index] ?? '', valuesOf(kinds, ofTable));
        }
      };
    },
  };
}

async function run(tx: SqlEntityManager, sql: string, values: unknown[]): Promise<Row[]> {
  return (await tx.getKysely<unknown>().executeQuery<Row>(CompiledQuery.raw(sql, values))).rows;
}

/** A list for each column. */
const POSTGRES = {
  given(kinds: Kinds<object>): string {
    const lists = Object.values<Kind>({ ...kinds }).map((kind) => `?::${kind}[]`);
    return `unnest(${lists.join(', ')}) as given(${Object.keys(kinds).join(', ')})`;
  },
  valuesOf: (kinds: object, rows: readonly object[]): unknown[] =>
    Object.keys(kinds).map((name) => rows.map((row) => row[name as keyof typeof row])),
};

/** All in one. */
const SQLITE = {
  given(kinds: Kinds<object>): string {
    const columns = Object.keys(kinds).map((name, index) => `value ->> ${index} as ${name}`);
    return `(select ${columns.join(', ')} from json_each(?)) as given`;
  },
  valuesOf(kinds: object, rows: readonly object[]): unknown[] {
    const names = Object.keys(kinds);
    return [JSON.stringify(rows.map((row) => names.map((name) => row[name as keyof typeof row])))];
  },
};
