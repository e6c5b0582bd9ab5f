import { CommandRefused } from '../../../src/domain/interview/refusal.ts';
import {
  drive,
  next,
  recordFeedback,
  recordVerdict,
  runData,
  startCheck,
  taskIdOf,
} from '../../support/domain/interview-driver.ts';
import { MINUTE } from '../../support/plan.ts';

describe('what the rules do not let through', () => {
  it('a run that ends after the interview, when the last task timed out under it', () => {
    const driver = drive({ maxTasks: 1 });
    next(driver);
    const taskId = taskIdOf(driver);
    driver.wait(30 * MINUTE - 1);
    driver.act({ type: 'startRun', taskId, language: 'python' });
    driver.inFlight = true;
    driver.wait(1);
    driver.act({ type: 'alarm' });
    try {
      driver.act({ type: 'issueTask' });
    } catch (error) {
      if (!(error instanceof CommandRefused)) throw error;
    }
    driver.act({ type: 'recordRun', run: runData(driver) });
    expect(driver.events().at(-1)?.type).toBe('run');
    expect(driver.interview().state).not.toBe('finished');
  });

  it('the idle limit that passes under a run', () => {
    const driver = drive({ idleLimitMs: MINUTE });
    next(driver);
    driver.wait(MINUTE - 1);
    driver.act({ type: 'startRun', taskId: taskIdOf(driver), language: 'python' });
    driver.inFlight = true;
    driver.wait(1);
    driver.act({ type: 'alarm' });
    expect(driver.interview().state).toBe('awaiting_solution');
  });

  it('a second verdict for one check', () => {
    const driver = drive({ maxAttempts: 1 });
    next(driver);
    startCheck(driver);
    recordVerdict(driver, 's1', 'wrong_answer');
    expect(() => recordVerdict(driver, 's2', 'wrong_answer')).toThrow(CommandRefused);
  });

  it('feedback before there is a verdict', () => {
    const driver = drive();
    next(driver);
    startCheck(driver);
    expect(() => recordFeedback(driver, 's1')).toThrow(CommandRefused);
  });

  it('a second greeting', () => {
    const driver = drive();
    driver.act({ type: 'greet' });
    expect(driver.refusalOf({ type: 'greet' })).not.toBeNull();
  });

  it('a report before the end', () => {
    expect(drive().refusalOf({ type: 'reportReady', reportSha256: 'x' })).not.toBeNull();
  });

  it('a second report', () => {
    const driver = drive();
    driver.act({ type: 'finish' });
    driver.act({ type: 'reportReady', reportSha256: 'x' });
    expect(driver.refusalOf({ type: 'reportReady', reportSha256: 'y' })).not.toBeNull();
  });

  it('an extension for a task whose deadline has passed', () => {
    const driver = drive();
    next(driver);
    driver.wait(30 * MINUTE);
    expect(driver.refusalOf({ type: 'extend', seconds: 60, reason: 'x', by: 'u' })).toBe('wrong_state');
  });
});
