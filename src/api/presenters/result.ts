import type { SolutionResult, TestResult } from '../../domain/results.ts';
import type { CheckAnswer, RunAnswer } from '../../temporal/gateway.ts';

export function presentRun({ runId }: RunAnswer, result: SolutionResult) {
  return {
    run_id: runId,
    verdict: result.verdict,
    compile: presentCompile(result),
    stdout: result.stdout,
    stderr: result.stderr,
    duration_ms: result.durationMs,
    cpu_ms: result.cpuMs,
    memory_kb: result.memoryKb,
    hint: result.hint ?? null,
    tests: result.tests.map(presentTest),
  };
}

export function presentCheck(answer: CheckAnswer, result: SolutionResult) {
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
    duration_ms: result.durationMs,
    hint: result.hint ?? null,
    tests: result.tests.map(presentTest),
    state: answer.state,
  };
}

function presentCompile({ compile: { ok, output } }: SolutionResult) {
  return { ok, output };
}

/** Of a hidden test only how it went. */
function presentTest(test: TestResult) {
  const { name, verdict, durationMs, cpuMs, memoryKb } = test;
  const measured = { name, verdict, duration_ms: durationMs, cpu_ms: cpuMs, memory_kb: memoryKb };
  if (test.hidden) return { ...measured, hidden: true };
  const { stdout, stderr, expected, difference = null } = test;
  return { ...measured, stdout, stderr, expected, difference };
}
