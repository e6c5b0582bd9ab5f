import type { CheckAnswer, RunAnswer } from '../../domain/interview/calls.ts';
import { coarse, coarseDuration } from '../../domain/measurement/coarse.ts';
import type { Limits } from '../../domain/measurement/limits.ts';
import type { RunResult, SolutionResult, TestResult } from '../../domain/measurement/results.ts';
import { countBytes } from '../../domain/text.ts';

export function presentRun({ runId }: RunAnswer, result: RunResult) {
  return {
    run_id: runId,
    verdict: result.verdict,
    judged: result.judged ?? isOfTests(result),
    compile: presentCompile(result),
    stdout: result.stdout,
    stderr: result.stderr,
    duration_ms: result.durationMs,
    cpu_ms: result.cpuMs,
    memory_kb: result.memoryKb,
    hint: result.hint ?? null,
    tests: result.tests.map(presentVisible),
  };
}

/**
 * `exact`: with names and measurements of hidden tests as they are, for the company. To a candidate a name like
 * `08-adversarial-chain` would tell the trick, and exact figures what a program made of its input.
 */
export function presentCheck(
  answer: CheckAnswer,
  result: SolutionResult,
  { limits, exact }: { limits: Limits; exact: boolean },
) {
  return {
    submission_id: answer.submissionId,
    attempt: answer.attempt,
    attempts_left: answer.attemptsLeft,
    verdict: answer.verdict,
    code_sha256: answer.codeSha256,
    compile: presentCompile(result),
    passed: result.passed,
    total: result.total,
    score: answer.score,
    duration_ms: exact ? result.durationMs : coarseDuration(result.durationMs),
    hint: result.hint ?? null,
    tests: exact ? result.tests.map(presentTest) : testsForCandidates(result.tests, limits),
    state: answer.state,
  };
}

/** Older results do not say: one of a program that ran has its tests, unless it ran on own input. */
function isOfTests({ tests, compile }: RunResult): boolean {
  return tests.length > 0 || !compile.ok;
}

function presentCompile({ compile: { ok, output } }: RunResult) {
  return { ok, output };
}

function presentVisible(test: TestResult) {
  const { stdout, stderr, expected, difference = null } = test;
  return {
    ...presentMeasured(test),
    stdout,
    stderr,
    stdout_bytes: test.stdoutBytes ?? countBytes(stdout),
    stderr_bytes: test.stderrBytes ?? countBytes(stderr),
    expected,
    difference,
  };
}

/** Of a hidden test only how it went. */
function presentTest(test: TestResult) {
  return test.hidden ? { ...presentMeasured(test), hidden: true as const } : presentVisible(test);
}

/** Hidden tests are numbered in their order, which is the same in each check of a task. */
function testsForCandidates(tests: readonly TestResult[], limits: Limits) {
  const hiddenTests = tests.filter((test) => test.hidden);
  return tests.map((test) => {
    if (!test.hidden) return presentTest(test);
    return presentTest({ ...test, ...coarse(test, limits), name: `hidden ${hiddenTests.indexOf(test) + 1}` });
  });
}

function presentMeasured({ name, verdict, durationMs, cpuMs, memoryKb }: TestResult) {
  return { name, verdict, duration_ms: durationMs, cpu_ms: cpuMs, memory_kb: memoryKb };
}
