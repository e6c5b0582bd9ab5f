import type { Language, RunVerdict, TestVerdict, Verdict } from '../vocabulary.ts';
import { isFailure } from './verdicts.ts';

/** What became of one run or check, stored as a blob and referred to by its hash. */
export interface SolutionResult {
  language: Language;
  codeSha256: string;
  verdict: Verdict;
  /** False when any output would have done: a run on the candidate's own input. Older results do not say. */
  judged?: boolean;
  /** Blob with the candidate's own input, of a run on that. Older results do not say. */
  stdinSha256?: string;
  compile: { ok: boolean; output: string };
  passed: number;
  total: number;
  /** Weighted share of the hidden tests that passed, 0–1; 0 in a run. */
  passedShare: number;
  durationMs: number;
  cpuMs: number;
  memoryKb: number;
  /** Of a run on the candidate's own input; empty otherwise. */
  stdout: string;
  stderr: string;
  /** What usually helps with such a failure, in the interview's language. */
  hint?: string | null;
  tests: TestResult[];
}

/** A run may have been cancelled, too. */
export type RunResult = Omit<SolutionResult, 'verdict'> & { verdict: RunVerdict };

export interface TestResult {
  name: string;
  hidden: boolean;
  verdict: TestVerdict;
  durationMs: number;
  cpuMs: number;
  memoryKb: number;
  /** Of a visible test the first 16 KiB each. Empty for hidden tests: what they read and wrote is not kept. */
  stdout: string;
  stderr: string;
  /** Of all that a visible test wrote, in UTF-8. Results stored before they were counted have neither. */
  stdoutBytes?: number;
  stderrBytes?: number;
  expected: string;
  /** Where the output of a visible test first departs from the expected one; null when it does not, or was not compared. */
  difference?: string | null;
}

/** The first test that a program failed, a visible one if there is one. */
export interface FailedTest {
  name: string;
  hidden: boolean;
  verdict: TestVerdict;
}

/** Null where none failed, or none was run. Nothing of what a program printed: a sandbox answers in the open. */
export function firstFailed({ tests }: Pick<RunResult, 'tests'>): FailedTest | null {
  const failed = tests.filter(({ verdict }) => isFailure(verdict));
  const first = failed.find(({ hidden }) => !hidden) ?? failed[0];
  if (!first) return null;
  const { name, hidden, verdict } = first;
  return { name, hidden, verdict };
}

/** The result of a program that was not run at all, on tests of these names. */
export function unrunResult(
  { language, codeSha256 }: Pick<SolutionResult, 'language' | 'codeSha256'>,
  verdict: 'internal_error' | 'cancelled',
  tests: readonly { name: string; expected: string }[] = [],
): RunResult {
  return {
    language,
    codeSha256,
    verdict,
    compile: { ok: true, output: '' },
    passed: 0,
    total: tests.length,
    passedShare: 0,
    durationMs: 0,
    cpuMs: 0,
    memoryKb: 0,
    stdout: '',
    stderr: '',
    hint: null,
    tests: tests.map(({ name, expected }) => ({
      name,
      hidden: false,
      verdict: 'not_run',
      durationMs: 0,
      cpuMs: 0,
      memoryKb: 0,
      stdout: '',
      stderr: '',
      expected,
    })),
  };
}
