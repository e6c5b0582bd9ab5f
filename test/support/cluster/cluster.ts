import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Place } from '../database/places.ts';
import { usersOf } from '../database/users.ts';
import { eventually } from '../eventually.ts';
import { type ClusterProcess, type ProcessOptions, startProcess } from './process.ts';

const READY_MS = 60_000;

export const CLUSTER_ROLES = ['api', 'worker', 'sandbox'] as const;
export type ClusterRole = (typeof CLUSTER_ROLES)[number];

export interface ClusterOptions {
  /** How many of each; by default one. */
  counts?: Partial<Record<ClusterRole, number>>;
  /** Its own database: `temporaryPlace('postgres')`, or a database of a server of the test's own. */
  place: Place;
  redisUrl: string;
  /** `host:port`, such as `process.env.VIVA_TEST_TEMPORAL`. */
  temporalAddress: string;
  temporalNamespace?: string;
  /** Of the model's provider: `LlmServer.url` with `LLM_KEY`. Without it replies are pre-baked. */
  llm?: { url: string; key: string };
  /** More for all processes. */
  env?: Record<string, string>;
  /** More for those of a role. */
  each?: Partial<Record<ClusterRole, ProcessOptions>>;
}

/** An installation of processes of its own, each of which can be killed, paused and started again. */
export interface Cluster {
  namespace: string;
  apis: ClusterProcess[];
  workers: ClusterProcess[];
  sandboxes: ClusterProcess[];
  /** All of them. */
  processes(): ClusterProcess[];
  /** One more of a role, ready. */
  add(role: ClusterRole): Promise<ClusterProcess>;
  /** Resolves once every API that runs says that code can run: interviews can begin. */
  untilReady(): Promise<void>;
  /** Kills all and removes their folders; servers and the database are the caller's. */
  close(): Promise<void>;
}

/**
 * Starts them all, each role as its own user of the database, and resolves once interviews can begin. For example:
 *
 *     const place = await temporaryPlace('postgres');
 *     const redis = await startRedis();
 *     const temporalAddress = process.env.VIVA_TEST_TEMPORAL ?? '';
 *     const cluster = await startCluster({ counts: { api: 2, worker: 2 }, place, redisUrl: redis.url, temporalAddress });
 *     const client = await createClient(cluster.apis[0].url);
 *     await cluster.workers[0].kill();
 *     await cluster.workers[0].start();
 *     await cluster.close();
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const namespace = options.temporalNamespace ?? `test-${randomUUID()}`;
  const users = await usersOf(options.place);
  const everybody = {
    TEMPORAL_ADDRESS: options.temporalAddress,
    TEMPORAL_NAMESPACE: namespace,
    REDIS_URL: options.redisUrl,
    JWT_SECRET: randomUUID(),
    PAYLOAD_SECRET: randomUUID(),
    ...(process.env.DOCKER_HOST && { DOCKER_HOST: process.env.DOCKER_HOST }),
    ...(options.llm && { BASE_URL: options.llm.url, OPENAI_API_KEY: options.llm.key }),
    ...options.env,
  };
  const groups: Record<ClusterRole, ClusterProcess[]> = { api: [], worker: [], sandbox: [] };
  const shared = mkdtempSync(join(tmpdir(), 'viva-shared-'));

  async function spawn(role: ClusterRole): Promise<ClusterProcess> {
    const { env, ...rest } = options.each?.[role] ?? {};
    const group = groups[role];
    const own = { URL_DATABASE: users[role] ?? '', ...env };
    const one = await startProcess(role, `${role}-${group.length + 1}`, {
      media: join(shared, 'media'),
      ...rest,
      env: { ...everybody, ...own },
    });
    group.push(one);
    return one;
  }

  const cluster: Cluster = {
    namespace,
    apis: groups.api,
    workers: groups.worker,
    sandboxes: groups.sandbox,
    processes: () => Object.values(groups).flat(),
    async add(role) {
      const one = await spawn(role);
      await one.untilReady();
      return one;
    },
    async untilReady() {
      await Promise.all(
        cluster.processes().map(async (one) => {
          if (!one.isRunning()) return;
          await one.untilReady();
          if (one.role !== 'api') return;
          await eventually(async () => (await one.health()).checks.docker?.status === 'ok', READY_MS);
        }),
      );
    },
    async close() {
      await Promise.all(cluster.processes().map((one) => one.remove()));
      rmSync(shared, { recursive: true });
    },
  };
  try {
    for (const role of CLUSTER_ROLES) {
      for (let count = options.counts?.[role] ?? 1; count > 0; count -= 1) await spawn(role);
    }
    await cluster.untilReady();
  } catch (error) {
    await cluster.close();
    throw error;
  }
  return cluster;
}
