import { performance } from 'node:perf_hooks';
import type { SandboxContainer } from './container.ts';
import type { LanguageSpec } from './languages.ts';
import { classify, notRun, toRun } from './outcome.ts';
import type { Purpose } from './pool.ts';
import { type Compiled, type ProgramCache, programKey } from './programs.ts';
import type { Execution, ExecutionRequest, Limits, ProgramRun } from './sandbox.ts';

/** Of one compilation or check. */
export const COMPILE_LIMITS: Limits = {
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
  compileLimits: Limits;
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
    const { memoryKb } = context.compileLimits;
    compiled = keep(
      await withContainer('compile', memoryKb, (container) =>
        clock(() => build(container, spec, request, context)),
      ),
    );
  }
  if (compiled && !compiled.ok) return { compile: compiled, runs: [], durationMs: clock.ms() };

  const runs: ProgramRun[] = [];
  for (;;) {
    const known: Compiled | null = compiled;
    const program: Compiled = await withContainer('run', request.limits.memoryKb, (container) =>
      clock(async (): Promise<Compiled> => {
        if (known?.ok) container.put(known.file.name, known.file.mode, known.file.contents);
        const ready = known ?? keep(await build(container, spec, request, context));
        if (ready.ok) await runRest(container, spec, request, runs, context);
        return ready;
      }),
    );
    // A program that took its container down with it has only lost that one test: the rest get another.
    if (!program.ok || runs.length === request.inputs.length) {
      const { ok, output } = program;
      return { compile: { ok, output }, runs, durationMs: clock.ms() };
    }
    compiled = program;
  }
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
  const { ok, output } = await compile(container, spec, context);
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
  { compileLimits: limits, signal }: ExecuteContext,
): Promise<Execution['compile']> {
  const { argv, env } = spec.compile;
  const stdin = Buffer.alloc(0);
  const end = await container.run({ user: 'compiler', argv, env, stdin, fileKb: FILE_KB, ...limits }, signal);
  const output = Buffer.concat([end.stdout, end.stderr])
    .toString('utf8')
    .replace(/(\.\.)?\/box\//g, ''); // the candidate knows of no such folder
  const memoryKb = Math.min(container.memoryKb, limits.memoryKb);
  switch (classify(spec, { ...limits, memoryKb }, end)) {
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

/** Adds to `runs` until all inputs have been run or the container is lost. */
async function runRest(
  container: SandboxContainer,
  spec: LanguageSpec,
  request: ExecutionRequest,
  runs: ProgramRun[],
  { signal }: ExecuteContext,
): Promise<void> {
  const { cpuMs, wallMs, outputBytes, memoryKb } = request.limits;
  const program = { user: 'program', argv: spec.run(memoryKb), env: spec.env, fileKb: FILE_KB } as const;
  for (const { name, stdin } of request.inputs.slice(runs.length)) {
    if (runs.filter(({ end }) => end === 'time_limit').length >= TIME_LIMITS_ALLOWED) {
      runs.push(notRun(name));
      continue;
    }
    const input = Buffer.from(stdin);
    const end = await container.run({ ...program, stdin: input, cpuMs, wallMs, outputBytes }, signal);
    runs.push(toRun(name, spec, request.limits, end));
    if (container.lost) return;
  }
}
