import { currentWork } from '../../../src/domain/interview/current-work.ts';
import { eventsFor, occasionOf, sharpen } from '../../../src/domain/interview/occasion.ts';
import { hear, NOTHING_YET } from '../../../src/domain/interview/talk.ts';
import { replyAtOnce } from '../../../src/domain/replies/before-facts.ts';
import { VERDICTS } from '../../../src/domain/vocabulary.ts';
import {
  check,
  type Driver,
  drive,
  next,
  recordVerdict,
  reply,
  startCheck,
  taskIdOf,
} from '../../support/domain/interview-driver.ts';

const LIMIT = 30 * 60_000;

function onTask(): Driver {
  const driver = drive();
  driver.act({ type: 'greet' });
  next(driver);
  return driver;
}

function takeHint(driver: Driver): void {
  driver.act({ type: 'takeHint', taskId: taskIdOf(driver), text: 'Think.' });
}

function sharpened(driver: Driver, occasion: Parameters<typeof sharpen>[0]) {
  return sharpen(occasion, driver.events(), currentWork(driver.events()));
}

describe('what a reply is about', () => {
  it('follows the interview from the greeting to its end', () => {
    const driver = drive();
    driver.act({ type: 'greet' });
    expect(occasionOf(driver.interview())).toBe('before_first_task');
    next(driver);
    expect(occasionOf(driver.interview())).toBe('task_open');
    check(driver, 's1', 'wrong_answer');
    expect(occasionOf(driver.interview())).toBe('check_failed');
    check(driver, 's2', 'accepted');
    expect(occasionOf(driver.interview())).toBe('check_accepted');
    next(driver);
    driver.act({ type: 'giveUp', taskId: taskIdOf(driver) });
    expect(occasionOf(driver.interview())).toBe('between_tasks');
    next(driver);
    driver.wait(LIMIT);
    driver.act({ type: 'alarm' });
    expect(occasionOf(driver.interview())).toBe('deadline_passed');
    driver.act({ type: 'finish' });
    expect(occasionOf(driver.interview())).toBe('farewell');
  });

  it('is a hint, or a check that failed, if that came since the interviewer last spoke', () => {
    const driver = onTask();
    takeHint(driver);
    expect(sharpened(driver, 'task_open')).toBe('hint_given');
    check(driver, 's1', 'wrong_answer');
    expect(sharpened(driver, 'task_open')).toBe('check_failed');
    reply(driver, 'r1', []);
    expect(sharpened(driver, 'task_open')).toBe('task_open');
  });

  it('is the accepted solution while its review is on the way, not a check that failed', () => {
    const driver = onTask();
    check(driver, 's1', 'wrong_answer');
    startCheck(driver);
    recordVerdict(driver, 's2', 'accepted');
    expect(driver.interview().tasks.at(-1)?.outcome).toBeNull();
    expect(occasionOf(driver.interview())).toBe('check_accepted');
    for (const told of ['check_failed', 'task_open'] as const) {
      expect(sharpened(driver, told)).toBe('check_accepted');
    }
  });

  it('stays what it was for an interview under earlier rules, whose events are derived again', () => {
    const driver = drive({ rules: 2 });
    driver.act({ type: 'greet' });
    next(driver);
    startCheck(driver);
    recordVerdict(driver, 's1', 'accepted');
    expect(occasionOf(driver.interview())).toBe('check_failed');
  });

  it.each(VERDICTS)('is a check that failed or not by its verdict: %s', (verdict) => {
    const driver = onTask();
    startCheck(driver);
    recordVerdict(driver, 's1', verdict);
    const about = { accepted: 'check_accepted', internal_error: 'task_open' }[verdict as string];
    expect(sharpened(driver, 'task_open')).toBe(about ?? 'check_failed');
  });

  it('is what was new before a check that broke off by a fault of ours', () => {
    const driver = onTask();
    takeHint(driver);
    startCheck(driver);
    recordVerdict(driver, 's1', 'internal_error');
    expect(occasionOf(driver.interview())).toBe('task_open');
    expect(sharpened(driver, 'task_open')).toBe('hint_given');
    startCheck(driver);
    recordVerdict(driver, 's2', 'internal_error');
    expect(sharpened(driver, 'task_open')).toBe('hint_given');
    reply(driver, 'r1', []);
    expect(sharpened(driver, 'task_open')).toBe('task_open');
    takeHint(driver);
    expect(sharpened(driver, 'task_open')).toBe('hint_given');
  });

  it('counted such a check as failed before replies knew facts, and does so when those are said again', () => {
    const driver = onTask();
    startCheck(driver);
    recordVerdict(driver, 's1', 'internal_error');
    const talk = driver.events().reduce(hear, NOTHING_YET);
    expect(replyAtOnce(driver.interview(), talk, 'seed')).toMatch(/^Tests passed: \d of \d+\. /);
  });

  it('is between tasks how the last one ended', () => {
    const driver = onTask();
    check(driver, 's1', 'accepted');
    expect(sharpened(driver, 'between_tasks')).toBe('check_accepted');
    next(driver);
    driver.wait(LIMIT);
    driver.act({ type: 'alarm' });
    expect(sharpened(driver, 'between_tasks')).toBe('deadline_passed');
    next(driver);
    driver.act({ type: 'giveUp', taskId: taskIdOf(driver) });
    expect(sharpened(driver, 'between_tasks')).toBe('between_tasks');
  });
});

describe('a follow-up', () => {
  it('is about the task that was solved last, also when the next one is out', () => {
    const driver = onTask();
    const taskId = taskIdOf(driver);
    check(driver, 's1', 'accepted');
    next(driver);
    takeHint(driver);
    const work = currentWork(eventsFor('follow_up', driver.events()));
    expect(work).toMatchObject({ task: { taskId: taskId }, outcome: 'solved', hints: [] });
    expect(currentWork(eventsFor('task_open', driver.events()))?.task.taskId).toBe(taskIdOf(driver));
  });

  it('has all events where no task was solved', () => {
    const driver = onTask();
    expect(eventsFor('follow_up', driver.events())).toEqual(driver.events());
  });
});
