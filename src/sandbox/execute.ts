import { performance } from 'node:perf_hooks';
import type { Limits } from '../domain/measurement/limits.ts';
import type { SandboxContainer } from './container.ts';
import { COMPILE_STACK_KB, type LanguageSpec } from './languages.ts';
import { withoutInnerPaths } from './messages.ts';
import { classify, notRun, textOf, toRun } from './outcome.ts';
import type { Purpose } from './pool.ts';
import { type Compiled, type ProgramCache, programKey } from './programs.ts';
import type {
  Compilation,
  CompileLimit,
  Execution,
  ExecutionInput,
  ExecutionRequest,
  ExecutionTimes,
  ProgramRun,
} from './sandbox.ts';
import { wallLimitMs } from './wall-limit.ts';

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
  /** When the execution was asked for, by `performance.now()`: what is neither compiling nor running was waiting. */
  since: number;
  /** Lends a container, with this much memory, for as long as `use` takes. */
  withContainer<T>(
    purpose: Purpose,
    memoryKb: number,
    use: (container: SandboxContainer) => Promise<T>,
  ): Promise<T>;
  signal?: AbortSignal | undefined;
}

/** What the steps of one execution share. */
interface Work {
  spec: LanguageSpec;
  request: ExecutionRequest;
  context: ExecuteContext;
  runs: ProgramRun[];
  clock: Clock;
}

/** Compiles or checks the program at most once, and runs it on each input in turn. */
export async function execute(
  spec: LanguageSpec,
  request: ExecutionRequest,
  context: ExecuteContext,
): Promise<Execution> {
  const { cache, withContainer } = context;
  const { cacheKey, code, inputs, limits } = request;
  const clock = createClock(context.since);
  const runs: ProgramRun[] = [];
  const work: Work = { spec, request, context, runs, clock };
  const key = cacheKey === undefined ? null : programKey(cacheKey, context.image, spec.id, code);
  let compiled = key === null ? null : cache.get(key);
  const keep = (fresh: Compiled) => {
    if (key !== null) cache.set(key, fresh);
    return fresh;
  };

  request.onProgress?.(0, inputs.length);
  if (!compiled && spec.compile.artefact !== null) {
    // A container of its own: a hostile compilation touches nothing that the program or its tests will meet.
    const { memoryKb } = context.compileLimits;
    compiled = keep(await withContainer('compile', memoryKb, (container) => build(container, work)));
  }
  if (compiled && !compiled.ok) return executionOf(compiled, work);

  const trial = createTrial(work);
  for (;;) {
    const earlier: Compiled | null = compiled;
    const program: Compiled | null = await withContainer(
      'run',
      limits.memoryKb,
      async (container): Promise<Compiled | null> => {
        const before = runs.length;
        if (earlier?.ok) container.put(earlier.file.name, earlier.file.mode, earlier.file.contents);
        const ready = earlier ?? (await trial(container));
        if (ready && !earlier) keep(ready);
        const isLost = container.lost && runs.length > before;
        if (ready?.ok && !isLost) await runRest(container, work);
        return ready;
      },
    );
    if (program && (!program.ok || runs.length === inputs.length)) return executionOf(program, work);
    // A program that took its container down with it has only lost that one test: the rest get another.
    compiled = program;
  }
}

function executionOf({ ok, output, limit }: Compilation, { runs, clock }: Work): Execution {
  const times = clock.times();
  return { compile: { ok, output, limit }, runs, durationMs: times.compileMs + times.runningMs, times };
}

interface Clock {
  compiling<T>(step: () => Promise<T>): Promise<T>;
  running<T>(step: () => Promise<T>): Promise<T>;
  times(): ExecutionTimes;
}

function createClock(since: number): Clock {
  const spent = { compiling: 0, running: 0 };
  const timed =
    (kind: keyof typeof spent) =>
    async <T>(step: () => Promise<T>): Promise<T> => {
      const start = performance.now();
      try {
        return await step();
      } finally {
        spent[kind] += performance.now() - start;
      }
    };
  return {
    compiling: timed('compiling'),
    running: timed('running'),
    times: () => ({
      waitingMs: Math.round(performance.now() - since - spent.compiling - spent.running),
      compileMs: Math.round(spent.compiling),
      runningMs: Math.round(spent.running),
    }),
  };
}

