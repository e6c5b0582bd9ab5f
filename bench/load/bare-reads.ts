/**
 * The raw part of a read: a bare Koa route that makes the queries of `GET /interview/:id` as prepared statements, on the stores
 * of a Viva that runs, and answers with their rows. It checks no token, no right and no input, and logs nothing.
 */
import Router from '@koa/router';
import SqliteDatabase from 'better-sqlite3';
import Koa from 'koa';
import pg from 'pg';
import { answer } from '../chat/child.ts';

export interface BareReads {
  /** Paths of the files of the stores, or the server's URL. */
  stores: { records: string; telemetry: string } | { database: string };
  /** By the interview. */
  people: Record<string, { userId: string; tokenId: string }>;
}

const QUERIES = {
  viewer:
    'select *, exists (select 1 from revoked_tokens where jti = $jti) as revoked from users where id = $id',
  interview: 'select * from interviews where id = $id',
  sequences:
    "select client_id, last_seq from sequences where interview_id = $id and store = 'telemetry' and task_id = ''",
};

type Row = Record<string, unknown>;

interface Queries {
  viewer(userId: string, tokenId: string): Row | undefined | Promise<Row | undefined>;
  interview(id: string): Row | undefined | Promise<Row | undefined>;
  sequences(id: string): unknown[] | Promise<unknown[]>;
}

answer({
  async start({ stores, people }: BareReads) {
    const queries = 'database' in stores ? queriesOfServer(stores.database) : queriesOfFiles(stores);
    const router = new Router();
    router.get('/interview/:id', async (ctx) => {
      const id = ctx.params.id as string;
      const { userId, tokenId } = people[id] as BareReads['people'][string];
      const viewer = await queries.viewer(userId, tokenId);
      const interview = await queries.interview(id);
      const sequences = await queries.sequences(id);
      if (!viewer || !interview) ctx.throw(404);
      ctx.body = { ...interview, sequences };
    });
    const app = new Koa().use(router.routes());
    const server = app.listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    return { url: `http://127.0.0.1:${(server.address() as { port: number }).port}` };
  },
});

function queriesOfFiles(stores: { records: string; telemetry: string }): Queries {
  const records = new SqliteDatabase(stores.records, { readonly: true });
  const telemetry = new SqliteDatabase(stores.telemetry, { readonly: true });
  const viewer = records.prepare<{ id: string; jti: string }, Row>(QUERIES.viewer);
  const interview = records.prepare<{ id: string }, Row>(QUERIES.interview);
  const sequences = telemetry.prepare<{ id: string }, Row>(QUERIES.sequences);
  return {
    viewer: (id, jti) => viewer.get({ id, jti }),
    interview: (id) => interview.get({ id }),
    sequences: (id) => sequences.all({ id }),
  };
}

function queriesOfServer(url: string): Queries {
  const poolOf = (schema: string) =>
    new pg.Pool({ connectionString: url, max: 10, options: `-c search_path=${schema}` });
  const records = poolOf('records');
  const telemetry = poolOf('telemetry');
  const ask = async (pool: pg.Pool, name: keyof typeof QUERIES, values: string[]): Promise<Row[]> => {
    const text = QUERIES[name].replace('$jti', '$2').replace('$id', '$1');
    return (await pool.query({ name, text, values })).rows;
  };
  return {
    viewer: async (id, jti) => (await ask(records, 'viewer', [id, jti]))[0],
    interview: async (id) => (await ask(records, 'interview', [id]))[0],
    sequences: (id) => ask(telemetry, 'sequences', [id]),
  };
}
