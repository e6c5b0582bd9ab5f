import { courseOf, holds, isSettled } from '../../../eval/play/course.ts';
import type { Driver } from '../../support/domain/interview-driver.ts';
import {
  check,
  drive,
  next,
  reply,
  runData,
  startCheck,
  taskIdOf,
} from '../../support/domain/interview-driver.ts';

const courseOfDriver = (driver: Driver) => courseOf(driver.interview().plan, driver.events());
const says = (driver: Driver, text: string, change: object = {}) => {
  const final = { replyId: 'r', replyTo: [], messageId: 'm', text, model: 'm', degraded: false, ...change };
  driver.act({ type: 'reply', final, failure: null });
};
const writes = (driver: Driver, messageId: string) => driver.act({ type: 'send', messageId, text: 'Hm.' });

function begun(change = {}): Driver {
  const driver = drive(change);
  driver.act({ type: 'greet' });
  return driver;
}

describe('what is still to be said', () => {
  it('is what the interviewer leads by, until it is said', () => {
    const driver = begun();
    expect(isSettled(courseOfDriver(driver))).toBe(true);
    next(driver);
    expect(courseOfDriver(driver).due).toEqual(['task_given']);
    says(driver, 'How would you begin?', { occasion: 'task_given' });
    expect(courseOfDriver(driver).due).toEqual([]);
    check(driver, 's1', 'wrong_answer');
    expect(courseOfDriver(driver).due).toEqual(['after_failed_check']);
  });

  it('is an answer, and nothing else about an open task, where the candidate wrote first', () => {
    const driver = begun();
    next(driver);
    writes(driver, 'm1');
    expect(courseOfDriver(driver).due).toEqual([]);
    expect(isSettled(courseOfDriver(driver))).toBe(false);
    reply(driver, 'r1', ['m1']);
    expect(isSettled(courseOfDriver(driver))).toBe(true);
  });

  it('waits for an answer, and is kept where the task is over', () => {
    const driver = begun({ maxTasks: 1 });
    next(driver);
    check(driver, 's1', 'accepted');
    expect([...courseOfDriver(driver).due].sort()).toEqual(['follow_up', 'last_question']);
    says(driver, 'At what cost?', { occasion: 'follow_up' });
    expect(courseOfDriver(driver).due).toEqual([]);
    writes(driver, 'm1');
    reply(driver, 'r1', ['m1']);
    expect(courseOfDriver(driver).due).toEqual(['last_question']);
  });

  it('is not known before a check has its verdict and feedback', () => {
    const driver = begun();
    next(driver);
    says(driver, 'Begin.', { occasion: 'task_given' });
    startCheck(driver);
    expect(isSettled(courseOfDriver(driver))).toBe(false);
  });

  it('is nothing at the end', () => {
    const driver = begun();
    next(driver);
    driver.act({ type: 'finish' });
    expect(courseOfDriver(driver).due).toEqual([]);
  });
});

describe('a condition', () => {
  it('holds where all that it names is so', () => {
    const driver = begun();
    next(driver);
    says(driver, 'What would your KEY be?', { occasion: 'task_given' });
    const course = courseOfDriver(driver);
    expect(holds(undefined, course)).toBe(true);
    expect(holds({ asked: true, open: true, on: 'task_given', heard: ['cost', 'your key'] }, course)).toBe(
      true,
    );
    expect(holds({ asked: false }, course)).toBe(false);
    expect(holds({ solved: true }, course)).toBe(false);
    expect(holds({ on: 'follow_up' }, course)).toBe(false);
    expect(holds({ asked: true, heard: ['cost'] }, course)).toBe(false);
  });

  it('follows what happens', () => {
    const driver = begun();
    expect(holds({ asked: false, open: false, solved: false }, courseOfDriver(driver))).toBe(true);
    next(driver);
    says(driver, 'How?');
    driver.act({ type: 'recordRun', run: { ...runData(driver), taskId: taskIdOf(driver) } });
    expect(holds({ asked: false, open: true }, courseOfDriver(driver))).toBe(true);
    check(driver, 's1', 'accepted');
    expect(holds({ open: false, solved: true }, courseOfDriver(driver))).toBe(true);
  });
});
