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

/** Limits of one test. */
export interface Limits {
  cpuMs: number;
  wallMs: number;
  memoryKb: number;
  /** Of both streams together. */
  outputBytes: number;
}

export interface ExecutionRequest {
  /** Names the execution in the log. */
  executionId: string;
  /**
   * Whose program it is (a candidate, an interview): owners take turns when many wait, and a program that was compiled
   * before is used again for the same owner alone. Without one, nothing is kept.
   */
  owner?: string | undefined;
  language: Language;
  code: string;
  limits: Limits;
  /** One run each, in order. After two that ran out of time the rest are not run. */
  inputs: { name: string; stdin: string }[];
}

export interface Execution {
  compile: { ok: boolean; output: string };
  /** One per input; empty when the program did not compile. */
  runs: ProgramRun[];
  /** From the first frame sent to the last received. */
  durationMs: number;
}

/** How a program ended, before anybody compares its output. */
export type ProgramEnd =
  | 'completed'
  | 'memory_limit'
  | 'output_limit'
  | 'time_limit'
  | 'runtime_error'
  | 'internal_error'
  | 'not_run';

export interface ProgramRun {
  name: string;
  end: ProgramEnd;
  exitCode: number | null;
  signal: string | null;
  /** Cut at the output limit; invalid UTF-8 replaced. */
  stdout: string;
  stderr: string;
  durationMs: number;
  cpuMs: number;
  memoryKb: number;
}

/** The engine or the image is not there, or failed in the middle. Never the candidate's fault. */
export class SandboxUnavailable extends Error {
  override readonly name = 'SandboxUnavailable';
}
