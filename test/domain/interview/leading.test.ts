import fc from 'fast-check';
import { nextAlarm } from '../../../src/domain/interview/alarm.ts';
import { maySpeak, occasionsAfter } from '../../../src/domain/interview/leading.ts';
import type { Occasion } from '../../../src/domain/interview/occasion.ts';
import { hear, NOTHING_YET } from '../../../src/domain/interview/talk.ts';
import {
  check,
  type Driver,
  drive,
  next,
  runData,
  startCheck,
  task,
  taskIdOf,
} from '../../support/domain/interview-driver.ts';
import { actions, play } from '../../support/domain/interview-play.ts';
import { MINUTE } from '../../support/plan.ts';

const talkOf = (driver: Driver) => driver.events().reduce(hear, NOTHING_YET);

/** On what the interviewer would speak after what `act` leads to. */
function ledTo(driver: Driver, act: () => void): Occasion[] {
  const before = driver.events().length;
  act();
  const talk = talkOf(driver);
  return occasionsAfter(driver.events().slice(before), driver.interview(), talk).filter((occasion) =>
    maySpeak(occasion, driver.interview(), talk),
  );
}

function started(): Driver {
  const driver = drive();
  driver.act({ type: 'greet' });
  next(driver);
  return driver;
}

function fails(driver: Driver, name: string, { hidden = false, judged = true } = {}): void {
  const failed = { name, hidden, verdict: 'wrong_answer' } as const;
  driver.act({
    type: 'recordRun',
    run: { ...runData(driver), verdict: 'wrong_answer', judged, passed: 1, failed },
  });
}

const say = (driver: Driver, text = 'Hm.') => driver.act({ type: 'send', messageId: text, text });

function ask(driver: Driver, occasion: 'task_given' | 'nothing_happens'): void {
  const final = {
    replyId: 'asked',
    messageId: 'asked',
    replyTo: [],
    text: 'What?',
    model: 'm',
    degraded: false,
    occasion,
  };
  driver.act({ type: 'reply', final, failure: null });
}

