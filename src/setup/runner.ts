import { hostname } from 'node:os';
import type { Client } from '@temporalio/client';
import proto from '@temporalio/proto';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import { SANDBOX_QUEUE } from '../../workflows/task-queues.ts';
import type { Config } from '../config.ts';
import { createSandbox } from '../sandbox/docker-sandbox.ts';
import { ensureImage } from '../sandbox/image.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { ensureDocker } from './docker.ts';
import type { Progress } from './progress.ts';

/** Whoever runs code: this process's sandbox, or a worker elsewhere. */
export interface Runner {
  /** Null where this process runs no code. */
  sandbox: Sandbox | null;
  /** Why this process can't run code though it should, and what to do; else null. */
  fault: string | null;
  availability(): Promise<{ available: boolean; detail?: string | undefined }>;
  check(): Promise<{ status: 'ok' | 'degraded' | 'down'; latencyMs: number; detail?: string }>;
  close(): Promise<void>;
}

export interface RunnerOptions {
  config: Config;
  role: 'api' | 'worker' | 'all';
  progress: Progress;
  logger: Logger;
  registry: Registry;
  client: Client;
  signal?: AbortSignal | undefined;
}

export async function openRunner(options: RunnerOptions): Promise<Runner> {
  return options.role === 'api' ? remoteRunner(options.client) : localRunner(options);
}

/** This process's own engine, image and sandbox. Without an engine everything else still works. */
async function localRunner({ config, progress, logger, registry, signal }: RunnerOptions): Promise<Runner> {
  const engine = await ensureDocker({ dockerHost: config.dockerHost, progress, signal });
  if ('unavailable' in engine) return absentRunner(engine.unavailable, progress);
  const { docker } = engine;
  let image: string;
  try {
    image = await progress.step('Build the sandbox image', (detail) =>
      ensureImage(docker, { report: detail }),
    );
  } catch (error) {
    if (signal?.aborted) throw error;
    logger.error({ err: error }, 'no sandbox image');
    return absentRunner(`the sandbox image could not be built: ${(error as Error).message.trim()}`, progress);
  }
  const sandbox = createSandbox({
    docker,
    image,
    hostId: hostname(),
    runtime: config.sandboxRuntime ?? undefined,
    logger,
    registry,
  });
  return {
    sandbox,
    fault: null,
    async availability() {
      const { status, detail } = await checkOf(sandbox);
      return { available: status !== 'down', detail };
    },
    check: () => checkOf(sandbox),
    close: () => sandbox.close(),
  };
}

function absentRunner(fault: string, progress: Progress): Runner {
  progress.note(`No code can be run: ${fault}`);
  return {
    sandbox: null,
    fault,
    availability: async () => ({ available: false, detail: fault }),
    check: async () => ({ status: 'down', latencyMs: 0, detail: fault }),
    close: async () => undefined,
  };
}

/** Workers elsewhere: there is one when somebody has asked the sandbox queue for work lately. */
function remoteRunner(client: Client): Runner {
  const check: Runner['check'] = async () => {
    const startedAt = performance.now();
    const { pollers } = await client.connection.workflowService.describeTaskQueue({
      namespace: client.options.namespace,
      taskQueue: { name: SANDBOX_QUEUE },
      taskQueueType: proto.temporal.api.enums.v1.TaskQueueType.TASK_QUEUE_TYPE_ACTIVITY,
    });
    const latencyMs = performance.now() - startedAt;
    if (pollers && pollers.length > 0) return { status: 'ok', latencyMs };
    return { status: 'down', latencyMs, detail: 'no worker with a Docker engine is connected' };
  };
  return {
    sandbox: null,
    fault: null,
    async availability() {
      const { status, detail } = await check();
      return { available: status === 'ok', detail };
    },
    check,
    close: async () => undefined,
  };
}

async function checkOf(sandbox: Sandbox): ReturnType<Runner['check']> {
  try {
    return { status: 'ok', ...(await sandbox.health()) };
  } catch (error) {
    return { status: 'down', latencyMs: 0, detail: error instanceof Error ? error.message : 'unknown' };
  }
}
