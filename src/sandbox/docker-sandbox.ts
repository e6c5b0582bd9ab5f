import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import type Docker from 'dockerode';
import type { Logger } from 'pino';
import { type ContainerOptions, type SandboxContainer, startContainer } from './container.ts';
import { LANGUAGES, type LanguageSpec, languageSpec } from './languages.ts';
import { classify, notRun, toRun } from './outcome.ts';
import { LABELS, type Owner, ownerLabels, startReaper, thisProcess } from './reaper.ts';
import type { Execution, ExecutionRequest, Sandbox } from './sandbox.ts';
import { SandboxUnavailable } from './sandbox.ts';

export interface SandboxOptions {
  docker: Docker;
  /** From {@link ensureImage}. */
  image: string;
  /** Names the machine, so that a reaper judges only processes that it can see. */
  hostId: string;
  /** An OCI runtime of the engine other than its default. */
  runtime?: string | undefined;
  logger: Pick<Logger, 'info' | 'warn'>;
}

const COMPILE_LIMITS = { cpuMs: 10_000, wallMs: 20_000, memoryKb: 1024 * 1024, outputBytes: 64 * 1024 };
const FILE_KB = 64 * 1024;
/** After so many tests that ran out of time the rest are not run. */
const TIME_LIMITS_ALLOWED = 2;
const LIFETIME_MS = 30 * 60_000;

const RUNNER = { cpus: 1, processes: 64 };
const COMPILER = { cpus: 2, processes: 128, memoryKb: COMPILE_LIMITS.memoryKb };

const SECCOMP_PROFILE = readFileSync(new URL('../../sandbox/seccomp.json', import.meta.url), 'utf8');

type Program = { ok: true; output: string; file: { name: string; mode: number; contents: Buffer } };
type Compiled = Program | { ok: false; output: string };

/** The sandbox on a Docker engine: one single-use container for each execution, one process tree for each test. */
export function createSandbox(options: SandboxOptions): Sandbox {
  const { docker, logger } = options;
  const owner: Owner = thisProcess(options.hostId);
  const live = new Set<SandboxContainer>();
  let closed = false;
  const stopReaper = startReaper(docker, owner, (result) => {
    if ('error' in result) logger.warn({ err: result.error }, 'cannot look for orphaned sandbox containers');
    else logger.warn({ containers: result.removed.length }, 'removed orphaned sandbox containers');
  });

  /** Hands a container to `use` and removes it afterwards, whatever happened. */
  async function withContainer<T>(
    executionId: string,
    size: Pick<ContainerOptions, 'cpus' | 'processes' | 'memoryKb'>,
    signal: AbortSignal | undefined,
    use: (container: SandboxContainer) => Promise<T>,
  ): Promise<T> {
    signal?.throwIfAborted();
    if (closed) throw new SandboxUnavailable('the sandbox is closed');
    const container = await startContainer(docker, {
      ...size,
      image: options.image,
      runtime: options.runtime,
      seccompProfile: SECCOMP_PROFILE,
      labels: { ...ownerLabels(owner, Date.now() + LIFETIME_MS), [LABELS.execution]: executionId },
    });
    live.add(container);
    try {
      if (closed) throw new SandboxUnavailable('the sandbox is closed');
      return await use(container);
    } finally {
      void dispose(container);
    }
  }

  /** In the background: nobody waits for the engine's housekeeping but {@link Sandbox.close}. */
  function dispose(container: SandboxContainer): Promise<void> {
    return container.dispose().then(
      () => void live.delete(container),
      (error) => {
        live.delete(container);
        logger.warn({ err: error, container: container.id }, 'cannot remove a sandbox container');
      },
    );
  }

  return {
    async execute(request, signal) {
      const spec = languageSpec(request.language);
      if (!spec) throw new Error(`no such language here: ${request.language}`);
      return execute(
        spec,
        request,
        (size, use) => withContainer(request.executionId, size, signal, use),
        signal,
      );
    },
    languages: () => LANGUAGES,
    async health() {
      const start = performance.now();
      try {
        await docker.ping();
        await docker.getImage(options.image).inspect();
      } catch (error) {
        throw new SandboxUnavailable(error instanceof Error ? error.message : String(error), {
          cause: error,
        });
      }
      return { latencyMs: Math.round(performance.now() - start) };
    },
    async close() {
      closed = true;
      stopReaper();
      await Promise.all([...live].map(dispose));
    },
  };
}

