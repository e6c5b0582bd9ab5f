import type { ProgramOutcome } from '../domain/measurement/judge.ts';
import type { Limits } from '../domain/measurement/limits.ts';
import type { Language } from '../domain/vocabulary.ts';

/** Runs untrusted programs. Knows neither tasks nor expected outputs: whoever calls compares. */
export interface Sandbox {
  /** Resolves with what happened; throws {@link SandboxUnavailable} for a fault of the infrastructure. */
  execute(request: ExecutionRequest, signal?: AbortSignal): Promise<Execution>;
  languages(): readonly LanguageInfo[];
  health(): Promise<{ latencyMs: number; detail?: string }>;
  /** Removes every container of this process. */
  close(): Promise<void>;
}

export interface LanguageInfo {
  id: Language;
  /** Shown to the candidate, with the version. */
  label: string;
  /** A program that reads all of standard input and compiles. */
  template: string;
}

export interface ExecutionRequest {
  /** Names the execution in the log. */
  executionId: string;
  /** Who takes turns when many wait: a candidate, however many interviews they have. By default the execution itself. */
  owner?: string | undefined;
  /** Under which a program that was compiled before is used again (an interview). Without one, nothing is kept. */
  cacheKey?: string | undefined;
  language: Language;
  code: string;
  limits: Limits;
  /** One run each, in order, with less time for those that sleep. After two that ran out of time the rest are not run. */
  inputs: ExecutionInput[];
  /** Told how many inputs of how many are done: none once the execution has its turn, then after each. */
  onProgress?: ((done: number, total: number) => void) | undefined;
  /** Called with the outcome of each test as it ends: all that is left of an execution that is aborted. */
  onRun?: ((run: ProgramRun) => void) | undefined;
}

export interface ExecutionInput {
  name: string;
  stdin: string;
  /** In place of {@link Limits.outputBytes}. */
  outputBytes?: number | undefined;
}

export interface Execution {
  compile: Compilation;
  /** One per input; empty when the program did not compile. */
  runs: ProgramRun[];
  /** From the first frame sent to the last received. */
  durationMs: number;
  times: ExecutionTimes;
}

export interface Compilation {
  ok: boolean;
  output: string;
  /** The limit that it ran into; null when it ended by itself. */
  limit: CompileLimit | null;
}

export type CompileLimit = 'time_limit' | 'memory_limit' | 'output_limit';

/** Where the time of an execution went, in milliseconds of wall time. */
export interface ExecutionTimes {
  /** For a turn and for containers. */
  waitingMs: number;
  /** Compiling, or checking what is interpreted. */
  compileMs: number;
  /** Running the program on its inputs. */
  runningMs: number;
}

export interface ProgramRun extends ProgramOutcome {
  name: string;
  exitCode: number | null;
  signal: string | null;
}

/** The engine or the image is not there, or failed in the middle. Never the candidate's fault. */
export class SandboxUnavailable extends Error {
  override readonly name = 'SandboxUnavailable';
}
