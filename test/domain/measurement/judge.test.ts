import {
  judge as judgeIn,
  type ProgramOutcome,
  summarise,
  type TestToJudge,
} from '../../../src/domain/measurement/judge.ts';

const judge = (run: ProgramOutcome, test: TestToJudge) => judgeIn(run, test, 'en');
const outcomeOf = (end: ProgramOutcome['end'], stdout = ''): ProgramOutcome => ({
  end,
  stdout,
  stderr: 'trace',
  durationMs: 12,
  cpuMs: 10,
  memoryKb: 9_000,
});
const visible = {
  name: '01',
  expected: '4\n',
  weight: 0,
  hidden: false,
  checker: { kind: 'tokens' } as const,
};
const hidden = { ...visible, name: '02-edge', weight: 2, hidden: true };

describe('judging one test', () => {
  it('accepts the expected output', () => {
    expect(judge(outcomeOf('completed', '4'), visible).result.verdict).toBe('accepted');
  });

  it('calls other output a wrong answer', () => {
    expect(judge(outcomeOf('completed', '5'), visible).result.verdict).toBe('wrong_answer');
  });

  it('does not accept the right output of a program that was stopped or crashed', () => {
    for (const end of ['time_limit', 'memory_limit', 'output_limit', 'runtime_error'] as const) {
      expect(judge(outcomeOf(end, '4'), visible).result.verdict).toBe(end);
    }
  });

  it('keeps nothing of what a hidden test read or wrote', () => {
    const { result } = judge(outcomeOf('completed', '5'), hidden);
    expect(result).toMatchObject({ hidden: true, stdout: '', stderr: '', expected: '' });
  });

  it('accepts any output when there is nothing to compare with', () => {
    expect(judge(outcomeOf('completed', 'anything'), { ...visible, checker: null }).result.verdict).toBe(
      'accepted',
    );
  });
});

describe('what is kept of a visible test', () => {
  it('is the first 16 KiB of each stream, cut at a character, with the size of all', () => {
    const stdout = `a${'\u{1f600}'.repeat(60_000)}`;
    const { result } = judge({ ...outcomeOf('completed', stdout), stderr: 'x'.repeat(20_000) }, visible);
    expect(result.stdout).toBe(`a${'\u{1f600}'.repeat(4_095)}`);
    expect(result).toMatchObject({ stdoutBytes: 240_001, stderrBytes: 20_000 });
    expect(result.stderr).toHaveLength(16_384);
  });

  it('does not bound what is judged', () => {
    const expected = `${'1 '.repeat(100_000)}2`;
    const test = { ...visible, expected };
    expect(judge(outcomeOf('completed', expected), test).result.verdict).toBe('accepted');
    const { result } = judge(outcomeOf('completed', `${'1 '.repeat(100_000)}3`), test);
    expect(result).toMatchObject({
      verdict: 'wrong_answer',
      difference: 'Line 1, token 100001: expected `2`, got `3`.',
    });
  });

  it('is told in the language of the interview', () => {
    const { result } = judgeIn(outcomeOf('completed', '5'), visible, 'ru');
    expect(result.difference).toBe('Строка 1, токен 1: ожидалось: `4`, получено: `5`.');
  });
});

describe('the verdict on a whole program', () => {
  const right = judge(outcomeOf('completed', '4'), visible);

  it('is that of the first test that was not accepted', () => {
    const tests = [right, judge(outcomeOf('completed', '5'), hidden), judge(outcomeOf('time_limit'), hidden)];
    expect(summarise(true, tests)).toMatchObject({ verdict: 'wrong_answer', passed: 1, total: 3 });
  });

  it('is internal_error when any test met one, so that nobody is charged for it', () => {
    const tests = [judge(outcomeOf('completed', '5'), hidden), judge(outcomeOf('internal_error'), hidden)];
    expect(summarise(true, tests).verdict).toBe('internal_error');
  });

  it('is compile_error, with nothing passed, when the program did not compile', () => {
    expect(summarise(false, [])).toMatchObject({
      verdict: 'compile_error',
      passed: 0,
      total: 0,
      passedShare: 0,
    });
  });

  it('weighs hidden tests only', () => {
    const light = judge(outcomeOf('completed', '4'), { ...hidden, weight: 1 });
    const heavy = judge(outcomeOf('completed', '5'), { ...hidden, weight: 3 });
    expect(summarise(true, [judge(outcomeOf('completed', '5'), visible), light, heavy]).passedShare).toBe(
      0.25,
    );
  });

  it('sums processor time and takes the peak of memory', () => {
    expect(summarise(true, [right, right])).toMatchObject({ cpuMs: 20, memoryKb: 9_000 });
  });
});
