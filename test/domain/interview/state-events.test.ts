import { check, type Driver, drive, next, taskIdOf } from '../../support/domain/interview-driver.ts';
import { MINUTE } from '../../support/plan.ts';

/** Of each `state` event so far, from the first that evaluates on: state, cause, outcome, attempts left. */
function told(driver: Driver) {
  return driver.events().flatMap((event) => {
    if (event.type !== 'state') return [];
    const { state, cause, outcome, attemptsLeft } = event.data;
    return [[state, cause, outcome, attemptsLeft]];
  });
}

const ISSUED = [
  ['task_issued', 'next', null, 3],
  ['awaiting_solution', 'delivered', null, 3],
];

describe('a state event says why, how the task ended, and how many attempts are left', () => {
  it.each([
    ['accepted', 'feedback', 'solved', 0],
    ['wrong_answer', 'feedback', null, 2],
    ['compile_error', 'feedback', null, 3],
  ] as const)('after a check that came to %s', (verdict, cause, outcome, left) => {
    const driver = drive();
    next(driver);
    check(driver, 's1', verdict);
    expect(told(driver)).toEqual([
      ...ISSUED,
      ['evaluating', 'check', null, 3],
      ['feedback_ready', cause, outcome, left],
    ]);
  });

  it('after a check that failed on our side', () => {
    const driver = drive();
    next(driver);
    check(driver, 's1', 'internal_error');
    expect(told(driver).at(-1)).toEqual(['awaiting_solution', 'internal_error', null, 3]);
  });

  it('at the step back to another attempt, and when the attempts are used up', () => {
    const driver = drive({ maxAttempts: 2 });
    next(driver);
    check(driver, 's1', 'wrong_answer');
    check(driver, 's2', 'wrong_answer');
    expect(told(driver).slice(-3)).toEqual([
      ['awaiting_solution', 'check', null, 1],
      ['evaluating', 'check', null, 1],
      ['feedback_ready', 'feedback', 'failed', 0],
    ]);
  });

  it('when the candidate gives up', () => {
    const driver = drive();
    next(driver);
    driver.act({ type: 'giveUp', taskId: taskIdOf(driver) });
    expect(told(driver).at(-1)).toEqual(['feedback_ready', 'give_up', 'gave_up', 0]);
  });

  it('when the time is up', () => {
    const driver = drive();
    next(driver);
    driver.wait(30 * MINUTE);
    driver.act({ type: 'alarm' });
    expect(told(driver).at(-1)).toEqual(['feedback_ready', 'deadline', 'timed_out', 0]);
  });

  it('when the interview ends, with a task open and without', () => {
    const driver = drive({ maxTasks: 1 });
    driver.act({ type: 'finish' });
    expect(told(driver)).toEqual([['finished', 'finish', null, 0]]);

    const open = drive();
    next(open);
    open.act({ type: 'finish' });
    expect(told(open).at(-1)).toEqual(['finished', 'finish', 'unfinished', 0]);

    const all = drive({ maxTasks: 1 });
    next(all);
    check(all, 's1', 'accepted');
    next(all);
    expect(told(all).at(-1)).toEqual(['finished', 'completed', null, 0]);
  });

  it('but of attempts nothing under the rules of earlier interviews, whose events stay as they were', () => {
    const driver = drive({ rules: 1 });
    next(driver);
    driver.act({ type: 'finish' });
    expect(driver.events().filter(({ data }) => 'attemptsLeft' in data)).toEqual([]);
  });
});
