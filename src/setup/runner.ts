import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import proto from '@temporalio/proto';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import { SANDBOX_QUEUE } from '../../workflows/task-queues.ts';
import type { Config } from '../config/config.ts';
import type { Probe } from '../domain/probe.ts';
import { cacheDir } from '../host/cache.ts';
import { type Progress, silentProgress } from '../host/progress.ts';
import type { ResumeReader } from '../resume/reader.ts';
import { createSandbox } from '../sandbox/docker-sandbox.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import type { RunnerAvailability } from '../temporal/gateway.ts';
import { ensureDocker } from './docker.ts';
import { type OpenedResumeReader, openResumeReader } from './resume-reader.ts';
import { ensureImage } from './sandbox-image/image.ts';

/** Whoever runs code: this process's sandbox, or a worker elsewhere. */
export interface Runner {
  /** This process's own sandbox once it is set up, however often that has failed; null where it has none. Never rejects. */
  sandbox: Promise<Sandbox | null>;
  /** What reads résumés beside it; null where there is no sandbox. */
  resumes: Promise<ResumeReader | null>;
  state(): RunnerState;
  /** The state once the set-up has succeeded, or failed for the first time. */
  settled: Promise<RunnerState>;
  availability(): Promise<RunnerAvailability>;
  check(): Promise<Probe>;
  /** Stops a set-up that is under way, too. */
  close(): Promise<void>;
}

export type RunnerState =
  /** The engine is started or the image built; `detail` says how far that is. */
  | { kind: 'preparing'; detail: string }
  | { kind: 'ready' }
  /** This process can't run code though it should; `fault` says why, and what to do. */
  | { kind: 'absent'; fault: string };

export interface RunnerOptions {
  config: Config;
  /** Whether this process runs programs; else it asks who does. */
  runs: boolean;
  /** Told of the set-up, which goes on beside all else: whole lines. */
  progress: Progress;
  logger: Logger;
  registry: Registry;
  client: Client;
  /** Milliseconds until a set-up that failed is tried again, the first time and at most. */
  retry?: { firstMs: number; longestMs: number };
}

export function openRunner(options: RunnerOptions): Runner {
  return options.runs ? localRunner(options) : remoteRunner(options.client);
}

/** An engine that is started later, or a package source that is back, is found without a restart. */
const RETRY = { firstMs: 30_000, longestMs: 10 * 60_000 };

/**
 * This process's own engine, image and sandbox, set up in the background: everything but running code works meanwhile,
 * and without an engine. A set-up that fails is tried again, ever more seldom.
 */
function localRunner(options: RunnerOptions): Runner {
  const { logger, retry = RETRY } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  let state: RunnerState = { kind: 'preparing', detail: 'looking for a Docker engine' };
  const { promise: settled, resolve: settle } = Promise.withResolvers<RunnerState>();
  const prepared = keepTrying();
  const check: Runner['check'] = async () => {
    if (state.kind === 'preparing')
      return { status: 'degraded', latencyMs: 0, detail: beingSetUp(state.detail) };
    if (state.kind === 'absent') return { status: 'down', latencyMs: 0, detail: state.fault };
    const own = await prepared;
    return own === null ? { status: 'down', latencyMs: 0 } : own.resumes.checked(await checkOf(own.sandbox));
  };
  return {
    sandbox: prepared.then((own) => own?.sandbox ?? null),
    resumes: prepared.then((own) => own?.resumes.reader ?? null),
    state: () => state,
    settled,
    check,
    async availability() {
      const isPreparing = state.kind === 'preparing';
      const { status, detail } = await check();
      return { available: !isPreparing && status !== 'down', isPreparing, detail };
    },
    async close() {
      stopping.abort(new Error('Viva stops'));
      await (await prepared)?.sandbox.close();
    },
  };

  async function keepTrying(): Promise<Prepared | null> {
    for (let waitMs = retry.firstMs, tries = 1; ; waitMs = Math.min(2 * waitMs, retry.longestMs), tries++) {
      try {
        // The first try is shown while it goes on; the others only tell how they ended.
        const progress = tries === 1 ? options.progress : silentProgress;
        const own = await prepare({ ...options, retry, progress }, { signal, onDetail });
        state = { kind: 'ready' };
        if (tries > 1) logger.info('code can be run now');
        settle(state);
        return own;
      } catch (error) {
        if (error instanceof Error) state = { kind: 'absent', fault: error.message.trim() };
        settle(state);
        if (signal.aborted) return null;
        logger.error({ err: error, triedAgainInMs: waitMs }, 'no code can be run');
      }
      try {
        await sleep(waitMs, undefined, { signal, ref: false });
      } catch {
        return null; // Viva stops
      }
    }
  }

  function onDetail(detail: string): void {
    if (state.kind === 'preparing') state = { kind: 'preparing', detail };
  }
}

const beingSetUp = (detail: string) => `being set up: ${detail}`;

interface Prepared {
  sandbox: Sandbox;
  resumes: OpenedResumeReader;
}

/** Throws with one line that says what is wrong and what to do. */
async function prepare(
  { config, progress, logger, registry, retry }: Required<RunnerOptions>,
  { signal, onDetail }: { signal: AbortSignal; onDetail: (detail: string) => void },
): Promise<Prepared> {
  const engine = await unlessAborted(
    signal,
    ensureDocker({ dockerHost: config.dockerHost, progress, signal }),
  );
  if ('unavailable' in engine) throw new Error(engine.unavailable);
  const { docker } = engine;
  const cache = cacheDir(config.dataDir);
  onDetail('the sandbox image');
  const image = await progress.step('Build the sandbox image', async (tell) => {
    const report = (line: string) => {
      tell(line);
      onDetail(line.trim());
    };
    try {
      return await unlessAborted(signal, ensureImage(docker, { cache, report, signal }));
    } catch (error) {
      throw new Error(
        `the sandbox image could not be built: ${(error as Error).message.trim()}; it is tried again by itself`,
        { cause: error },
      );
    }
  });
  signal.throwIfAborted();
  const common = { docker, hostId: hostname(), runtime: config.sandboxRuntime ?? undefined, logger };
  return {
    sandbox: createSandbox({ ...common, image, registry }),
    resumes: openResumeReader({ ...common, sandboxImage: image, cache, progress, retry, signal }),
  };
}

/** Does not wait for what cannot be broken off at once, such as another process that builds the same image. */
async function unlessAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const abort = () => reject(signal.reason);
  signal.addEventListener('abort', abort, { once: true });
  try {
    signal.throwIfAborted();
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
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
    sandbox: Promise.resolve(null),
    resumes: Promise.resolve(null),
    state: () => ({ kind: 'ready' }),
    settled: Promise.resolve({ kind: 'ready' }),
    check,
    async availability() {
      const { status, detail } = await check();
      return { available: status === 'ok', isPreparing: false, detail };
    },
    close: async () => undefined,
  };
}

async function checkOf(sandbox: Sandbox): Promise<Probe> {
  try {
    return { status: 'ok', ...(await sandbox.health()) };
  } catch (error) {
    return { status: 'down', latencyMs: 0, detail: error instanceof Error ? error.message : 'unknown' };
  }
}
