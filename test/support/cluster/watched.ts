import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { postgresAt } from '../../../src/database/location.ts';
import { type Closing, createClosing } from '../../../src/host/closing.ts';
import { createClient, type TestClient } from '../api/client.ts';
import { type Person, signUp } from '../api/people.ts';
import { createSmallDisk, type SmallDisk } from '../chaos/small-disk.ts';
import { openWire, type Wire } from '../chaos/wire.ts';
import { eventually } from '../eventually.ts';
import { LLM_KEY, type LlmServer, startLlmServer } from '../llm-server.ts';
import { type PostgresServer, startPostgres } from '../servers/postgres.ts';
import {
  type Alert,
  ensurePrometheus,
  type PrometheusPrograms,
  type PrometheusServer,
  startPrometheus,
} from '../servers/prometheus.ts';
import { type RedisServer, startRedis } from '../servers/redis.ts';
import { startCluster } from './cluster.ts';
import { type ClusterProcess, startProcess } from './process.ts';

const TOKEN = 'the-token-of-the-metrics';
const PATIENCE_MS = 120_000;

/** An installation of processes on servers of its own, all of which can be broken, with a Prometheus that watches. */
export interface Watched {
  programs: PrometheusPrograms;
  prometheus: PrometheusServer;
  postgres: PostgresServer;
  redis: RedisServer;
  llm: LlmServer;
  /** Of the sandbox, to its engine. */
  wire: Wire;
  /** Where the sandbox's data directory is. */
  disk: SmallDisk;
  api: ClusterProcess;
  sandbox: ClusterProcess;
  /** An installation on files, in one process. */
  alone: ClusterProcess;
  client: TestClient;
  person: Person;
  temporal: Client;
  /** The names of the alerts that have fired. */
  seen: Set<string>;
  /** Resolves once it fires. */
  fires(name: string, labels?: Record<string, string>): Promise<Alert>;
  /** Resolves once it does not fire. */
  ends(name: string, labels?: Record<string, string>): Promise<void>;
  close(): Promise<void>;
}

/** `rules` is the text of Prometheus's file. What was started before something failed is ended. */
export async function startWatched(rules: string): Promise<Watched> {
  const closing = createClosing();
  try {
    return { ...(await start(rules, closing)), close: () => closing.close() };
  } catch (error) {
    await closing.close();
    throw error;
  }
}

async function start(rules: string, closing: Closing): Promise<Omit<Watched, 'close'>> {
  const programs = ensurePrometheus();
  const disk = createSmallDisk(64);
  closing.add('disk', async () => disk.remove());
  const [postgres, redis, llm, wire] = await Promise.all([
    startPostgres(),
    startRedis(),
    startLlmServer(),
    openWire(),
  ]);
  closing.add('PostgreSQL', () => postgres.remove());
  closing.add('Redis', () => redis.kill());
  closing.add('model', () => llm.close());
  closing.add('engine', () => wire.close());
  const temporalAddress = process.env.VIVA_TEST_TEMPORAL ?? '';
  const cluster = await startCluster({
    place: { at: (schema) => postgresAt(postgres.url, schema), remove: async () => undefined },
    redisUrl: redis.url,
    temporalAddress,
    llm: { url: llm.url, key: LLM_KEY },
    env: { METRICS_TOKEN: TOKEN },
    each: { sandbox: { env: { VIVA_DATA_DIR: join(disk.folder, 'data'), DOCKER_HOST: wire.dockerHost } } },
  });
  closing.add('cluster', () => cluster.close());
  const alone = await startProcess('all', 'alone', {
    env: {
      TEMPORAL_ADDRESS: temporalAddress,
      TEMPORAL_NAMESPACE: `${cluster.namespace}-alone`,
      METRICS_TOKEN: TOKEN,
    },
  });
  closing.add('process', () => alone.remove());
  await alone.untilReady();
  const [api, sandbox] = [cluster.apis[0], cluster.sandboxes[0]] as [ClusterProcess, ClusterProcess];
  const prometheus = await startPrometheus({
    programs,
    rules,
    jobs: [
      { name: 'viva', targets: cluster.processes().map(placeOf) },
      // Another installation, whose queues are not these.
      { name: 'alone', targets: [placeOf(alone)], keep: 'viva_last_backup_.*' },
    ],
    token: TOKEN,
  });
  closing.add('Prometheus', () => prometheus.stop());
  const client = await createClient(api.url);
  const person = await signUp(client);
  const connection = await Connection.connect({ address: temporalAddress });
  closing.add('Temporal client', () => connection.close());
  closing.add('load', keepAsking(api.url, person));
  await eventually(async () => (await prometheus.up()) === cluster.processes().length + 1);
  const seen = new Set<string>();

  return {
    ...{ programs, prometheus, postgres, redis, llm, wire, disk, api, sandbox, alone, client, person, seen },
    temporal: new Client({ connection, namespace: cluster.namespace }),
    async fires(name, labels = {}) {
      const fits = matching(name, labels);
      const look = async () => (await prometheus.firing()).find(fits) ?? null;
      const alert = await eventually(look, PATIENCE_MS).catch(async (cause) => {
        const up = JSON.stringify(await prometheus.query('up'));
        throw new Error(`${name} does not fire, and these answer: ${up}`, { cause });
      });
      seen.add(name);
      return alert;
    },
    async ends(name, labels = {}) {
      const fits = matching(name, labels);
      await eventually(async () => !(await prometheus.firing()).some(fits), PATIENCE_MS).catch((cause) => {
        throw new Error(`${name} does not end`, { cause });
      });
    },
  };
}

function placeOf({ port }: ClusterProcess): string {
  return `127.0.0.1:${port}`;
}

function matching(name: string, labels: Record<string, string>) {
  return (alert: Alert) =>
    alert.labels.alertname === name &&
    Object.entries(labels).every(([key, value]) => alert.labels[key] === value);
}

/** Somebody always asks for something small, whatever becomes of it. Gives what ends that. */
function keepAsking(url: string, { token }: Person): () => Promise<void> {
  let isOver = false;
  const asking = ask();
  return async () => {
    isOver = true;
    await asking;
  };

  async function ask(): Promise<void> {
    while (!isOver) {
      await fetch(`${url}/auth/me`, { headers: { authorization: `Bearer ${token}` } }).then(
        (response) => response.arrayBuffer(),
        () => undefined, // the API stands still, by intention
      );
      await delay(30);
    }
  }
}