describe('the interviewer speaks unasked', () => {
  it('when a task is given', () => {
    const driver = drive();
    driver.act({ type: 'greet' });
    expect(ledTo(driver, () => next(driver))).toEqual(['task_given']);
  });

  it('after a check: that it failed, or what it asks about the solution', () => {
    const driver = started();
    expect(ledTo(driver, () => check(driver, 's1', 'wrong_answer'))).toEqual(['after_failed_check']);
    expect(ledTo(driver, () => check(driver, 's2', 'accepted'))).toEqual(['follow_up']);
  });

  it('after the second run that fails on the same visible test, once', () => {
    const driver = started();
    expect(ledTo(driver, () => fails(driver, '01'))).toEqual([]);
    expect(ledTo(driver, () => fails(driver, '02'))).toEqual([]);
    expect(ledTo(driver, () => fails(driver, '02'))).toEqual(['same_test_fails']);
    expect(ledTo(driver, () => fails(driver, '02'))).toEqual([]);
  });

  it('not where a word or a check came between, nor about own input or hidden tests', () => {
    const driver = started();
    fails(driver, '02');
    say(driver);
    expect(ledTo(driver, () => fails(driver, '02'))).toEqual([]);
    check(driver, 's1', 'wrong_answer');
    expect(ledTo(driver, () => fails(driver, '02'))).toEqual([]);
    expect(ledTo(driver, () => fails(driver, '02', { judged: false }))).toEqual([]);
    fails(driver, '09', { hidden: true });
    expect(ledTo(driver, () => fails(driver, '09', { hidden: true }))).toEqual([]);
  });

  it('when no task is left, and not before', () => {
    const driver = drive({ maxTasks: 2 });
    driver.act({ type: 'greet' });
    next(driver);
    const giveUp = () => driver.act({ type: 'giveUp', taskId: taskIdOf(driver) });
    expect(ledTo(driver, giveUp)).toEqual([]);
    next(driver);
    expect(ledTo(driver, giveUp)).toEqual(['last_question']);
  });

  it('when the last task is solved: about the solution first', () => {
    const driver = drive({ maxTasks: 1 });
    driver.act({ type: 'greet' });
    next(driver);
    expect(ledTo(driver, () => check(driver, 's1', 'accepted'))).toEqual(['follow_up', 'last_question']);
  });

  it('never while a question of its own waits: a message, a run or a check answers', () => {
    const answers: [string, (driver: Driver) => void][] = [
      ['a message', (driver) => say(driver)],
      ['a run', (driver) => fails(driver, '01')],
      ['a check', (driver) => check(driver, 's1', 'wrong_answer')],
    ];
    for (const [what, answer] of answers) {
      const driver = started();
      ask(driver, 'task_given');
      expect([what, maySpeak('after_failed_check', driver.interview(), talkOf(driver))]).toEqual([
        what,
        false,
      ]);
      answer(driver);
      expect([what, maySpeak('after_failed_check', driver.interview(), talkOf(driver))]).toEqual([
        what,
        true,
      ]);
    }
  });

  it('never while a check is on its way, nor once the interview is over', () => {
    const driver = started();
    startCheck(driver);
    expect(maySpeak('nothing_happens', driver.interview(), talkOf(driver))).toBe(false);
    fc.assert(
      fc.property(actions, (taken) => {
        const played = play(taken, () => {});
        if (played.interview().state !== 'finished') return;
        expect(maySpeak('last_question', played.interview(), talkOf(played))).toBe(false);
        expect(occasionsAfter(played.events().slice(-1), played.interview(), talkOf(played))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the nudge', () => {
  const alarmOf = (driver: Driver, watch: Partial<Parameters<typeof nextAlarm>[1]> = {}) =>
    nextAlarm(driver.interview(), { inFlight: false, ...watch });

  it('comes after four minutes or three tenths of the expected time, whichever is more', () => {
    const driver = started();
    const { parMs } = task(driver);
    const silence = Math.max(4 * MINUTE, 0.3 * parMs);
    expect(alarmOf(driver)).toEqual({ kind: 'nudge', at: driver.now() + silence });
  });

  it('waits for whoever does something, also in the editor', () => {
    const driver = started();
    driver.wait(MINUTE);
    say(driver);
    const { at = 0 } = alarmOf(driver) ?? {};
    expect(at).toBe(driver.now() + 4 * MINUTE);
    driver.wait(3 * MINUTE);
    const draft = { taskId: taskIdOf(driver), draft: { savedAt: driver.now() } };
    expect(alarmOf(driver, { draft })?.at).toBe(driver.now() + 4 * MINUTE);
    expect(alarmOf(driver, { draft: { ...draft, taskId: 'another' } })?.at).toBe(at);
  });

  it('comes twice for a task at most, and not while the interviewer speaks or a run is on its way', () => {
    const driver = started();
    expect(alarmOf(driver, { isTalking: true })?.kind).toBe('time_left');
    expect(alarmOf(driver, { inFlight: true })?.kind).toBe('time_left');
    driver.wait(5 * MINUTE);
    ask(driver, 'nothing_happens');
    expect(alarmOf(driver)).toEqual({ kind: 'nudge', at: driver.now() + 4 * MINUTE });
    ask(driver, 'nothing_happens');
    expect(alarmOf(driver)?.kind).toBe('time_left');
  });

  it('is not for interviews that began under earlier rules', () => {
    const driver = drive({ rules: 2 });
    driver.act({ type: 'greet' });
    next(driver);
    expect(alarmOf(driver)?.kind).toBe('deadline');
  });
});

describe('short time', () => {
  const ring = (driver: Driver) => {
    driver.wait(
      Math.max(0, (nextAlarm(driver.interview(), { ...driver, isTalking: true })?.at ?? 0) - driver.now()),
    );
    return driver.act({ type: 'alarm' });
  };

  it('is told of at a fifth of the time, at two minutes, and then ends', () => {
    const driver = started();
    const { limitMs } = task(driver);
    expect(ring(driver)).toMatchObject([{ type: 'time_left', data: { remainingMs: limitMs / 5 } }]);
    expect(ring(driver)).toMatchObject([{ type: 'time_left', data: { remainingMs: 2 * MINUTE } }]);
    expect(ring(driver)).toMatchObject([{ type: 'state', data: { outcome: 'timed_out' } }]);
  });

  it('is told of once where it was extended meanwhile', () => {
    const driver = started();
    ring(driver);
    driver.act({ type: 'extend', seconds: 600, reason: 'x', by: 'u' });
    expect(ring(driver)).toMatchObject([{ type: 'time_left', data: { remainingMs: 2 * MINUTE } }]);
  });
});

describe('the last words', () => {
  const closing = { replyId: 'c', messageId: 'c', text: 'Thank you.' };

  it('are said once the interview is over, without a result, and before the report', () => {
    const driver = drive({ closing });
    driver.act({ type: 'greet' });
    expect(driver.refusalOf({ type: 'close' })).toBe('wrong_state');
    driver.act({ type: 'finish' });
    expect(driver.act({ type: 'close' })).toMatchObject([
      { type: 'final', data: { text: 'Thank you.', replyTo: [], occasion: 'closing', degraded: false } },
    ]);
    driver.act({ type: 'reportReady', reportSha256: 'abc' });
    expect(driver.refusalOf({ type: 'close' })).toBe('wrong_state');
  });

  it('are not in plans of before', () => {
    const driver = drive();
    driver.act({ type: 'greet' });
    driver.act({ type: 'finish' });
    expect(driver.act({ type: 'close' })).toEqual([]);
  });
});
