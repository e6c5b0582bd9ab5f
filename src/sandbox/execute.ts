import { performance } from 'node:perf_hooks';
import type { SandboxContainer } from './container.ts';
import type { LanguageSpec } from './languages.ts';
import { classify, notRun, textOf, toRun } from './outcome.ts';
import type { Purpose } from './pool.ts';
import { type Compiled, type ProgramCache, programKey } from './programs.ts';
import type {
  Compilation,
  Execution,
  ExecutionRequest,
  ExecutionTimes,
  Limits,
  ProgramRun,
} from './sandbox.ts';

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
  /** Added to as the execution goes on. */
  times: ExecutionTimes;
}

/** Compiles or checks the program at most once, and runs it on each input in turn. */
export async function execute(
  spec: LanguageSpec,
  request: ExecutionRequest,
  context: ExecuteContext,
): Promise<Execution> {
  const { cache } = context;
  const clock = stopwatch();
  const { times } = context;
  const withContainer: ExecuteContext['withContainer'] = (purpose, memoryKb, use) => {
    const asked = performance.now();
    return context.withContainer(purpose, memoryKb, (container) => {
      times.waitingMs += performance.now() - asked;
      return use(container);
    });
  };
  const { cacheKey, onProgress } = request;
  const key = cacheKey === undefined ? null : programKey(cacheKey, context.image, spec.id, request.code);
  onProgress?.(0, request.inputs.length);
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
  const outcome = ({ ok, output, limit }: Compilation): Execution => ({
    compile: { ok, output, limit },
    runs,
    durationMs: clock.ms(),
    times: rounded(times),
  });
  const runs: ProgramRun[] = [];
  if (compiled && !compiled.ok) return outcome(compiled);

  const trial = createTrial(spec, request);
  for (;;) {
    const known: Compiled | null = compiled;
    const program: Compiled | null = await withContainer('run', request.limits.memoryKb, (container) =>
      clock(async (): Promise<Compiled | null> => {
        const before = runs.length;
        if (known?.ok) container.put(known.file.name, known.file.mode, known.file.contents);
        const ready = known ?? (await trial(container, runs, context));
        if (ready && !known) keep(ready);
        const isLost = container.lost && runs.length > before;
        if (ready?.ok && !isLost) await runRest(container, spec, request, runs, context);
        return ready;
      }),
    );
    if (program && (!program.ok || runs.length === request.inputs.length)) return outcome(program);
    // A program that took its container down with it has only lost that one test: the rest get another.
    compiled = program;
  }
}

function rounded({ waitingMs, compileMs, runningMs }: ExecutionTimes): ExecutionTimes {
  return {
    waitingMs: Math.round(waitingMs),
    compileMs: Math.round(compileMs),
    runningMs: Math.round(runningMs),
  };
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

/** In the container of its own: compiles, and takes what the compiler has left. */
async function build(
  container: SandboxContainer,
  spec: LanguageSpec,
  request: ExecutionRequest,
  context: ExecuteContext,
): Promise<Compiled> {
  container.put(spec.source, 0o444, Buffer.from(request.code));
  const compilation = await compile(container, spec, context);
  const { ok, output } = compilation;
  const { artefact } = spec.compile;
  if (!ok || artefact === null) return { ...compilation, ok: false };
  const contents = await container.fetch(artefact);
  if (!contents) return { ok: false, output: `${output}\nThe compiler left no program.`.trim(), limit: null };
  return { ok, output, limit: null, file: { name: artefact, mode: 0o555, contents } };
}

/**
 * Whether an interpreted program can be started at all. One that has run to its end could, so only a first test that
 * went wrong is followed by the check, which then says what it was. Resolves with null when that test has taken the
 * container with it: then another is needed.
 */
function createTrial(spec: LanguageSpec, request: ExecutionRequest) {
  const contents = Buffer.from(request.code);
  const file = { name: spec.source, mode: 0o444, contents };
  // Python runs a file up to a NUL byte, after which anything may follow.
  const input = request.code.includes('\0') ? undefined : request.inputs[0];
  let first: ProgramRun | null = null;

  return async (
    container: SandboxContainer,
    runs: ProgramRun[],
    context: ExecuteContext,
  ): Promise<Compiled | null> => {
    container.put(file.name, file.mode, contents);
    if (input && !first) {
      first = await runOne(container, spec, request, input, context);
      if (first.end === 'completed') {
        runs.push(first);
        request.onProgress?.(runs.length, request.inputs.length);
        return { ok: true, output: '', limit: null, file };
      }
      if (container.lost) return null;
    }
    const { ok, output, limit } = await compile(container, spec, context);
    if (!ok) return { ok, output, limit };
    if (first) {
      runs.push(first);
      request.onProgress?.(runs.length, request.inputs.length);
    }
    return { ok, output, limit, file };
  };
}

async function compile(
  container: SandboxContainer,
  spec: LanguageSpec,
  { compileLimits: limits, signal, times }: ExecuteContext,
): Promise<Compilation> {
  const { argv, env } = spec.compile;
  const stdin = Buffer.alloc(0);
  const started = performance.now();
  const end = await container.run({ user: 'compiler', argv, env, stdin, fileKb: FILE_KB, ...limits }, signal);
  times.compileMs += performance.now() - started;
  const output = [end.stdout, end.stderr]
    .map((bytes) => textOf(bytes, end))
    .join('')
    .replace(/(\.\.)?\/box\//g, ''); // the candidate knows of no such folder
  const memoryKb = Math.min(container.memoryKb, limits.memoryKb);
  const ending = classify(spec, { ...limits, memoryKb }, end);
  switch (ending) {
    case 'completed':
      return { ok: true, output, limit: null };
    case 'time_limit':
    case 'memory_limit':
    case 'output_limit':
      return { ok: false, output: `${output}\n${CUT_OFF[ending]}`.trim(), limit: ending };
    default:
      return { ok: false, output: output || 'The compiler failed.', limit: null };
  }
}

const CUT_OFF = {
  time_limit: 'The compilation took too long.',
  memory_limit: 'The compilation needed too much memory.',
  output_limit: 'The compiler wrote too much.',
} as const;

/** Adds to `runs` until all inputs have been run or the container is lost. */
async function runRest(
  container: SandboxContainer,
  spec: LanguageSpec,
  request: ExecutionRequest,
  runs: ProgramRun[],
  context: ExecuteContext,
): Promise<void> {
  for (const input of request.inputs.slice(runs.length)) {
    if (runs.filter(({ end }) => end === 'time_limit').length >= TIME_LIMITS_ALLOWED) {
      runs.push(notRun(input.name));
      continue;
    }
    runs.push(await runOne(container, spec, request, input, context));
    request.onProgress?.(runs.length, request.inputs.length);
    if (container.lost) return;
  }
}

async function runOne(
  container: SandboxContainer,
  spec: LanguageSpec,
  { limits }: ExecutionRequest,
  { name, stdin }: ExecutionRequest['inputs'][number],
  { signal, times }: ExecuteContext,
): Promise<ProgramRun> {
  const { cpuMs, wallMs, outputBytes, memoryKb } = limits;
  const program = { user: 'program', argv: spec.run(memoryKb), env: spec.env, fileKb: FILE_KB } as const;
  const input = Buffer.from(stdin);
  const started = performance.now();
  const end = await container.run({ ...program, stdin: input, cpuMs, wallMs, outputBytes }, signal);
  times.runningMs += performance.now() - started;
  return toRun(name, spec, limits, end);
}
