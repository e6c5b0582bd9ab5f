import { createHash } from 'node:crypto';
import { setImmediate as aside } from 'node:timers/promises';
import Database from 'better-sqlite3';
import pg from 'pg';
import type { Schema } from './database.ts';
import type { PostgresLocation, SqliteLocation } from './location.ts';
import { openDatabase } from './open.ts';
import { parserOf } from './postgres/pool.ts';
import { escapeNul, unescapeNul } from './postgres/text.ts';

/** Why nothing was moved. */
export class MoveFault extends Error {
  override readonly name = 'MoveFault';
}

/** A table that is there now as it was. */
interface MovedTable {
  table: string;
  rows: number;
  /** Hex: the sum of the SHA-256 of all rows, so that their order does not matter. */
  sha256: string;
}

/** Everything is copied and compared, and nothing of it is to be seen yet. */
export interface PreparedMove {
  tables: MovedTable[];
  commit(): Promise<void>;
  /** Harmless after `commit`. */
  cancel(): Promise<void>;
}

/** Rows that go over together, as long as their texts are not long. */
const MOST_ROWS = 500;
const MOST_BYTES = 4_000_000;

/**
 * Copies all tables of a store from a SQLite file, which nobody changes meanwhile, into a schema whose tables are as in a new store, in one
 * transaction; then reads both again and compares them row by row. Throws {@link MoveFault} where the schema has rows already, or
 * a table is not the same after all.
 */
export async function prepareMove(
  from: SqliteLocation,
  to: PostgresLocation,
  schema: Schema,
  report: (line: string) => void,
): Promise<PreparedMove> {
  for (const location of [from, to]) await (await openDatabase(location, schema)).close();
  const source = new Database(from.path, { readonly: true, fileMustExist: true });
  const target = await connect(to);
  const cancel = async () => {
    source.close();
    await target.end();
  };
  try {
    source.exec('begin');
    await target.query('begin; set local statement_timeout = 0');
    const tables: MovedTable[] = [];
    for (const { meta } of schema.entities) {
      const columns = await columnsOf(target, to.schema, meta.tableName);
      // What a new store has there is in the other one too.
      if (schema.begun?.includes(meta.tableName)) await target.query(`delete from ${meta.tableName}`);
      await requireEmpty(target, meta.tableName);
      tables.push(await copyTable({ source, target, table: meta.tableName, columns, report }));
    }
    return {
      tables,
      async commit() {
        await target.query('commit');
        await cancel();
      },
      cancel,
    };
  } catch (fault) {
    await cancel();
    throw fault;
  }
}

async function connect({ url, schema }: PostgresLocation): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    options: `-c search_path=${schema}`,
    types: { getTypeParser: parserOf } as pg.CustomTypesConfig,
  });
  await client.connect();
  return client;
}

interface Column {
  name: string;
  /** As PostgreSQL names it. */
  type: string;
  isCounted: boolean;
}

async function columnsOf(target: pg.Client, schema: string, table: string): Promise<Column[]> {
  const { rows } = await target.query(
    `select column_name as name, data_type as type, coalesce(column_default like 'nextval(%', false) as "isCounted"
       from information_schema.columns where table_schema = $1 and table_name = $2 order by column_name`,
    [schema, table],
  );
  return rows;
}

async function requireEmpty(target: pg.Client, table: string): Promise<void> {
  const { rows } = await target.query(`select 1 from ${table} limit 1`);
  if (rows.length > 0)
    throw new MoveFault(`the table ${table} has rows already: give a database that Viva has not used`);
}

interface Copying {
  source: Database.Database;
  target: pg.Client;
  table: string;
  columns: readonly Column[];
  report: (line: string) => void;
}

async function copyTable({ source, target, table, columns, report }: Copying): Promise<MovedTable> {
  const names = columns.map(({ name }) => name);
  const { total } = source.prepare(`select count(*) as total from ${table}`).get() as { total: number };
  const sent = createDigest();
  let batch: unknown[][] = [];
  let bytes = 0;
  const send = async () => {
    if (batch.length > 0) await insert(target, table, names, batch);
    report(`${table} ${sent.rows()} of ${total}`);
    [batch, bytes] = [[], 0];
  };
  for (const row of source
    .prepare(`select ${names.join(', ')} from ${table}`)
    .raw()
    .iterate() as Iterable<unknown[]>) {
    sent.add(row);
    batch.push(row.map((value, index) => toPostgres(value, columns[index]?.type)));
    bytes += row.reduce((sum: number, value) => sum + sizeOf(value), 0);
    if (batch.length >= MOST_ROWS || bytes >= MOST_BYTES) await send();
  }
  await send();
  for (const { name } of columns.filter(({ isCounted }) => isCounted)) await countOn(target, table, name);
  const found = await digestOf(target, table, names, report);
  if (found.rows() !== sent.rows() || found.sha256() !== sent.sha256())
    throw new MoveFault(`the table ${table} is not the same after it was copied`);
  return { table, rows: found.rows(), sha256: found.sha256() };
}

async function insert(
  target: pg.Client,
  table: string,
  names: readonly string[],
  rows: readonly unknown[][],
): Promise<void> {
  const places = rows.map(
    (_, row) => `(${names.map((_, column) => `$${row * names.length + column + 1}`).join(', ')})`,
  );
  await target.query(`insert into ${table} (${names.join(', ')}) values ${places.join(', ')}`, rows.flat());
}

/** The next key that the database counts comes after those that are there. */
async function countOn(target: pg.Client, table: string, column: string): Promise<void> {
  await target.query(
    `select setval(pg_get_serial_sequence($1, $2), coalesce(max(${column}), 1), max(${column}) is not null) from ${table}`,
    [table, column],
  );
}

async function digestOf(
  target: pg.Client,
  table: string,
  names: readonly string[],
  report: (line: string) => void,
): Promise<Digest> {
  const digest = createDigest();
  await target.query(`declare moved cursor for select ${names.join(', ')} from ${table}`);
  for (;;) {
    const { rows } = await target.query({ text: `fetch ${MOST_ROWS} from moved`, rowMode: 'array' });
    for (const row of rows) digest.add(row.map(fromPostgres));
    if (rows.length < MOST_ROWS) break;
    report(`${table} compared ${digest.rows()}`);
    await aside();
  }
  await target.query('close moved');
  return digest;
}

function toPostgres(value: unknown, type: string | undefined): unknown {
  if (typeof value === 'string') return escapeNul(value);
  return type === 'boolean' && value !== null ? value === 1 : value;
}

function fromPostgres(value: unknown): unknown {
  if (typeof value === 'string') return unescapeNul(value);
  return typeof value === 'boolean' ? Number(value) : value;
}

function sizeOf(value: unknown): number {
  return typeof value === 'string' || Buffer.isBuffer(value) ? value.length : 8;
}

interface Digest {
  add(row: readonly unknown[]): void;
  rows(): number;
  sha256(): string;
}

/** Adds up hashes of rows modulo 2^256: the same rows in any order come to the same. */
function createDigest(): Digest {
  let rows = 0;
  let sum = 0n;
  return {
    add(row) {
      const content = row.map((value) => (Buffer.isBuffer(value) ? { hex: value.toString('hex') } : value));
      const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex');
      sum = BigInt.asUintN(256, sum + BigInt(`0x${hash}`));
      rows += 1;
    },
    rows: () => rows,
    sha256: () => sum.toString(16).padStart(64, '0'),
  };
}
