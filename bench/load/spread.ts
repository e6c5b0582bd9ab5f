import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import pg from 'pg';
import { postgresAt } from '../../src/database/location.ts';
import { cacheDir } from '../../src/host/cache.ts';
import { type Closing, createClosing } from '../../src/host/closing.ts';
import type { Progress } from '../../src/host/progress.ts';
import { openRecords } from '../../src/records/open.ts';
import type { Records } from '../../src/records/records.ts';
import { ensureTemporalBinary } from '../../src/setup/temporal-binary.ts';
import { startTemporalServer } from '../../src/setup/temporal-server.ts';
import { startCluster } from '../../test/support/cluster/cluster.ts';
import { freePort } from '../../test/support/free-port.ts';
import { ensurePostgres, startPostgres } from '../../test/support/servers/postgres.ts';
import { ensureRedis, startRedis } from '../../test/support/servers/redis.ts';
import { cpuMs, cpuOfFamilyMs, residentMb } from './usage.ts';

/** What has been used since the start of all; a later one less an earlier one is what lies between. */
export interface Used {
  cpuMs: Record<'api' | 'worker' | 'temporal' | 'postgres' | 'redis' | 'clients', number>;
  /** Of the records' and the telemetry's database. */
  rowsWritten: number;
  rowsRead: number;
  commits: number;
  /** By Temporal to its own store, of whatever kind: its shards do them one after another, each its own. */
  temporalWrites: number;
  redisCommands: number;
  redisBytes: number;
}

/** An installation whose parts are processes of their own, so that each part's share is seen. */
export interface Spread {
  url: string;
  records: Records;
  jwtSecret: string;
  used(): Promise<Used>;
  /** MB that are really there. */
  memory(): Record<'api' | 'worker' | 'temporal', number>;
  /** Bytes of PostgreSQL's database. */
  databaseBytes(): Promise<number>;
  close(): Promise<void>;
}

/** Of interviews, not of the server's own. */
async function countWrites(metricsPort: number): Promise<number> {
  const text = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
  const counts = text.matchAll(/^persistence_requests\{namespace="default",operation="(\w+)".*\} (\S+)$/gm);
  return [...counts].reduce(
    (sum, [, operation = '', count]) => sum + (/^(Get|List|Read)/.test(operation) ? 0 : Number(count)),
    0,
  );
}

const JWT_SECRET = 'only for a bench and long enough for one';

/** Without a provider of models, replies are prepared texts. */
export async function startSpread(progress: Progress, llm?: { url: string; key: string }): Promise<Spread> {
  await ensurePostgres(progress);
  await ensureRedis(progress);
  const closing = createClosing();
  try {
    return await start(closing, progress, llm);
  } catch (error) {
    await closing.close();
    throw error;
  }
}

async function start(
  closing: Closing,
  progress: Progress,
  llm: { url: string; key: string } | undefined,
): Promise<Spread> {
  const dataDir = await mkdtemp(join(tmpdir(), 'viva-bench-'));
  closing.add('folder', () => rm(dataDir, { recursive: true }));
  const binary = await ensureTemporalBinary({ cache: cacheDir(dataDir), progress });
  const metricsPort = await freePort();
  const temporal = await startTemporalServer({ binary, dataDir, metricsPort });
  closing.add('Temporal', () => temporal.stop());
  const postgres = await startPostgres();
  closing.add('PostgreSQL', () => postgres.remove());
  const redis = await startRedis();
  closing.add('Redis', () => redis.kill());
  const cluster = await startCluster({
    place: { at: (name) => postgresAt(postgres.url, name), remove: async () => {} },
    redisUrl: redis.url,
    temporalAddress: temporal.address,
    temporalNamespace: 'default',
    ...(llm && { llm }),
    env: { JWT_SECRET },
  });
  closing.add('processes', () => cluster.close());
  const [api, worker] = [cluster.apis[0], cluster.workers[0]];
  if (!api || !worker) throw new Error('a process is missing');
  const records = await openRecords(postgresAt(postgres.url, 'records'));
  closing.add('records', () => records.close());
  const sql = new pg.Client({ connectionString: postgres.url });
  await sql.connect();
  closing.add('connection', () => sql.end());
  const watch = new Redis(redis.url);
  closing.add('connection to Redis', async () => watch.disconnect());

  async function redisFigure(section: string, name: string): Promise<number> {
    const text = await watch.info(section);
    return Number(new RegExp(`^${name}:(\\d+)`, 'm').exec(text)?.[1]);
  }

  return {
    url: api.url,
    records,
    jwtSecret: JWT_SECRET,
    async used() {
      const { rows } = await sql.query(
        `select sum(tup_inserted + tup_updated + tup_deleted)::float8 as written, sum(tup_fetched)::float8 as read,
           sum(xact_commit)::float8 as commits from pg_stat_database`,
      );
      const clients = process.cpuUsage();
      return {
        cpuMs: {
          api: cpuOfFamilyMs(api.pid()),
          worker: cpuOfFamilyMs(worker.pid()),
          temporal: cpuMs(temporal.pid),
          postgres: cpuOfFamilyMs(postgres.pid()),
          redis: cpuMs(redis.pid()),
          clients: (clients.user + clients.system) / 1000,
        },
        rowsWritten: rows[0].written,
        rowsRead: rows[0].read,
        commits: rows[0].commits,
        temporalWrites: await countWrites(metricsPort),
        redisCommands: await redisFigure('stats', 'total_commands_processed'),
        redisBytes:
          (await redisFigure('stats', 'total_net_input_bytes')) +
          (await redisFigure('stats', 'total_net_output_bytes')),
      };
    },
    memory: () => ({
      api: residentMb(api.pid()),
      worker: residentMb(worker.pid()),
      temporal: residentMb(temporal.pid),
    }),
    async databaseBytes() {
      const { rows } = await sql.query('select pg_database_size(current_database())::float8 as bytes');
      return rows[0].bytes;
    },
    close: () => closing.close(),
  };
}
