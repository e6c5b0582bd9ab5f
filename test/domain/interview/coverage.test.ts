import { coverageOf } from '../../../src/domain/interview/coverage.ts';
import { check, type Driver, drive, next, runData } from '../../support/domain/interview-driver.ts';

function says(driver: Driver, messageId: string): void {
  driver.act({ type: 'send', messageId, text: 'I think aloud.' });
}

function hears(driver: Driver, text: string, replyTo: string[] = []): void {
  const final = {
    replyId: `r-${driver.events().length}`,
    messageId: 'a',
    replyTo,
    text,
    model: 'm',
    degraded: false,
  };
  driver.act({ type: 'reply', final, failure: null });
}

function onTask(): Driver {
  const driver = drive();
  driver.act({ type: 'greet' });
  says(driver, 'hello');
  next(driver);
  return driver;
}

const covered = (driver: Driver) => coverageOf(driver.events());

describe('what has been covered', () => {
  it('is counted from the events of the latest task', () => {
    const driver = onTask();
    says(driver, 'm1');
    says(driver, 'm2');
    driver.act({ type: 'recordRun', run: runData(driver) });
    driver.act({ type: 'recordRun', run: { ...runData(driver, 'run-2'), judged: false } });
    says(driver, 'm3');
    check(driver, 's1', 'wrong_answer');
    expect(covered(driver)).toMatchObject({ messagesBeforeCode: 2, runs: 2, ownTests: 1, checks: 1 });
    driver.act({ type: 'giveUp', taskId: driver.interview().tasks[0]?.taskId ?? '' });
    next(driver);
    expect(covered(driver)).toMatchObject({ messagesBeforeCode: 0, runs: 0, ownTests: 0, checks: 0 });
  });

  it('has as follow-ups the questions since the solution was accepted', () => {
    const driver = onTask();
    hears(driver, 'What is the cost?');
    expect(covered(driver).followUps).toBe(0);
    check(driver, 's1', 'accepted');
    hears(driver, 'Accepted. How does the memory grow?');
    says(driver, 'm1');
    hears(driver, 'Right, thank you.', ['m1']);
    expect(covered(driver).followUps).toBe(1);
  });

  it.each([
    ['a message', (driver: Driver) => says(driver, 'm1')],
    ['a run', (driver: Driver) => driver.act({ type: 'recordRun', run: runData(driver) })],
    ['a check', (driver: Driver) => check(driver, 's1', 'wrong_answer')],
  ])('has a question open until %s comes', (_, come) => {
    const driver = onTask();
    expect(covered(driver).openQuestion).toBe(false);
    hears(driver, 'What would you try first?');
    expect(covered(driver).openQuestion).toBe(true);
    come(driver);
    expect(covered(driver).openQuestion).toBe(false);
  });

  it('carries a question that nobody answered over to the next task, until it is talked of', () => {
    const driver = onTask();
    check(driver, 's1', 'accepted');
    hears(driver, 'How does the memory grow?');
    next(driver);
    expect(covered(driver)).toMatchObject({ openQuestion: false, carriedQuestion: 1 });
    hears(driver, 'And how do you understand this one?');
    says(driver, 'm1');
    expect(covered(driver).carriedQuestion).toBe(1);
    hears(driver, 'Right.', ['m1']);
    expect(covered(driver).carriedQuestion).toBeNull();
  });
});
