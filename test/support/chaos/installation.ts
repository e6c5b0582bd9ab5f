import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import type { NetConnectOpts } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Config, loadConfig } from '../../../src/config/config.ts';
import { postgresAt } from '../../../src/database/location.ts';
import { type Closing, createClosing } from '../../../src/host/closing.ts';
import type { ServiceRole } from '../../../src/roles.ts';
import { type ClusterProcess, type Health, startProcess } from '../cluster/process.ts';
import { usersOf } from '../database/users.ts';
import { eventually } from '../eventually.ts';
import { LLM_KEY, type LlmServer, startLlmServer } from '../llm-server.ts';
import { type PostgresServer, startPostgres } from '../servers/postgres.ts';
import { startRedis } from '../servers/redis.ts';
import { startTranscriberServer, TRANSCRIBER, type TranscriberServer } from '../transcriber-server.ts';
import { type Clock, createClock, removeClocksOf } from './clock.ts';
import { createDoor, type Door } from './door.ts';
import { signal } from './harms.ts';
import {
  diskOfFiles,
  diskOfPostgres,
  postgresPart,
  redisPart,
  type Server,
  type ServersDisk,
  startTemporal,
} from './servers.ts';
import { createSmallDisk } from './small-disk.ts';
import { type Supervisor, supervise } from './supervise.ts';
import { createOrders, type Orders } from './trigger.ts';

const LOADER = join(import.meta.dirname, 'loader.ts');
/** A bank is thousands of files, which a disk takes seconds to remove. */
const MEMORY = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
const ENGINE = '/var/run/docker.sock';
const CALM_MS = 120_000;
const ASKED_NEXT: ReadonlySet<string> = new Set(['llm', 'transcriber']);

/** `spread`: roles of their own on PostgreSQL and Redis. `embedded`: all in one process, on SQLite on a small disk. */
export type Form = 'spread' | 'embedded';
export type Way = 'postgres' | 'redis' | 'temporal' | 'engine' | 'model' | 'transcriber' | 'api';

/** An installation that can be harmed in each of its parts. */
export interface Installation {
  form: Form;
  processes: ClusterProcess[];
  clocks: Map<ClusterProcess, Clock>;
  servers: Server[];
  /** Between its parts; those of the APIs are what candidates know. */
  doors: { way: Way; door: Door }[];
  apis: string[];
  model: LlmServer;
  transcriber: TranscriberServer;
  /** Of the process on SQLite, or of PostgreSQL; null where nobody may make one. */
  disk: ServersDisk | null;
  orders: Orders;
  supervisor: Supervisor;
  /** By which a tool on the machine finds the stores and Temporal, past all doors. */
  config: Config;
  /** Resolves once all say that they are well, without any help. */
  untilCalm(): Promise<void>;
  /** Stops all in order, and leaves nothing. */
  close(): Promise<void>;
}

/** Of the disk, which takes memory only for what is written. */
const MEGABYTES = { spread: 1_024, embedded: 16 } as const;
const ROLES = {
  spread: ['api', 'api', 'worker', 'worker', 'sandbox'],
  embedded: ['all'],
} as const;

export async function startInstallation(form: Form): Promise<Installation> {
  const closing = createClosing();
  try {
    return await start(form, closing);
  } catch (fault) {
    await closing.close();
    throw fault;
  }
}

