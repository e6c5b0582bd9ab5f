import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';

import { cacheDir } from '../../../src/host/cache.ts';
import { silentProgress } from '../../../src/host/progress.ts';
import { ensureTemporalBinary } from '../../../src/setup/temporal-binary.ts';
import { startTemporalServer } from '../../../src/setup/temporal-server.ts';
import { freePort } from '../free-port.ts';
import type { PostgresServer } from '../servers/postgres.ts';
import type { RedisServer } from '../servers/redis.ts';
import type { SmallDisk } from './small-disk.ts';

/** More than a server keeps ready. */
const LOG_FILES = 50;
const ROOT = resolve(import.meta.dirname, '../../..');

/** A server that an installation stands on, as far as it can be harmed. */
export interface Server {
  name: 'postgres' | 'redis' | 'temporal';
  port: number;
  /** SIGKILL, to all of its processes. */
  kill(): Promise<void>;
  /** On the same port and data. */
  start(): Promise<void>;
  /** Of all its processes now. */
  pids(): number[];
  /** For good. */
  remove(): Promise<void>;
}

export function postgresPart(server: PostgresServer): Server {
  return {
    name: 'postgres',
    port: server.port,
    kill: server.kill,
    // The processes of the one before hold its memory for a moment.
    start: () => untilStarted(server.start),
    pids: () => [server.pid(), ...childrenOf(server.pid())],
    remove: server.remove,
  };
}

/** A disk of a server's own, as far as it can be harmed. */
export interface ServersDisk {
  /** Nothing more can be written; what a server has kept ready for its log is used up as well, if so wished. */
  fill(how: { isLogFull: boolean }): Promise<void>;
  /** And a server that has ended over it is started again, as the supervisor of a machine does. */
  free(): Promise<void>;
}

export function diskOfFiles(disk: SmallDisk): ServersDisk {
  return { fill: async () => disk.fill(), free: async () => disk.free() };
}

export function diskOfPostgres(server: PostgresServer, disk: SmallDisk): ServersDisk {
  return {
    async fill({ isLogFull }) {
      disk.fill();
      if (isLogFull) await useUpLog(server.url);
    },
    async free() {
      disk.free();
      try {
        await server.untilAnswers();
      } catch (fault) {
        if (server.isRunning()) throw fault;
        await untilStarted(server.start);
      }
    },
  };
}

/** Such a server ends at once, all of its processes, as it must: what it cannot log it must not say it has done. */
async function useUpLog(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  // The end of the connection is the end of the server.
  client.on('error', () => undefined);
  try {
    await client.connect();
    for (let tries = 0; tries < LOG_FILES; tries += 1)
      await client.query("select pg_logical_emit_message(true, 'test', 'x'), pg_switch_wal()");
  } catch {
    return;
  } finally {
    await client.end().catch(() => undefined);
  }
  throw new Error('PostgreSQL goes on though its log has no room');
}

export function redisPart(server: RedisServer): Server {
  const { port, kill, start } = server;
  return { name: 'redis', port, kill, start, pids: () => [server.pid()], remove: kill };
}

/** A Temporal server with its database in that folder. */
export async function startTemporal(dataDir: string): Promise<Server> {
  const binary = await ensureTemporalBinary({
    cache: cacheDir(resolve(ROOT, 'data')),
    progress: silentProgress,
  });
  const port = await freePort();
  const options = { binary, dataDir, port };
  let server = await startTemporalServer(options);
  return {
    name: 'temporal',
    port,
    async kill() {
      process.kill(server.pid, 'SIGKILL');
      while (isThere(server.pid)) await delay(20);
    },
    async start() {
      server = await startTemporalServer(options);
    },
    pids: () => [server.pid],
    remove: () => server.stop(),
  };
}

async function untilStarted(start: () => Promise<void>): Promise<void> {
  for (let tries = 10; ; tries -= 1) {
    try {
      return await start();
    } catch (fault) {
      if (tries === 0) throw fault;
      await delay(300);
    }
  }
}

/** A process that has ended and that nobody has asked for is gone as well. */
function isThere(pid: number): boolean {
  try {
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

function childrenOf(pid: number): number[] {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
    return children.trim().split(' ').filter(Boolean).map(Number);
  } catch {
    return []; // it has just ended
  }
}
