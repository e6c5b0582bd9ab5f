import { type CheckTimes, type Stop, stopsOfCheck } from '../../../src/domain/interview/clock.ts';
import type { Verdict } from '../../../src/domain/vocabulary.ts';
import {
  check,
  type Driver,
  drive,
  next,
  recordFeedback,
  recordVerdict,
  startCheck,
  task,
} from '../../support/domain/interview-driver.ts';
import { MINUTE } from '../../support/plan.ts';

const S = 1_000;
const LIMIT = 30 * MINUTE;

function times(change: Partial<CheckTimes> = {}): CheckTimes {
  return { compileMs: 0, compileCut: false, judgingMs: 0, ...change };
}

/** An interview whose first task is open. */
function opened(): Driver {
  const driver = drive({ maxAttempts: 20 });
  next(driver);
  return driver;
}

/** By how much the checks so far have moved the deadline. */
function moved(driver: Driver): number {
  const { deadlineAt, deliveredAt } = task(driver);
  return (deadlineAt ?? 0) - (deliveredAt ?? 0) - LIMIT;
}

describe('a check stops the clock', () => {
  it('for all the time in which it waits for a sandbox, and in which a reviewer reads', () => {
    const driver = opened();
    startCheck(driver);
    driver.wait(5 * MINUTE + 2 * S);
    recordVerdict(driver, 's1', 'wrong_answer', { times: times({ judgingMs: 2 * S }) });
    driver.wait(40 * S);
    recordFeedback(driver, 's1');
    expect(moved(driver)).toBe(5 * MINUTE + 42 * S);
    expect(task(driver).stops).toEqual([
      { cause: 'waiting', ms: 5 * MINUTE, overMs: 0 },
      { cause: 'judging', ms: 2 * S, overMs: 0 },
      { cause: 'review', ms: 40 * S, overMs: 0 },
    ]);
  });

  it('for 30 s at most while programs run', () => {
    const driver = opened();
    check(driver, 's1', 'time_limit', { ms: 91 * S, times: times({ judgingMs: 91 * S }) });
    expect(moved(driver)).toBe(30 * S);
    expect(task(driver).stops).toEqual([{ cause: 'judging', ms: 30 * S, overMs: 61 * S }]);
  });

  it('for 2 min of a task at most while programs run, however many checks there are', () => {
    const driver = opened();
    for (let count = 0; count < 6; count++)
      check(driver, `s${count}`, 'time_limit', { ms: 29 * S, times: times({ judgingMs: 29 * S }) });
    expect(moved(driver)).toBe(120 * S);
    expect(task(driver).stops).toEqual([{ cause: 'judging', ms: 120 * S, overMs: 54 * S }]);
  });

  it('for a second at most when the compilation was cut off, however often', () => {
    const driver = opened();
    for (let count = 1; count <= 3; count++) {
      const cut = times({ compileMs: 10_300, compileCut: true });
      check(driver, `s${count}`, 'compile_error', { ms: 10_400, times: cut });
      expect(moved(driver)).toBe(count * 1_100);
    }
    expect(task(driver).submissions).toHaveLength(0);
    expect(task(driver).stops).toEqual([
      { cause: 'waiting', ms: 300, overMs: 0 },
      { cause: 'compile', ms: 3_000, overMs: 27_900 },
    ]);
  });

  it('for a second at most when the compiler took long to find a fault', () => {
    const driver = opened();
    check(driver, 's1', 'compile_error', { ms: 9 * S, times: times({ compileMs: 9 * S }) });
    expect(moved(driver)).toBe(S);
  });

  it('for the whole of a compilation that succeeds', () => {
    const driver = opened();
    check(driver, 's1', 'accepted', { ms: 5 * S, times: times({ compileMs: 3 * S, judgingMs: 2 * S }) });
    expect(task(driver).stoppedMs).toBe(5 * S);
  });

  it('for all of a fault on our side, ten minutes a task at most', () => {
    const driver = opened();
    for (let count = 1; count <= 4; count++) {
      check(driver, `s${count}`, 'internal_error', { ms: 3 * MINUTE, times: 'unknown' });
      expect(moved(driver)).toBe(Math.min(count * 3, 10) * MINUTE);
    }
    // And nothing of that is taken from what the task's own checks may have.
    check(driver, 's5', 'wrong_answer', { ms: 30 * S, times: times({ judgingMs: 30 * S }) });
    expect(moved(driver)).toBe(10 * MINUTE + 30 * S);
  });

  it('for all the time in which no worker came at all', () => {
    const driver = opened();
    for (let count = 1; count <= 12; count++) check(driver, `s${count}`, 'internal_error', { ms: MINUTE });
    expect(moved(driver)).toBe(12 * MINUTE);
  });

  it('afresh with each task', () => {
    const driver = opened();
    const long = { ms: MINUTE, times: times({ judgingMs: MINUTE }) };
    for (let count = 1; count <= 4; count++) check(driver, `s${count}`, 'time_limit', long);
    check(driver, 's5', 'accepted', long);
    expect(task(driver).stoppedMs).toBe(2 * MINUTE);
    next(driver);
    check(driver, 's6', 'time_limit', long);
    expect(task(driver).stoppedMs).toBe(30 * S);
  });

  it('so that a task may be over once its check has ended', () => {
    const driver = opened();
    driver.wait(LIMIT - 5 * S);
    check(driver, 's1', 'time_limit', { ms: 91 * S, times: times({ judgingMs: 91 * S }) });
    expect(task(driver).outcome).toBeNull();
    driver.act({ type: 'alarm' });
    expect(task(driver)).toMatchObject({ outcome: 'timed_out', submissions: [{ verdict: 'time_limit' }] });
  });

  it('and counts what it gave back as no time on the task, and the rest as time', () => {
    const driver = opened();
    driver.wait(MINUTE);
    check(driver, 's1', 'time_limit', { ms: 91 * S, times: times({ judgingMs: 91 * S }) });
    startCheck(driver);
    recordVerdict(driver, 's2', 'wrong_answer', { times: times() });
    expect(driver.events().at(-1)?.data).toMatchObject({ elapsedMs: MINUTE + 61 * S });
  });
});

describe('the stops of a check', () => {
  const of = (spanMs: number, parts: CheckTimes, verdict: Verdict = 'accepted', before: Stop[] = []) =>
    stopsOfCheck({ spanMs, verdict, times: parts, before });

  it('never add up to more than it took, whatever the worker measured', () => {
    const stops = of(10 * S, times({ compileMs: 8 * S, judgingMs: 8 * S }));
    expect(stops).toEqual([
      { cause: 'judging', ms: 8 * S, overMs: 0 },
      { cause: 'compile', ms: 2 * S, overMs: 0 },
    ]);
  });

  it('leave out what took no time', () => {
    expect(of(0, times())).toEqual([]);
  });
});

describe('an interview that began before there were caps', () => {
  it('stops the clock for all the time that a check takes, and its events say nothing of stops', () => {
    const driver = drive({ rules: 1 });
    next(driver);
    check(driver, 's1', 'time_limit', { ms: 91 * S, times: times({ judgingMs: 91 * S }) });
    expect(moved(driver)).toBe(91 * S);
    expect(driver.events().filter(({ data }) => 'stops' in data)).toEqual([]);
  });
});