type Use = <T>(
  size: Pick<ContainerOptions, 'cpus' | 'processes' | 'memoryKb'>,
  use: (container: SandboxContainer) => Promise<T>,
) => Promise<T>;

async function execute(
  spec: LanguageSpec,
  request: ExecutionRequest,
  withContainer: Use,
  signal?: AbortSignal,
): Promise<Execution> {
  const source = Buffer.from(request.code);
  const { artefact } = spec.compile;
  const runner = { ...RUNNER, memoryKb: request.limits.memoryKb };
  let durationMs = 0;

  if (artefact === null) {
    return withContainer(runner, async (container) => {
      const start = performance.now();
      container.put(spec.source, 0o444, source);
      const compiled = await compile(container, spec, signal);
      const runs = compiled.ok ? await runAll(container, spec, request, signal) : [];
      return { compile: compiled, runs, durationMs: Math.round(performance.now() - start) };
    });
  }

  // A container of its own: a hostile compilation touches nothing that the program or its tests will meet.
  const compiled = await withContainer(COMPILER, async (container): Promise<Compiled> => {
    const start = performance.now();
    container.put(spec.source, 0o444, source);
    const { ok, output } = await compile(container, spec, signal);
    const contents = ok ? await container.fetch(artefact) : null;
    durationMs += performance.now() - start;
    if (!ok) return { ok, output };
    if (!contents) return { ok: false, output: `${output}\nThe compiler left no program.`.trim() };
    return { ok, output, file: { name: artefact, mode: 0o555, contents } };
  });
  if (!compiled.ok) return { compile: compiled, runs: [], durationMs: Math.round(durationMs) };

  return withContainer(runner, async (container) => {
    const start = performance.now();
    const { name, mode, contents } = compiled.file;
    container.put(name, mode, contents);
    const runs = await runAll(container, spec, request, signal);
    durationMs += performance.now() - start;
    return { compile: { ok: true, output: compiled.output }, runs, durationMs: Math.round(durationMs) };
  });
}

async function compile(
  container: SandboxContainer,
  spec: LanguageSpec,
  signal?: AbortSignal,
): Promise<Execution['compile']> {
  const { argv, env } = spec.compile;
  const stdin = Buffer.alloc(0);
  const end = await container.run(
    { user: 'compiler', argv, env, stdin, fileKb: FILE_KB, ...COMPILE_LIMITS },
    signal,
  );
  const output = Buffer.concat([end.stdout, end.stderr]).toString('utf8');
  const memoryKb = Math.min(container.memoryKb, COMPILE_LIMITS.memoryKb);
  switch (classify(spec, { ...COMPILE_LIMITS, memoryKb }, end)) {
    case 'completed':
      return { ok: true, output };
    case 'time_limit':
      return { ok: false, output: `${output}\nThe compilation took too long.`.trim() };
    case 'memory_limit':
      return { ok: false, output: `${output}\nThe compilation needed too much memory.`.trim() };
    case 'output_limit':
      return { ok: false, output: `${output}\nThe compiler wrote too much.` };
    default:
      return { ok: false, output: output || 'The compiler failed.' };
  }
}

async function runAll(
  container: SandboxContainer,
  spec: LanguageSpec,
  request: ExecutionRequest,
  signal?: AbortSignal,
): Promise<Execution['runs']> {
  const { limits } = request;
  const argv = spec.run(limits.memoryKb);
  const runs: Execution['runs'] = [];
  let timeLimits = 0;
  for (const { name, stdin } of request.inputs) {
    if (timeLimits >= TIME_LIMITS_ALLOWED) {
      runs.push(notRun(name));
      continue;
    }
    const end = await container.run(
      {
        user: 'program',
        argv,
        env: spec.env,
        stdin: Buffer.from(stdin),
        cpuMs: limits.cpuMs,
        wallMs: limits.wallMs,
        outputBytes: limits.outputBytes,
        fileKb: FILE_KB,
      },
      signal,
    );
    const run = toRun(name, spec, limits, end);
    if (run.end === 'time_limit') timeLimits++;
    runs.push(run);
  }
  return runs;
}
