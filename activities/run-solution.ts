import { ApplicationFailure, Context, log } from '@temporalio/activity';
import type { Bank, Task, TaskTest } from '../src/bank/bank.ts';
import type { Bus } from '../src/bus/bus.ts';
import type { CheckTimes } from '../src/domain/interview/clock.ts';
import { hintFor } from '../src/domain/measurement/hints.ts';
import { type JudgedTest, summarise } from '../src/domain/measurement/judge.ts';
import { outputAllowance } from '../src/domain/measurement/output-allowance.ts';
import { type FailedTest, firstFailed, type RunResult } from '../src/domain/measurement/results.ts';
import { HINT_TEXTS } from '../src/domain/texts/hints.ts';
import type { Language, Locale, RunVerdict } from '../src/domain/vocabulary.ts';
import type { Readers } from '../src/readers/readers.ts';
import type { BlobRecords } from '../src/records/blobs.ts';
import { notRun } from '../src/sandbox/outcome.ts';
import type { Execution, ProgramRun, Sandbox } from '../src/sandbox/sandbox.ts';
import { beating } from './heartbeat.ts';

export interface SolutionRequest {
  /** The run's or the submission's id. */
  executionId: string;
  /** Whose compiled programs may be used again, and who holds the result. */
  interviewId: string;
  /** Whose turn it is: the candidate's id. Left out by what was scheduled before there were roles. */
  owner?: string;
  /** Of the bank that the interview began with. Left out as `owner` is. */
  bankVersion?: string;
  taskId: string;
  language: Language;
  /** Of hints. */
  locale: Locale;
  codeSha256: string;
  /** Blob with the candidate's own standard input, for a run on that alone. */
  stdinSha256: string | null;
  /** Hidden tests too: a check. */
  hidden: boolean;
}

/** What the runner needs of the records, and all that it may touch. */
export interface SandboxRecords {
  blobs: Pick<BlobRecords, 'get' | 'put'>;
}

/** Of a fault of the engine, before it becomes `internal_error`. */
const TRIES = 3;

/** What of a result may enter the history; the rest is in the blob. */
export type SolutionSummary = Pick<
  RunResult,
  'verdict' | 'judged' | 'passed' | 'total' | 'passedShare' | 'durationMs' | 'language' | 'codeSha256'
> & {
  resultSha256: string;
  /** Left out where none failed. */
  failed?: FailedTest;
  /** Where the time went. Null when no worker could be had; `unknown` when the work broke off. */
  times?: CheckTimes | 'unknown' | null;
};

/** What of an execution may be told to those who operate. */
export interface ExecutionRecord {
  of: 'run' | 'check';
  language: Language;
  tests: number;
  verdict: RunVerdict;
  /** From its turn being asked for to its verdict. */
  durationMs: number;
}

/**
 * Runs a candidate's program in the sandbox and compares what it prints. A fault of the infrastructure is thrown, and
 * tried again. A run that is cancelled ends with the tests that had ended by then; a check is let to its end.
 */
