import { countBytes, cutBytes } from '../text.ts';
import { type Locale, type TestVerdict, VERDICTS, type Verdict } from '../vocabulary.ts';
import { type Checker, matches } from './checker.ts';
import { difference } from './difference.ts';
import type { SolutionResult, TestResult } from './results.ts';
import { weightedShare } from './scoring.ts';
import { isAccepted, isFailure, isOutage } from './verdicts.ts';

/** Of each stream of a visible test, in bytes of UTF-8: what is kept, and what anybody is shown. */
export const KEPT_BYTES = 16 * 1024;

/** How a program ended, before anybody compares its output. */
export type ProgramEnd = 'completed' | Exclude<TestVerdict, 'accepted' | 'wrong_answer' | 'compile_error'>;

/** What a sandbox tells of a program on one input. */
export interface ProgramOutcome {
  end: ProgramEnd;
  /** Cut at the output limit; invalid UTF-8 replaced. */
  stdout: string;
  stderr: string;
  durationMs: number;
  cpuMs: number;
  memoryKb: number;
}

export interface JudgedTest {
  result: TestResult;
  weight: number;
}

export interface TestToJudge {
  name: string;
  expected: string;
  weight: number;
  hidden: boolean;
  /** Null: any output will do. */
  checker: Checker | null;
}

/** Turns how a program ended into a verdict, by all that it printed. What is to be read is in `locale`. */
export function judge(run: ProgramOutcome, test: TestToJudge, locale: Locale): JudgedTest {
  const { durationMs, cpuMs, memoryKb } = run;
  const isRight = test.checker === null || matches(test.checker, test.expected, run.stdout);
  const verdict: TestVerdict = run.end === 'completed' ? (isRight ? 'accepted' : 'wrong_answer') : run.end;
  const shown = test.hidden
    ? { stdout: '', stderr: '', expected: '', difference: null }
    : {
        stdout: cutBytes(run.stdout, KEPT_BYTES),
        stderr: cutBytes(run.stderr, KEPT_BYTES),
        stdoutBytes: countBytes(run.stdout),
        stderrBytes: countBytes(run.stderr),
        expected: test.expected,
        difference:
          verdict === 'wrong_answer' && test.checker
            ? difference(test.expected, run.stdout, test.checker, locale)
            : null,
      };
  return {
    weight: test.weight,
    result: { name: test.name, hidden: test.hidden, verdict, durationMs, cpuMs, memoryKb, ...shown },
  };
}

/** The whole verdict is that of the first test that was not accepted; one internal error spoils them all. */
export function summarise(
  compiled: boolean,
  tests: JudgedTest[],
): Pick<SolutionResult, 'verdict' | 'passed' | 'total' | 'passedShare' | 'cpuMs' | 'memoryKb'> {
  const results = tests.map(({ result }) => result);
  const hidden = tests.flatMap(({ weight, result }) =>
    result.hidden ? [{ weight, isPassed: isAccepted(result.verdict) }] : [],
  );
  return {
    verdict: compiled ? wholeVerdict(results) : 'compile_error',
    passed: results.filter(({ verdict }) => isAccepted(verdict)).length,
    total: results.length,
    passedShare: weightedShare(hidden) ?? 0,
    cpuMs: results.reduce((sum, { cpuMs }) => sum + cpuMs, 0),
    memoryKb: Math.max(0, ...results.map(({ memoryKb }) => memoryKb)),
  };
}

function wholeVerdict(results: TestResult[]): Verdict {
  if (results.some(({ verdict }) => isOutage(verdict))) return 'internal_error';
  const first = results.find(({ verdict }) => isFailure(verdict));
  // Tests that were left out although none before had failed: all of them together took too long.
  const otherwise = results.some(({ verdict }) => verdict === 'not_run') ? 'time_limit' : 'accepted';
  return VERDICTS.find((verdict) => verdict === first?.verdict) ?? otherwise;
}
