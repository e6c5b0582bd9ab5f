import fc from 'fast-check';
import {
  type Absence,
  creditedMs,
  creditOf,
  LEAST_ABSENCE_MS,
  MOST_CREDITED_MS,
  mayBeCredited,
  spansOfEdits,
} from '../../../src/domain/interview/credit.ts';
import { describeInterview } from '../../../src/domain/interview/details.ts';
import { elapsedOn, openTask, parOf } from '../../../src/domain/interview/interview.ts';
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
import { MINUTE, START } from '../../support/plan.ts';

const S = 1_000;
const LIMIT = 30 * MINUTE;
const TOLD = { clientId: 'page', seq: 7 };

/** An interview whose first task was delivered at {@link START}. */
function opened(): Driver {
  const driver = drive({ maxAttempts: 20 });
  next(driver);
  return driver;
}

/** Nothing came for so long, and now a stream is open again. */
function away(driver: Driver, ms: number): Absence {
  driver.wait(ms);
  const to = driver.now();
  return { from: to - ms, to, openedAt: to };
}

function credit(driver: Driver, absence: Absence, { worked = [] as Absence[], told = true } = {}) {
  driver.act({ type: 'credit', absence, evidence: { told: told ? TOLD : null, worked } });
}

function seconds(driver: Driver, absence: Absence, worked: { from: number; to: number }[] = []): number {
  return creditOf(driver.interview(), absence, worked).seconds;
}

describe('the credit for a lost connection', () => {
  it('is the time that was lost: the deadline moves, and neither par nor the time on the task has it', () => {
    const driver = opened();
    const before = task(driver);
    driver.wait(MINUTE);
    credit(driver, away(driver, 42 * S + 700));
    expect(driver.events().at(-1)).toMatchObject({
      type: 'credited',
      data: { seconds: 42, cause: 'disconnect', told: TOLD, overMs: 0 },
    });
    const after = task(driver);
    expect(after.deadlineAt).toBe((before.deadlineAt ?? 0) + 42 * S);
    expect(after.stops).toEqual([{ cause: 'disconnect', ms: 42 * S, overMs: 0 }]);
    expect(parOf(after)).toBe(before.parMs);
    expect(elapsedOn(after, driver.now())).toBe(MINUTE + 700);
    expect(describeInterview(driver.interview(), null)).toContain('lost connections** task 1, 42 s');
  });

  it('is none for less than 5 s, all of it from then on', () => {
    const driver = opened();
    expect(seconds(driver, away(driver, LEAST_ABSENCE_MS - 1))).toBe(0);
    expect(seconds(driver, away(driver, LEAST_ABSENCE_MS))).toBe(5);
  });

  it('is none where the page has told nothing', () => {
    const driver = opened();
    credit(driver, away(driver, MINUTE), { told: false });
    expect(driver.events().some(({ type }) => type === 'credited')).toBe(false);
  });

  it('leaves out the time in which edits were made', () => {
    const driver = opened();
    const absence = away(driver, MINUTE);
    const worked = spansOfEdits([absence.from + 10 * S, absence.from + 12 * S, absence.from + 40 * S]);
    expect(worked).toEqual([
      { from: absence.from + 5 * S, to: absence.from + 17 * S },
      { from: absence.from + 35 * S, to: absence.from + 45 * S },
    ]);
    expect(seconds(driver, absence, worked)).toBe(60 - 12 - 10);
  });

  it('leaves out what was before the task was received', () => {
    const driver = drive();
    driver.wait(20 * S);
    next(driver);
    driver.wait(10 * S);
    const to = driver.now();
    expect(seconds(driver, { from: to - 30 * S, to, openedAt: to })).toBe(10);
  });

  it('leaves out the time for which a check stopped the clock, whether it goes on or has ended', () => {
    const driver = opened();
    driver.wait(10 * S);
    const from = driver.now();
    driver.wait(5 * S);
    startCheck(driver);
    driver.wait(20 * S);
    const during = { from, to: driver.now(), openedAt: driver.now() };
    expect(seconds(driver, during)).toBe(5);
    recordVerdict(driver, 's1', 'wrong_answer');
    recordFeedback(driver, 's1');
    driver.wait(7 * S);
    expect(seconds(driver, { from, to: driver.now(), openedAt: driver.now() })).toBe(12);
  });

  it('is none once the time was up while the candidate was away, and none without an open task', () => {
    const driver = opened();
    driver.wait(LIMIT - 10 * S);
    const absence = away(driver, 20 * S);
    expect(mayBeCredited(driver.interview(), absence)).toBe(false);
    driver.act({ type: 'alarm' });
    expect(openTask(driver.interview())).toBeNull();
    credit(driver, absence);
    expect(driver.events().at(-1)?.type).toBe('state');
  });

  it('is due where the time was up only after the candidate was back', () => {
    const driver = opened();
    driver.wait(LIMIT - 21 * S);
    const absence = away(driver, 20 * S);
    driver.wait(3 * S);
    credit(driver, absence);
    expect((task(driver).deadlineAt ?? 0) - driver.now()).toBe(18 * S);
  });

  it('is 10 minutes an interview at most, over all tasks, and says what was over that', () => {
    const driver = opened();
    credit(driver, away(driver, 9 * MINUTE));
    check(driver, 's1', 'accepted');
    next(driver);
    credit(driver, away(driver, 3 * MINUTE));
    expect(task(driver).stops).toEqual([{ cause: 'disconnect', ms: MINUTE, overMs: 2 * MINUTE }]);
    expect(mayBeCredited(driver.interview(), away(driver, MINUTE))).toBe(false);
  });

  it('is none in a practice', () => {
    const driver = drive({ practice: true });
    next(driver);
    expect(mayBeCredited(driver.interview(), away(driver, MINUTE))).toBe(false);
  });

  it('is whole, never more than was lost, and never over the limit, whatever happens', () => {
    const moment = fc.integer({ min: -5 * MINUTE, max: 40 * MINUTE });
    const span = fc
      .tuple(moment, moment)
      .map(([one, other]) => ({ from: START + Math.min(one, other), to: START + Math.max(one, other) }));
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ absence: span, worked: fc.array(span, { maxLength: 5 }), checkMs: fc.nat(MINUTE) }),
          {
            maxLength: 8,
          },
        ),
        (breaks) => {
          const driver = opened();
          for (const [index, { absence, worked, checkMs }] of breaks.entries()) {
            const openAt = openTask(driver.interview())?.deadlineAt ?? null;
            if (openAt === null || driver.now() + checkMs >= openAt) break;
            check(driver, `s${index}`, 'compile_error', { ms: checkMs });
            const told = { ...absence, openedAt: absence.to };
            const { seconds: given } = creditOf(driver.interview(), told, worked);
            expect(Number.isInteger(given) && given >= 0).toBe(true);
            expect(given * S).toBeLessThanOrEqual(absence.to - absence.from);
            expect(seconds(driver, told, [...worked, absence])).toBe(0);
            driver.act({ type: 'credit', absence: told, evidence: { told: TOLD, worked } });
            expect(
              driver.interview().tasks.reduce((sum, one) => sum + creditedMs(one), 0),
            ).toBeLessThanOrEqual(MOST_CREDITED_MS);
            expect(elapsedOn(task(driver), driver.now())).toBeGreaterThanOrEqual(0);
          }
        },
      ),
    );
  });
});
