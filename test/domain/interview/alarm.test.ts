import { nextAlarm } from '../../../src/domain/interview/alarm.ts';
import { viewOf } from '../../../src/domain/interview/interview.ts';
import {
  check,
  type Driver,
  drive,
  next,
  recordFeedback,
  recordVerdict,
  reply,
  runData,
  startCheck,
  task,
  taskIdOf,
} from '../../support/domain/interview-driver.ts';
import { MINUTE, START } from '../../support/plan.ts';

/** The next one once the time is up: what comes before, while there is time, is looked at in `leading.test.ts`. */
function atTheEnd(driver: Driver) {
  const at = task(driver).deadlineAt ?? driver.now();
  return nextAlarm(driver.interview(), { inFlight: driver.inFlight, at });
}

describe('a run', () => {
  it('does not keep the deadline from ringing', () => {
    const driver = drive();
    next(driver);
    driver.inFlight = true;
    expect(atTheEnd(driver)).toEqual({ at: driver.now() + 30 * MINUTE, kind: 'deadline' });
  });

  it('is activity: the idle limit counts on from it', () => {
    const driver = drive({ rules: 1 });
    driver.act({ type: 'greet' });
    next(driver);
    driver.act({ type: 'giveUp', taskId: taskIdOf(driver) });
    driver.wait(100 * MINUTE);
    driver.act({ type: 'recordRun', run: runData(driver) });
    expect(nextAlarm(driver.interview(), driver)).toEqual({
      at: driver.now() + 120 * MINUTE,
      kind: 'idle',
    });
  });
});

describe('the clock of a task', () => {
  it('stands still while a check runs: the deadline moves by that time', () => {
    const driver = drive();
    next(driver);
    const deadlineAt = driver.now() + 30 * MINUTE;
    driver.wait(10 * MINUTE);
    check(driver, 's1', 'wrong_answer', { ms: 45_000 });
    expect(task(driver).deadlineAt).toBe(deadlineAt + 45_000);
    check(driver, 's2', 'internal_error', { ms: 30_000 });
    expect(task(driver).deadlineAt).toBe(deadlineAt + 75_000);
    expect(driver.events().at(-1)?.data).toMatchObject({ deadlineAt: deadlineAt + 75_000 });
    driver.wait(MINUTE);
    startCheck(driver);
    recordVerdict(driver, 's3', 'wrong_answer');
    const verdict = driver.events().at(-1);
    expect(verdict?.data).toMatchObject({ elapsedMs: 11 * MINUTE });
  });

  it('lets a check end during which the deadline would have passed', () => {
    const driver = drive();
    next(driver);
    driver.wait(30 * MINUTE - 1);
    startCheck(driver);
    driver.wait(10 * MINUTE);
    expect(nextAlarm(driver.interview(), driver)).toBeNull();
    expect(driver.act({ type: 'alarm' })).toEqual([]);
    recordVerdict(driver, 's1', 'accepted');
    recordFeedback(driver, 's1');
    expect(task(driver).outcome).toBe('solved');
  });

  it('closes the task at the deadline, with nobody there', () => {
    const driver = drive();
    next(driver);
    expect(atTheEnd(driver)).toEqual({ at: driver.now() + 30 * MINUTE, kind: 'deadline' });
    driver.wait(30 * MINUTE - 1);
    driver.act({ type: 'alarm' });
    expect(task(driver).outcome).toBeNull();
    driver.wait(1);
    driver.act({ type: 'alarm' });
    expect(task(driver).outcome).toBe('timed_out');
    expect(viewOf(driver.interview())).toMatchObject({
      state: 'feedback_ready',
      deadlineAt: null,
      attemptsLeft: 0,
    });
    next(driver);
    expect(driver.interview()).toMatchObject({ state: 'awaiting_solution' });
  });

  it('closes a task at the deadline that waits in feedback', () => {
    const driver = drive();
    next(driver);
    check(driver, 's1', 'wrong_answer');
    driver.wait(30 * MINUTE);
    driver.act({ type: 'alarm' });
    expect(task(driver).outcome).toBe('timed_out');
  });

  it('refuses work from the deadline on, also before the alarm has rung', () => {
    const driver = drive();
    next(driver);
    const taskId = taskIdOf(driver);
    driver.wait(30 * MINUTE - 1);
    expect(driver.refusalOf({ type: 'startCheck', taskId, language: 'python' })).toBeNull();
    driver.wait(1);
    for (const command of [
      { type: 'startRun', taskId, language: 'python' },
      { type: 'startCheck', taskId, language: 'python' },
      { type: 'takeHint', taskId, text: 'x' },
      { type: 'giveUp', taskId },
    ] as const) {
      expect(driver.refusalOf(command)).toBe('wrong_state');
    }
  });

  it('is set forward by an extension, also during a check, and par grows with it', () => {
    const driver = drive();
    next(driver);
    const deadlineAt = driver.now() + 30 * MINUTE;
    driver.act({ type: 'extend', seconds: 900, reason: 'fire alarm', by: 'user-9' });
    expect(driver.events().at(-1)?.data).toEqual({
      seconds: 900,
      reason: 'fire alarm',
      by: 'user-9',
      deadlineAt: deadlineAt + 15 * MINUTE,
    });
    // Par was 10 of 30 minutes: of 45 it is 15.
    driver.wait(15 * MINUTE);
    startCheck(driver);
    driver.wait(MINUTE);
    driver.act({ type: 'extend', seconds: 60, reason: 'slow', by: 'user-9' });
    recordVerdict(driver, 's1', 'wrong_answer', { passedShare: 0.7 });
    recordFeedback(driver, 's1');
    expect(task(driver).submissions[0]?.score).toBe(0.7);
    expect(task(driver).deadlineAt).toBe(deadlineAt + 17 * MINUTE);
  });

  it('cannot be extended while no task is open', () => {
    const driver = drive();
    const extend = { type: 'extend', seconds: 60, reason: 'x', by: 'u' } as const;
    expect(driver.refusalOf(extend)).toBe('wrong_state');
    driver.act({ type: 'issueTask' });
    expect(driver.refusalOf(extend)).toBe('wrong_state');
    driver.act({ type: 'deliverTask' });
    expect(driver.refusalOf(extend)).toBeNull();
    check(driver, 's1', 'accepted');
    expect(driver.refusalOf(extend)).toBe('wrong_state');
  });
});

