import { attemptsLeft, openTask, viewOf } from '../../../src/domain/interview/interview.ts';
import type { Outcome, Verdict } from '../../../src/domain/vocabulary.ts';
import {
  check,
  type Driver,
  drive,
  next,
  recordFeedback,
  recordVerdict,
  startCheck,
  task,
  taskIdOf,
} from '../../support/domain/interview-driver.ts';
import { MINUTE } from '../../support/plan.ts';

/** The table of docs/architecture.md, "Attempts, and what comes next", where other tests do not show it already. */

const LIMIT = 30 * MINUTE;

describe('an attempt', () => {
  it.each([
    'wrong_answer',
    'time_limit',
    'memory_limit',
    'output_limit',
    'runtime_error',
    'accepted',
  ] as const)('is a check that came to %s', (verdict) => {
    const driver = drive();
    next(driver);
    check(driver, 's1', verdict);
    expect(task(driver).submissions).toHaveLength(1);
  });

  it.each(['compile_error', 'internal_error'] as const)(
    'is not a check that came to %s, however often',
    (verdict) => {
      const driver = drive();
      next(driver);
      for (const id of ['s1', 's2']) check(driver, id, 'wrong_answer');
      for (const id of ['s3', 's4', 's5']) check(driver, id, verdict);
      expect(attemptsLeft(task(driver))).toBe(1);
      check(driver, 's6', 'accepted');
      expect(task(driver).outcome).toBe('solved');
    },
  );
});

describe('a check that was begun in the last moment', () => {
  const start = () => {
    const driver = drive();
    next(driver);
    driver.wait(LIMIT - 1_000);
    startCheck(driver);
    driver.wait(5 * MINUTE);
    return driver;
  };

  it.each([
    ['accepted', 'solved'],
    ['wrong_answer', null],
    ['compile_error', null],
  ] as const)(
    'and came to %s counts as if it had taken no time, also that of its review',
    (verdict, outcome) => {
      const driver = start();
      recordVerdict(driver, 's1', verdict);
      driver.wait(MINUTE);
      recordFeedback(driver, 's1');
      expect(task(driver).outcome).toBe(outcome);
      expect(openTask(driver.interview())?.deadlineAt).toBe(outcome ? undefined : driver.now() + 1_000);
    },
  );

  it('and failed on our side leaves what was left of the time', () => {
    const driver = start();
    recordVerdict(driver, 's1', 'internal_error');
    expect(viewOf(driver.interview())).toMatchObject({
      state: 'awaiting_solution',
      attemptsLeft: 3,
      deadlineAt: driver.now() + 1_000,
    });
  });

  it('and was not accepted is followed by the deadline, with its score kept', () => {
    const driver = start();
    recordVerdict(driver, 's1', 'wrong_answer', { passedShare: 0.5 });
    recordFeedback(driver, 's1');
    driver.wait(1_000);
    driver.act({ type: 'alarm' });
    expect(task(driver)).toMatchObject({ outcome: 'timed_out', submissions: [{ passedShare: 0.5 }] });
  });

  it('as the last attempt closes the task, whatever time is left', () => {
    const driver = drive({ maxAttempts: 1 });
    next(driver);
    driver.wait(LIMIT - 1_000);
    check(driver, 's1', 'wrong_answer');
    expect(task(driver).outcome).toBe('failed');
  });
});

describe('giving up', () => {
  it('is refused before the task was delivered', () => {
    const driver = drive();
    driver.act({ type: 'issueTask' });
    expect(driver.refusalOf({ type: 'giveUp', taskId: taskIdOf(driver) })).toBe('wrong_state');
  });

  it('needs no attempt, and is possible between attempts', () => {
    const driver = drive();
    next(driver);
    driver.act({ type: 'giveUp', taskId: taskIdOf(driver) });
    next(driver);
    check(driver, 's1', 'wrong_answer');
    driver.act({ type: 'giveUp', taskId: taskIdOf(driver) });
    expect(driver.interview().tasks.map(({ outcome }) => outcome)).toEqual(['gave_up', 'gave_up']);
  });
});

describe('the last task', () => {
  const closings: [Outcome, (driver: Driver) => void][] = [
    ['solved', (driver) => check(driver, 's1', 'accepted')],
    ['failed', (driver) => check(driver, 's1', 'wrong_answer')],
    ['gave_up', (driver) => void driver.act({ type: 'giveUp', taskId: taskIdOf(driver) })],
    [
      'timed_out',
      (driver) => {
        driver.wait(LIMIT);
        driver.act({ type: 'alarm' });
      },
    ],
  ];

  it.each(closings)(
    'once %s leaves the interview open until the next call, which finishes it',
    (outcome, close) => {
      const driver = drive({ maxTasks: 1, maxAttempts: 1 });
      next(driver);
      close(driver);
      expect(task(driver).outcome).toBe(outcome);
      expect(driver.interview().state).toBe('feedback_ready');
      expect(driver.refusalOf({ type: 'send', messageId: 'm1', text: 'And now?' })).toBeNull();
      next(driver);
      expect(driver.events().at(-1)?.data).toMatchObject({
        state: 'finished',
        cause: 'completed',
        outcome: null,
      });
      expect(driver.interview().tasks).toHaveLength(1);
    },
  );

  it('is followed by the end also when nobody calls, after the idle limit', () => {
    const driver = drive({ maxTasks: 1, idleLimitMs: 20 * MINUTE });
    next(driver);
    check(driver, 's1', 'accepted');
    driver.wait(20 * MINUTE);
    driver.act({ type: 'alarm' });
    expect(driver.events().at(-1)?.data).toMatchObject({ state: 'finished', cause: 'idle', outcome: null });
  });
});

describe('the plan', () => {
  it.each([1, 2, 5])('of %i attempts a task allows so many and no more', (maxAttempts) => {
    const driver = drive({ maxAttempts });
    next(driver);
    const verdict: Verdict = 'wrong_answer';
    for (let attempt = 1; attempt <= maxAttempts; attempt++) {
      expect(attemptsLeft(task(driver))).toBe(maxAttempts - attempt + 1);
      check(driver, `s${attempt}`, verdict);
    }
    expect(task(driver).outcome).toBe('failed');
    const again = { type: 'startCheck', taskId: taskIdOf(driver), language: 'python' } as const;
    expect(driver.refusalOf(again)).toBe('wrong_state');
  });
});
