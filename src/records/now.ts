import type { Database } from '../database/database.ts';

/** Milliseconds since the epoch by the clock that all processes on the database share: the server's, or the machine's with SQLite. */
export function createNow({ engine, rows }: Pick<Database, 'engine' | 'rows'>): () => Promise<number> {
  if (engine === 'sqlite') return async () => Date.now();
  return async () => {
    const [row] = await rows(
      'select cast(extract(epoch from clock_timestamp()) * 1000 as bigint) as now',
      [],
    );
    return Number(row?.now);
  };
}