describe('an interview left alone', () => {
  it('ends by itself after the idle limit, counted from what the candidate did last', () => {
    const driver = drive({ idleLimitMs: 20 * MINUTE });
    driver.act({ type: 'greet' });
    driver.wait(15 * MINUTE);
    driver.act({ type: 'send', messageId: 'm1', text: 'Hi' });
    const at = driver.now() + 20 * MINUTE;
    driver.wait(MINUTE);
    reply(driver, 'r1', ['m1']);
    expect(nextAlarm(driver.interview(), driver)).toEqual({ at, kind: 'idle' });
    driver.wait(19 * MINUTE);
    driver.act({ type: 'alarm' });
    expect(driver.interview()).toMatchObject({ state: 'finished', finishedAt: at });
    expect(driver.events().at(-1)?.data).toMatchObject({ cause: 'idle' });
    expect(nextAlarm(driver.interview(), driver)).toBeNull();
  });

  it('is not ended by the idle limit while a deadline runs, but after a day without anybody', () => {
    const driver = drive({ idleLimitMs: 20 * MINUTE });
    next(driver);
    const { deliveredAt } = task(driver);
    driver.act({ type: 'extend', seconds: 600 * 60, reason: 'power cut', by: 'user-9' });
    expect(atTheEnd(driver)).toEqual({ at: task(driver).deadlineAt, kind: 'deadline' });
    driver.act({ type: 'extend', seconds: 48 * 3600, reason: 'power cut', by: 'user-9' });
    expect(atTheEnd(driver)).toEqual({
      at: (deliveredAt ?? 0) + 24 * 60 * MINUTE,
      kind: 'idle',
    });
    driver.wait(24 * 60 * MINUTE);
    driver.act({ type: 'alarm' });
    expect(driver.events().at(-1)?.data).toMatchObject({ cause: 'idle', outcome: 'unfinished' });
  });

  it('is not ended by the idle limit while the candidate is there, for a day at most', () => {
    const driver = drive({ idleLimitMs: 20 * MINUTE });
    driver.act({ type: 'send', messageId: 'm1', text: 'Let me think.' });
    const since = driver.now();
    const alarmWhenSeen = (minutes: number) =>
      nextAlarm(driver.interview(), { inFlight: false, seenAt: since + minutes * MINUTE })?.at ?? 0;
    expect(alarmWhenSeen(-5)).toBe(since + 20 * MINUTE);
    expect(alarmWhenSeen(19)).toBe(since + 39 * MINUTE);
    expect(alarmWhenSeen(23 * 60 + 59)).toBe(since + 24 * 60 * MINUTE);
  });

  it('may be left alone for as long as the idle limit says, also for more than a day', () => {
    const driver = drive({ idleLimitMs: 72 * 60 * MINUTE });
    expect(nextAlarm(driver.interview(), driver)).toEqual({
      at: driver.now() + 72 * 60 * MINUTE,
      kind: 'idle',
    });
  });

  it('loses its open task to the idle limit under the rules of earlier interviews', () => {
    const driver = drive({ idleLimitMs: 20 * MINUTE, rules: 1 });
    next(driver);
    driver.wait(20 * MINUTE);
    driver.act({ type: 'alarm' });
    expect(task(driver).outcome).toBe('unfinished');
  });

  it('first loses its task when the deadline comes before the idle limit', () => {
    const driver = drive();
    next(driver);
    driver.wait(200 * MINUTE);
    driver.act({ type: 'alarm' });
    expect(driver.interview().state).toBe('feedback_ready');
    driver.act({ type: 'alarm' });
    expect(driver.interview().state).toBe('finished');
    expect(task(driver).outcome).toBe('timed_out');
  });
});

describe('an interview that somebody was invited to', () => {
  const DAY = 24 * 60 * MINUTE;

  it('waits for its first task for as long as it was said, and then goes on as others do', () => {
    const driver = drive({ waitsUntil: START + 5 * DAY });
    driver.act({ type: 'greet' });
    expect(nextAlarm(driver.interview(), driver)).toEqual({ at: START + 5 * DAY, kind: 'idle' });
    driver.wait(3 * DAY);
    next(driver);
    expect(nextAlarm(driver.interview(), driver)?.at).toBeLessThan(driver.now() + DAY);
  });

  it('waits for its first message, or is as others where it does not wait', () => {
    const driver = drive({ waitsUntil: START + 5 * DAY });
    driver.act({ type: 'greet' });
    driver.wait(MINUTE);
    driver.act({ type: 'send', messageId: 'm', text: 'Hello' });
    expect(nextAlarm(driver.interview(), driver)).toEqual({ at: driver.now() + 120 * MINUTE, kind: 'idle' });
    const usual = drive();
    usual.act({ type: 'greet' });
    expect(nextAlarm(usual.interview(), usual)).toEqual({ at: START + 120 * MINUTE, kind: 'idle' });
  });
});
