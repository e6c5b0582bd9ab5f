import { presentCheck, presentRun } from '../../src/api/presenters/result.ts';
import type { CheckAnswer } from '../../src/domain/interview/calls.ts';
import type { SolutionResult, TestResult } from '../../src/domain/measurement/results.ts';

const limits = { cpuMs: 2_000, wallMs: 7_000, memoryKb: 262_144, outputBytes: 262_144 };
const measured = { verdict: 'accepted', durationMs: 812, cpuMs: 700, memoryKb: 9_400 } as const;
const visible: TestResult = {
  ...measured,
  name: '01',
  hidden: false,
  stdout: 'привет',
  stderr: '',
  stdoutBytes: 40_000,
  stderrBytes: 0,
  expected: '4',
  difference: null,
};
const hidden: TestResult = { ...measured, name: '02', hidden: true, stdout: '', stderr: '', expected: '' };
const result: SolutionResult = {
  language: 'python',
  codeSha256: '',
  verdict: 'accepted',
  compile: { ok: true, output: '' },
  passed: 2,
  total: 2,
  passedShare: 1,
  durationMs: 1_624,
  cpuMs: 1_400,
  memoryKb: 9_400,
  stdout: '',
  stderr: '',
  hint: null,
  tests: [visible, hidden],
};
const answer: CheckAnswer = {
  submissionId: 's',
  attempt: 1,
  attemptsLeft: 2,
  verdict: 'accepted',
  codeSha256: '',
  score: 1,
  state: 'evaluating',
  resultSha256: '',
};

describe('the answer to a check', () => {
  it('has measurements of hidden tests, and their sum, coarse for a candidate', () => {
    expect(presentCheck(answer, result, { limits, exact: false })).toMatchObject({
      duration_ms: 2_000,
      tests: [
        { duration_ms: 812, cpu_ms: 700, memory_kb: 9_400 },
        { hidden: true, duration_ms: 1_750, cpu_ms: 1_000, memory_kb: 32_768 },
      ],
    });
  });

  it('numbers hidden tests for a candidate, whose names would tell the trick', () => {
    const tests = [visible, { ...hidden, name: '07-edge' }, { ...hidden, name: '08-adversarial-chain' }];
    const names = (exact: boolean) =>
      presentCheck(answer, { ...result, tests }, { limits, exact }).tests.map(({ name }) => name);
    expect(names(false)).toEqual(['01', 'hidden 1', 'hidden 2']);
    expect(names(true)).toEqual(['01', '07-edge', '08-adversarial-chain']);
  });

  it('has them exact for the company', () => {
    expect(presentCheck(answer, result, { limits, exact: true })).toMatchObject({
      duration_ms: 1_624,
      tests: [{}, { hidden: true, duration_ms: 812, cpu_ms: 700, memory_kb: 9_400 }],
    });
  });
});

describe('a visible test in an answer', () => {
  it('says how much the program wrote in all', () => {
    const [shown] = presentRun({ runId: 'r', resultSha256: '' }, { ...result, tests: [visible] }).tests;
    expect(shown).toMatchObject({ stdout: 'привет', stdout_bytes: 40_000, stderr_bytes: 0 });
  });

  it('counts what is there where an older result does not say it', () => {
    const { stdoutBytes: _, stderrBytes: __, ...older } = visible;
    const [shown] = presentRun({ runId: 'r', resultSha256: '' }, { ...result, tests: [older] }).tests;
    expect(shown).toMatchObject({ stdout_bytes: 12, stderr_bytes: 0 });
  });
});
