import { type Checker, difference, matches } from './checker.ts';
import type { SolutionResult, TestResult } from './results.ts';
import { type TestVerdict, VERDICTS, type Verdict } from './vocabulary.ts';

/** How a program ended on one test, as a sandbox tells it. */
export interface Ending {
  end: 'completed' | Exclude<TestVerdict, 'accepted' | 'wrong_answer' | 'compile_error'>;
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

/** Turns how a program ended into a verdict. Without a checker any output will do. */
export function judge(
  run: Ending,
  test: { name: string; expected: string; weight: number; hidden: boolean; checker: Checker | null },
): JudgedTest {
  const { durationMs, cpuMs, memoryKb } = run;
  const isRight = test.checker === null || matches(test.checker, test.expected, run.stdout);
  const verdict: TestVerdict = run.end === 'completed' ? (isRight ? 'accepted' : 'wrong_answer') : run.end;
  const shown = test.hidden
    ? { stdout: '', stderr: '', expected: '', difference: null }
    : {
        stdout: run.stdout,
        stderr: run.stderr,
        expected: test.expected,
        difference:
          verdict === 'wrong_answer' && test.checker
            ? difference(test.expected, run.stdout, test.checker)
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
  const hidden = tests.filter(({ result }) => result.hidden);
  return {
    verdict: compiled ? wholeVerdict(results) : 'compile_error',
    passed: results.filter(isAccepted).length,
    total: results.length,
    passedShare: share(hidden),
    cpuMs: results.reduce((sum, { cpuMs }) => sum + cpuMs, 0),
    memoryKb: Math.max(0, ...results.map(({ memoryKb }) => memoryKb)),
  };
}

function wholeVerdict(results: TestResult[]): Verdict {
  if (results.some(({ verdict }) => verdict === 'internal_error')) return 'internal_error';
  const first = results.find((result) => !isAccepted(result) && result.verdict !== 'not_run');
  return VERDICTS.find((verdict) => verdict === first?.verdict) ?? 'accepted';
}

function share(tests: JudgedTest[]): number {
  const total = tests.reduce((sum, { weight }) => sum + weight, 0);
  const passed = tests.reduce((sum, { result, weight }) => sum + (isAccepted(result) ? weight : 0), 0);
  return total === 0 ? 0 : passed / total;
}

function isAccepted({ verdict }: TestResult): boolean {
  return verdict === 'accepted';
}