export function createSolutionRunner({
  records,
  bank,
  bus,
  sandbox,
  readers,
  executed,
}: {
  records: SandboxRecords;
  bank: Bank;
  /** Hears how far each run and check is. */
  bus: Pick<Bus, 'publish'>;
  sandbox: Sandbox;
  readers: Pick<Readers, 'judge'>;
  /** Told of each execution that came to an end. */
  executed?: (execution: ExecutionRecord) => void;
}): (request: SolutionRequest) => Promise<SolutionSummary> {
  return (request) => beating((signal) => run(request, signal), { tries: TRIES });

  async function run(request: SolutionRequest, signal: AbortSignal): Promise<SolutionSummary> {
    const { owner, bankVersion } = request;
    if (owner === undefined || bankVersion === undefined)
      throw ApplicationFailure.nonRetryable('scheduled by an earlier Viva, which did not say whose it is');
    const task = (await bank.of(bankVersion)).tasks.get(request.taskId);
    if (!task) throw new Error(`task ${request.taskId} is not in this interview's bank`);
    const code = await records.blobs.get(request.codeSha256);
    const tests = await testsOf(task, request);
    const runs: ProgramRun[] = [];
    const startedAt = performance.now();
    const job = {
      executionId: request.executionId,
      owner,
      cacheKey: request.interviewId,
      language: request.language,
      code,
      limits: task.limits,
      inputs: tests.map(({ name, input, expected }) => ({
        name,
        stdin: input,
        outputBytes: outputAllowance(task.limits.outputBytes, expected, task.checker),
      })),
      onRun: (run: ProgramRun) => runs.push(run),
      onProgress: (done: number, total: number) => tell(request, done, total),
    };
    const execution = await sandbox.execute(job, signal).catch((error): Execution | Cancelled => {
      if (request.hidden || !Context.current().cancellationDetails?.cancelRequested) throw error;
      return cancelled(tests, runs);
    });
    const comparing = performance.now();
    const tested = await judgeAll(request, task, tests, execution);
    const comparedMs = Math.round(performance.now() - comparing);
    const result = resultOf(request, task, tested, execution);
    const { compileMs, runningMs } = execution.times;
    executed?.({
      of: request.hidden ? 'check' : 'run',
      language: request.language,
      tests: tests.length,
      verdict: result.verdict,
      durationMs: performance.now() - startedAt,
    });
    const times = {
      compileMs,
      compileCut: execution.compile.limit !== null,
      judgingMs: runningMs + comparedMs,
    };
    return {
      ...summaryOf(result),
      resultSha256: await records.blobs.put(JSON.stringify(result), request.interviewId),
      times,
    };
  }

  function tell({ interviewId, hidden, executionId }: SolutionRequest, done: number, total: number): void {
    const progress = { type: 'progress', of: hidden ? 'check' : 'run', executionId, done, total } as const;
    // Nobody waits for what is only shown.
    bus.publish(interviewId, progress).catch((error) => log.warn('progress was not told', { error }));
  }

  /** Each in a job of its own: what one program printed is much, but bounded. */
  function judgeAll(
    { locale, stdinSha256 }: SolutionRequest,
    task: Task,
    tests: TaskTest[],
    { runs }: Execution,
  ): Promise<JudgedTest[]> {
    const checker = stdinSha256 === null ? task.checker : null;
    return Promise.all(
      runs.map((run, index) => {
        const { name, expected, weight, group } = tests[index] as TaskTest;
        return readers.judge(run, { name, expected, weight, hidden: group !== 'visible', checker }, locale);
      }),
    );
  }

  async function testsOf(task: Task, { stdinSha256, hidden }: SolutionRequest): Promise<TaskTest[]> {
    if (stdinSha256 === null) return hidden ? [...task.visibleTests, ...task.hiddenTests] : task.visibleTests;
    const input = await records.blobs.get(stdinSha256);
    return [{ name: 'stdin', input, expected: '', weight: 0, group: 'visible' }];
  }
}

function resultOf(
  { language, locale, codeSha256, stdinSha256 }: SolutionRequest,
  { limits }: Task,
  tested: JudgedTest[],
  { compile, runs, durationMs, ...how }: Execution | Cancelled,
): RunResult {
  const isOwnInput = stdinSha256 !== null;
  const first = isOwnInput ? runs[0] : undefined;
  const hint = hintFor(language, { compile, runs }, limits);
  return {
    language,
    codeSha256,
    compile,
    durationMs,
    ...summarise(compile.ok, tested),
    ...(isOwnInput && { judged: false, stdinSha256, passed: 0, total: 0 }),
    ...('isCancelled' in how && { verdict: 'cancelled' as const }),
    stdout: first?.stdout ?? '',
    stderr: first?.stderr ?? '',
    hint: hint && HINT_TEXTS[hint][locale],
    tests: isOwnInput ? [] : tested.map(({ result }) => result),
  };
}

/** What is left of an execution that was ended from outside. */
interface Cancelled extends Execution {
  isCancelled: true;
}

function cancelled(tests: readonly TaskTest[], before: readonly ProgramRun[]): Cancelled {
  const runs = [...before, ...tests.slice(before.length).map(({ name }) => notRun(name))];
  const durationMs = runs.reduce((sum, run) => sum + run.durationMs, 0);
  return {
    isCancelled: true,
    compile: { ok: true, output: '', limit: null },
    runs,
    durationMs,
    times: { waitingMs: 0, compileMs: 0, runningMs: durationMs },
  };
}

/** What of a result enters the history. */
export function summaryOf(result: RunResult): Omit<SolutionSummary, 'resultSha256'> {
  const { verdict, judged, passed, total, passedShare, durationMs, language, codeSha256 } = result;
  const failed = firstFailed(result);
  return {
    verdict,
    ...(failed && { failed }),
    ...(judged !== undefined && { judged }),
    passed,
    total,
    passedShare,
    durationMs,
    language,
    codeSha256,
  };
}
