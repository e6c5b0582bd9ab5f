import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { performance } from 'node:perf_hooks';
import type Docker from 'dockerode';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import type { Limits } from '../domain/measurement/limits.ts';
import { thisProcess } from '../host/process.ts';
import { type SandboxContainer, startContainer } from './container.ts';
import { createDoors } from './door.ts';
import { COMPILE_LIMITS, execute } from './execute.ts';
import { LANGUAGES, languageSpec } from './languages.ts';
import { createSandboxMetrics } from './metrics.ts';
import { createPool, type Purpose } from './pool.ts';
import { createProgramCache } from './programs.ts';
import { type Owner, ownerLabels, startReaper } from './reaper.ts';
import { type Sandbox, SandboxUnavailable } from './sandbox.ts';
import { createTurns } from './turns.ts';

export interface SandboxOptions {
  docker: Docker;
  /** From `ensureImage`. */
  image: string;
  /** Names the machine, so that a reaper judges only processes that it can see. */
  hostId: string;
  /** An OCI runtime of the engine other than its default. */
  runtime?: string | undefined;
  logger: Pick<Logger, 'info' | 'warn'>;
  registry?: Registry | undefined;
  compileLimits?: Limits | undefined;
  /** How long the engine may take for one answer; by default half a minute. */
  engineTimeoutMs?: number | undefined;
  /** Executions at once; by default the processors. */
  slots?: number | undefined;
  /** Warm containers to keep. */
  idle?: Readonly<Record<Purpose, number>> | undefined;
}

/** What a warm container is made for; another memory limit is set when it is taken. */
export const SIZES = {
  run: { cpus: 1, processes: 64, memoryKb: 256 * 1024, scratchMb: 32 },
  compile: { cpus: 2, processes: 128, memoryKb: COMPILE_LIMITS.memoryKb, scratchMb: 256 },
};
export const IDLE = { run: 6, compile: 2 };
/** More waiting, of all and of one owner, are refused. */
const MAX_WAITING = 200;
const MAX_WAITING_OF_OWNER = 50;
const MAX_WAIT_MS = 60_000;
/** With this before it, a check whose tests take less than half a minute still ends within its activity's time. */
const MAX_PATIENCE_MS = 100_000;
/** A removal takes a processor for a while: the answer goes first. Nothing of the candidate's runs any more. */
const DISPOSE_AFTER_MS = 200;
const LIFETIME_MS = 30 * 60_000;

export const SECCOMP_PROFILE = readFileSync(new URL('../../sandbox/seccomp.json', import.meta.url), 'utf8');

/** The sandbox on a Docker engine: single-use warm containers, one process tree in one of them for each test. */
export function createSandbox(options: SandboxOptions): Sandbox {
  const { docker, image, logger } = options;
  const owner: Owner = { hostId: options.hostId, ...thisProcess() };
  const lent = new Set<SandboxContainer>();
  const disposals = new Set<Promise<void>>();
  const cache = createProgramCache();
  const doors = createDoors();
  let closed = false;
  let countersMissing = false;

  const pool = createPool({
    idle: options.idle ?? IDLE,
    logger,
    async start(purpose) {
      const container = await startContainer(docker, {
        ...SIZES[purpose],
        image,
        runtime: options.runtime,
        seccompProfile: SECCOMP_PROFILE,
        doors,
        engineTimeoutMs: options.engineTimeoutMs,
        labels: ownerLabels(owner, Date.now() + LIFETIME_MS),
      });
      countersMissing = container.cgroup === null;
      return container;
    },
  });
  const slots = options.slots ?? availableParallelism();
  const turns = createTurns({
    slots,
    ownersShare: Math.max(1, Math.floor(slots / 2)),
    maxWaiting: MAX_WAITING,
    maxWaitingOfOwner: MAX_WAITING_OF_OWNER,
    maxWaitMs: MAX_WAIT_MS,
    maxPatienceMs: MAX_PATIENCE_MS,
  });
  const metrics = createSandboxMetrics(options.registry, { pool, turns });
  const stopReaper = startReaper(docker, owner, (result) => {
    if ('error' in result) logger.warn({ err: result.error }, 'cannot look for orphaned sandbox containers');
    else logger.warn({ containers: result.removed.length }, 'removed orphaned sandbox containers');
  });

  /** In the background: nobody waits for the engine's housekeeping but {@link Sandbox.close}. */
  function dispose(container: SandboxContainer): void {
    const disposal = container
      .dispose()
      .catch((error) =>
        logger.warn({ err: error, container: container.id }, 'cannot remove a sandbox container'),
      )
      .then(() => {
        lent.delete(container);
        disposals.delete(disposal);
      });
    disposals.add(disposal);
  }

  async function withContainer<T>(
    purpose: Purpose,
    memoryKb: number,
    signal: AbortSignal | undefined,
    use: (container: SandboxContainer) => Promise<T>,
  ): Promise<T> {
    const { container, warm } = await pool.take(purpose, signal);
    lent.add(container);
    metrics.tookContainer(purpose, warm);
    try {
      if (closed) throw new SandboxUnavailable('the sandbox is closed');
      await container.resize(memoryKb);
      const result = await use(container);
      setTimeout(() => dispose(container), DISPOSE_AFTER_MS);
      return result;
    } catch (error) {
      dispose(container);
      throw error;
    }
  }

  return {
    async execute(request, signal) {
      const spec = languageSpec(request.language);
      if (!spec) throw new Error(`no such language here: ${request.language}`);
      const start = performance.now();
      let outcome: 'done' | 'unavailable' | 'aborted' = 'unavailable';
      try {
        const giveBack = await turns.take(request.owner ?? request.executionId, signal);
        metrics.waited(performance.now() - start);
        try {
          if (closed) throw new SandboxUnavailable('the sandbox is closed');
          const execution = await execute(spec, request, {
            image,
            cache,
            compileLimits: options.compileLimits ?? COMPILE_LIMITS,
            signal,
            since: start,
            withContainer: (purpose, memoryKb, use) => withContainer(purpose, memoryKb, signal, use),
          });
          outcome = 'done';
          return execution;
        } finally {
          giveBack();
        }
      } catch (error) {
        if (error instanceof SandboxUnavailable)
          logger.warn(
            { err: error, executionId: request.executionId },
            'an execution failed for want of a sandbox',
          );
        throw error;
      } finally {
        if (signal?.aborted) outcome = 'aborted';
        metrics.executed(request.language, outcome, performance.now() - start);
      }
    },
    languages: () => LANGUAGES,
    async health() {
      const start = performance.now();
      try {
        await docker.ping();
        await docker.getImage(image).inspect();
      } catch (error) {
        throw new SandboxUnavailable(error instanceof Error ? error.message : String(error), {
          cause: error,
        });
      }
      const latencyMs = Math.round(performance.now() - start);
      return countersMissing
        ? {
            latencyMs,
            detail: "the host's cgroup files are out of sight: memory is the largest process's alone",
          }
        : { latencyMs };
    },
    async close() {
      closed = true;
      stopReaper();
      for (const container of lent) dispose(container);
      await pool.close();
      await Promise.all(disposals);
    },
  };
}
