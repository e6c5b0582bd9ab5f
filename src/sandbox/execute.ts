import { performance } from 'node:perf_hooks';
import type { SandboxContainer } from './container.ts';
import type { LanguageSpec } from './languages.ts';
import { classify, notRun, toRun } from './outcome.ts';
import type { Purpose } from './pool.ts';
import { type Compiled, type ProgramCache, programKey } from './programs.ts';
import type { Execution, ExecutionRequest } from './sandbox.ts';

export const COMPILE_LIMITS = {
  cpuMs: 10_000,
  wallMs: 20_000,
  memoryKb: 1024 * 1024,
  outputBytes: 64 * 1024,
};
const FILE_KB = 64 * 1024;
/** After so many tests that ran out of time the rest are not run. */
const TIME_LIMITS_ALLOWED = 2;

export interface ExecuteContext {
  image: string;
  cache: ProgramCache;
  /** Lends a container, with this much memory, for as long as `use` takes. */
  withContainer<T>(
    purpose: Purpose,
    memoryKb: number,
    use: (container: SandboxContainer) => Promise<T>,
  ): Promise<T>;
  signal?: AbortSignal | undefined;
}

/** Compiles or checks the program once, and runs it on each input in turn. */
export async function execute(
  spec: LanguageSpec,
  request: ExecutionRequest,
  context: ExecuteContext,
): Promise<Execution> {
  const { cache, withContainer } = context;
  const clock = stopwatch();
  const key =
    request.owner === undefined ? null : programKey(request.owner, context.image, spec.id, request.code);
  let compiled = key === null ? null : cache.get(key);
  const keep = (fresh: Compiled) => {
    if (key !== null) cache.set(key, fresh);
    return fresh;
  };

  if (!compiled && spec.compile.artefact !== null) {
    // A container of its own: a hostile compilation touches nothing that the program or its tests will meet.
    const { memoryKb } = COMPILE_LIMITS;
    compiled = keep(
      await withContainer('compile', memoryKb, (container) =>
        clock(() => build(container, spec, request, context)),
      ),
    );
  }
  if (compiled && !compiled.ok) return { compile: compiled, runs: [], durationMs: clock.ms() };

  return withContainer('run', request.limits.memoryKb, (container) =>
    clock(async () => {
      const checked = compiled ?? keep(await build(container, spec, request, context));
      if (compiled?.ok) container.put(compiled.file.name, compiled.file.mode, compiled.file.contents);
      const runs = checked.ok ? await runAll(container, spec, request, context) : [];
      return { ok: checked.ok, output: checked.output, runs };
    }),
  ).then(({ ok, output, runs }) => ({ compile: { ok, output }, runs, durationMs: clock.ms() }));
}

/** Adds up the time that is spent inside, without what was waited between. */
function stopwatch() {
  let total = 0;
  const time = async <T>(work: () => Promise<T>): Promise<T> => {
    const start = performance.now();
    try {
      return await work();
    } finally {
      total += performance.now() - start;
    }
  };
  return Object.assign(time, { ms: () => Math.round(total) });
}

async function build(
  container: SandboxContainer,
  spec: LanguageSpec,
  request: ExecutionRequest,
  context: ExecuteContext,
): Promise<Compiled> {
  const source = Buffer.from(request.code);
  container.put(spec.source, 0o444, source);
  const { ok, output } = await compile(container, spec, context.signal);
  if (!ok) return { ok, output };
  const { artefact } = spec.compile;
  if (artefact === null) return { ok, output, file: { name: spec.source, mode: 0o444, contents: source } };
  const contents = await container.fetch(artefact);
  if (!contents) return { ok: false, output: `${output}\nThe compiler left no program.`.trim() };
  return { ok, output, file: { name: artefact, mode: 0o555, contents } };
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
  { signal }: ExecuteContext,
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