/** In the container of its own: compiles, and takes what the compiler has left. */
function build(container: SandboxContainer, work: Work): Promise<Compiled> {
  const { spec, request, clock } = work;
  return clock.compiling(async () => {
    container.put(spec.source, 0o444, Buffer.from(request.code));
    const { ok, output, limit } = await compile(container, work);
    const { artefact } = spec.compile;
    if (!ok || artefact === null) return { ok: false, output, limit };
    const contents = await container.fetch(artefact);
    if (!contents) return { ok: false, output: `${output}\nThe compiler left no program.`.trim(), limit };
    return { ok, output, limit, file: { name: artefact, mode: 0o555, contents } };
  });
}

/**
 * Whether an interpreted program can be started at all. One that has run to its end could, so only a first test that
 * went wrong is followed by the check, which then says what it was. Resolves with null when that test has taken the
 * container with it: then another is needed.
 */
function createTrial(work: Work) {
  const { spec, request, clock } = work;
  const contents = Buffer.from(request.code);
  const file = { name: spec.source, mode: 0o444, contents };
  // Python runs a file up to a NUL byte, after which anything may follow.
  const input = request.code.includes('\0') ? undefined : request.inputs[0];
  let first: ProgramRun | null = null;

  return async (container: SandboxContainer): Promise<Compiled | null> => {
    container.put(file.name, file.mode, contents);
    if (input && !first) {
      first = await runOne(container, work, input);
      if (first.end === 'completed') {
        note(work, first);
        return { ok: true, output: '', limit: null, file };
      }
      if (container.lost) return null;
    }
    const { ok, output, limit } = await clock.compiling(() => compile(container, work));
    if (!ok) return { ok, output, limit };
    if (first) note(work, first);
    return { ok, output, limit, file };
  };
}

async function compile(container: SandboxContainer, { spec, context }: Work): Promise<Compilation> {
  const { compileLimits: limits, signal } = context;
  const { argv, env } = spec.compile;
  const stdin = Buffer.alloc(0);
  const step = { user: 'compiler', argv, env, stdin, fileKb: FILE_KB, stackKb: COMPILE_STACK_KB } as const;
  const end = await container.run({ ...step, ...limits }, signal);
  const text = [end.stdout, end.stderr].map((bytes) => textOf(bytes, end)).join('');
  const output = withoutInnerPaths(spec.id, text);
  const memoryKb = Math.min(container.memoryKb, limits.memoryKb);
  const what = classify(spec.compile, { ...limits, memoryKb }, end);
  switch (what) {
    case 'completed':
      return { ok: true, output, limit: null };
    case 'time_limit':
    case 'memory_limit':
    case 'output_limit':
      return { ok: false, output: `${output}\n${LIMIT_TEXTS[what]}`.trim(), limit: what };
    default:
      return { ok: false, output: output || 'The compiler failed.', limit: null };
  }
}

const LIMIT_TEXTS: Readonly<Record<CompileLimit, string>> = {
  time_limit: 'The compilation took too long.',
  memory_limit: 'The compilation needed too much memory.',
  output_limit: 'The compiler wrote too much.',
};

function note({ request, runs }: Work, run: ProgramRun): void {
  runs.push(run);
  request.onRun?.(run);
  request.onProgress?.(runs.length, request.inputs.length);
}

/** Adds to `runs` until all inputs have been run or the container is lost. */
async function runRest(container: SandboxContainer, work: Work): Promise<void> {
  const { request, runs } = work;
  for (const input of request.inputs.slice(runs.length)) {
    const outOfTime = runs.filter(({ end }) => end === 'time_limit').length >= TIME_LIMITS_ALLOWED;
    note(work, outOfTime ? notRun(input.name) : await runOne(container, work, input));
    if (container.lost) return;
  }
}

async function runOne(
  container: SandboxContainer,
  { spec, request, context, clock, runs }: Work,
  { name, stdin, outputBytes = request.limits.outputBytes }: ExecutionInput,
): Promise<ProgramRun> {
  const { cpuMs, memoryKb } = request.limits;
  const wallMs = wallLimitMs(request.limits, runs);
  const program = {
    user: 'program',
    argv: spec.run(memoryKb),
    env: spec.env,
    fileKb: FILE_KB,
    stackKb: spec.stackKb(memoryKb),
  } as const;
  const input = Buffer.from(stdin);
  const end = await clock.running(() =>
    container.run({ ...program, stdin: input, cpuMs, wallMs, outputBytes }, context.signal),
  );
  return toRun(name, spec, request.limits, end);
}