async function start(form: Form, closing: Closing): Promise<Installation> {
  const folder = mkdtempSync(join(tmpdir(), 'viva-chaos-'));
  closing.add('folder', async () => rmSync(folder, { recursive: true, force: true }));
  const orders = createOrders(join(folder, 'points'));
  const disk = createSmallDisk(MEGABYTES[form]);
  closing.add('disk', async () => disk.remove());
  const model = await startLlmServer();
  closing.add('model', model.close);
  const transcriber = await startTranscriberServer();
  closing.add('transcriber', transcriber.close);
  const temporal = await startTemporal(join(folder, 'temporal'));
  closing.add('Temporal', temporal.remove);
  const isOnDisk = disk.isOwn || form === 'embedded';
  const postgres = form === 'spread' ? await startPostgres({ disk: isOnDisk ? disk.folder : null }) : null;
  closing.add('PostgreSQL', async () => postgres?.remove());
  const redis = form === 'spread' ? await startRedis() : null;
  closing.add('Redis', async () => redis?.kill());
  const servers = [
    temporal,
    ...(postgres ? [postgresPart(postgres)] : []),
    ...(redis ? [redisPart(redis)] : []),
  ];

  const doors: Installation['doors'] = [];
  const openTo = async (way: Way, target: NetConnectOpts) => {
    const door = await createDoor(target);
    closing.add('a door', door.close);
    doors.push({ way, door });
    return `127.0.0.1:${door.port}`;
  };
  const to = (port: number | string) => ({ host: '127.0.0.1', port: Number(port) });
  const own = {
    TEMPORAL_NAMESPACE: `chaos-${randomUUID()}`,
    PAYLOAD_SECRET: randomUUID(),
    ...(form === 'embedded' && {
      URL_DATABASE: `sqlite:${join(disk.folder, 'viva.db')}`,
      URL_TELEMETRY_DATABASE: `sqlite:${join(disk.folder, 'telemetry.db')}`,
    }),
  };
  const everybody = {
    ...own,
    TEMPORAL_ADDRESS: await openTo('temporal', to(temporal.port)),
    BASE_URL: `http://${await openTo('model', to(new URL(model.url).port))}/v1`,
    OPENAI_API_KEY: LLM_KEY,
    TRANSCRIBER_URL: `http://${await openTo('transcriber', to(new URL(transcriber.url).port))}/v1`,
    TRANSCRIBER_API_KEY: TRANSCRIBER.apiKey,
    // One that stays silent does so for less than candidates wait.
    TRANSCRIBER_TIMEOUT_SECONDS: '10',
    DOCKER_HOST: `tcp://${await openTo('engine', { path: ENGINE })}`,
    JWT_SECRET: randomUUID(),
    DRAIN_SECONDS: '0',
    // Candidates come from an address each.
    TRUSTED_PROXIES: '127.0.0.1',
    VIVA_TEST_POINTS: orders.folder,
    // A process that starts again need not read all of its sources anew.
    NODE_COMPILE_CACHE: join(import.meta.dirname, '../../../node_modules/.cache/chaos'),
    ...(redis && { REDIS_URL: `redis://${await openTo('redis', to(redis.port))}` }),
  };
  const urlOf = postgres ? await urlsOf(postgres, await openTo('postgres', to(postgres.port))) : null;

  const processes: ClusterProcess[] = [];
  const clocks = new Map<ClusterProcess, Clock>();
  for (const [index, role] of ROLES[form].entries()) {
    const name = `${role}-${index + 1}`;
    const clock = createClock(folder, name);
    const env = { ...everybody, ...clock.env, ...(urlOf && { URL_DATABASE: urlOf(role) }) };
    const one = await startProcess(role, name, {
      env,
      nodeArgs: ['--import', LOADER],
      under: MEMORY,
      media: join(folder, 'media'),
    });
    closing.add(name, one.remove);
    processes.push(one);
    clocks.set(one, clock);
  }
  const apis: string[] = [];
  for (const { role, port } of processes) {
    if (role === 'api' || role === 'all') apis.push(`http://${await openTo('api', to(port))}`);
  }
  const supervisor = supervise(processes);
  closing.add('supervisor', supervisor.stop);
  await untilCalm();

  return {
    ...{ form, processes, clocks, servers, doors, apis, model, transcriber, orders, supervisor, untilCalm },
    disk: isOnDisk ? (postgres ? diskOfPostgres(postgres, disk) : diskOfFiles(disk)) : null,
    config: loadConfig(
      {
        ...own,
        TEMPORAL_ADDRESS: `127.0.0.1:${temporal.port}`,
        VIVA_DATA_DIR: folder,
        ...(postgres && { URL_DATABASE: postgres.url }),
      },
      folder,
    ),
    async close() {
      // Whatever is still broken: what stands still hears of no end.
      for (const one of processes) signal([one.pid()], 'SIGCONT');
      for (const server of servers) signal(server.pids(), 'SIGCONT');
      for (const { door } of doors) await door.open();
      disk.free();
      await supervisor.stop();
      await Promise.all(processes.map((one) => one.stop()));
      await closing.close();
      removeClocksOf(supervisor.pids);
    },
  };

  async function untilCalm(): Promise<void> {
    const complaints = async () =>
      (await Promise.all(processes.map(complaintOf))).filter((one) => one !== null);
    try {
      await eventually(async () => (await complaints()).length === 0, CALM_MS);
    } catch (cause) {
      throw new Error(`not well again: ${(await complaints()).join('; ')}`, { cause });
    }
  }
}

/** Each role's own user of the database, who comes through the door. */
async function urlsOf(server: PostgresServer, door: string): Promise<(role: ServiceRole) => string> {
  const users = await usersOf({ at: () => postgresAt(server.url, 'records'), remove: async () => undefined });
  return (role) => (role === 'all' ? '' : (users[role] ?? '').replace(`127.0.0.1:${server.port}`, door));
}

/**
 * Why a process is not well; null when it is. A model or a transcriber that has failed is found to be well by the next call to it,
 * which may come late.
 */
async function complaintOf(one: ClusterProcess): Promise<string | null> {
  if (!one.isRunning()) return `${one.name} does not run`;
  try {
    const { status, checks } = await one.health();
    if (status === 'ok' || areWell(checks)) return null;
    return `${one.name} says ${JSON.stringify(checks)}`;
  } catch {
    return `${one.name} does not listen`;
  }
}

function areWell(checks: Health['checks']): boolean {
  return Object.entries(checks).every(
    ([name, { status, detail }]) =>
      status === 'ok' || (ASKED_NEXT.has(name) && detail?.endsWith('(half_open)')),
  );
}
