import type { Command } from '../../../src/domain/interview/commands.ts';
import { decide } from '../../../src/domain/interview/machine.ts';
import { CommandRefused } from '../../../src/domain/interview/refusal.ts';
import { REFUSAL_TEXTS } from '../../../src/domain/texts/refusals.ts';
import {
  check,
  type Driver,
  drive,
  next,
  startCheck,
  taskIdOf,
} from '../../support/domain/interview-driver.ts';
import { MINUTE } from '../../support/plan.ts';

function reasonFor(driver: Driver, command: Command): string | null {
  try {
    decide(driver.interview(), command, { at: driver.now(), inFlight: driver.inFlight, integrity: null });
    return null;
  } catch (error) {
    return error instanceof CommandRefused ? error.reason : String(error);
  }
}

function checkOf(driver: Driver): Command {
  return { type: 'startCheck', taskId: taskIdOf(driver), language: 'python' };
}

describe('a refusal says why', () => {
  it.each<[string, (driver: Driver) => void, string]>([
    ['was solved', (driver) => check(driver, 's1', 'accepted'), 'solved'],
    [
      'has no attempt left',
      (driver) => {
        for (const id of ['s1', 's2', 's3']) check(driver, id, 'wrong_answer');
      },
      'attempts_used',
    ],
    ['was given up', (driver) => driver.act({ type: 'giveUp', taskId: taskIdOf(driver) }), 'given_up'],
    ['ran out of time, before the alarm', (driver) => driver.wait(30 * MINUTE), 'time_up'],
    [
      'ran out of time',
      (driver) => {
        driver.wait(30 * MINUTE);
        driver.act({ type: 'alarm' });
      },
      'time_up',
    ],
    ['is being evaluated', startCheck, 'evaluating'],
    [
      'is under way',
      (driver) => {
        driver.inFlight = true;
      },
      'work_underway',
    ],
    ['is over with the interview', (driver) => driver.act({ type: 'finish' }), 'finished'],
  ])('of a task that %s', (_, happens, reason) => {
    const driver = drive();
    next(driver);
    happens(driver);
    expect(reasonFor(driver, checkOf(driver))).toBe(reason);
  });

  it('of a task that was not received yet, of an earlier one, and of one that was never given', () => {
    const driver = drive();
    driver.act({ type: 'issueTask' });
    expect(reasonFor(driver, checkOf(driver))).toBe('task_not_received');
    driver.act({ type: 'deliverTask' });
    const first = taskIdOf(driver);
    check(driver, 's1', 'accepted');
    next(driver);
    expect(reasonFor(driver, { type: 'takeHint', taskId: first, text: '' })).toBe('solved');
    expect(reasonFor(driver, { type: 'takeHint', taskId: 'algorithms/none', text: '' })).toBe('unknown_task');
    expect(reasonFor(driver, { type: 'issueTask' })).toBe('task_open');
    expect(reasonFor(driver, { type: 'cancelRun', runId: null })).toBe('no_run');
  });

  it('in both languages, in words of its own', () => {
    for (const locale of ['en', 'ru'] as const) {
      const texts = Object.values(REFUSAL_TEXTS).map((text) => text[locale]);
      expect(new Set(texts).size).toBe(texts.length);
    }
    for (const { ru } of Object.values(REFUSAL_TEXTS)) expect(ru).toMatch(/[а-яё]/);
  });
});
