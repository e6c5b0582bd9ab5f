import { abilityOf } from '../../src/domain/interview/interview.ts';
import { SCORE_WEIGHTS } from '../../src/domain/measurement/scoring.ts';
import type { Verdict } from '../../src/domain/vocabulary.ts';
import { type Change, reconsider, reweighed } from '../../src/report/whatif.ts';
import {
  type Driver,
  drive,
  next,
  recordVerdict,
  startCheck,
  taskIdOf,
} from '../support/domain/interview-driver.ts';
import { MINUTE } from '../support/plan.ts';

const AS_IT_WAS: Change = {
  weights: SCORE_WEIGHTS,
  tasks: new Map(),
  passedShares: new Map(),
  qualities: new Map(),
};

describe('a change tried on a past interview', () => {
  const driver = played();
  const past = { plan: driver.interview().plan, events: [...driver.events()] };
  const before = abilityOf(driver.interview());
  const outcomeOf = (change: Partial<Change>) => reconsider(past, { ...AS_IT_WAS, ...change });

  it('moves nobody when nothing is changed', () => {
    expect(outcomeOf({})).toEqual(before);
  });

  it('costs a candidate who needed attempts when attempts cost more', () => {
    expect(outcomeOf({ weights: { ...SCORE_WEIGHTS, attemptCost: 0.2 } }).mean).toBeLessThan(before.mean);
  });

  it('costs a slow candidate when time costs more, and less with a longer par', () => {
    const weights = { ...SCORE_WEIGHTS, timeCost: 0.5 };
    expect(outcomeOf({ weights }).mean).toBeLessThan(before.mean);
    const tasks = new Map(driver.interview().tasks.map(({ taskId }) => [taskId, { parMs: 29 * MINUTE }]));
    expect(outcomeOf({ tasks }).mean).toBeGreaterThan(before.mean);
  });

  it('raises whoever solved a task that was harder than rated', () => {
    const [solved] = driver.interview().tasks;
    const tasks = new Map([[solved?.taskId ?? '', { rating: (solved?.rating ?? 0) + 300 }]]);
    expect(outcomeOf({ tasks }).mean).toBeGreaterThan(before.mean);
  });

  it('takes the word of another review', () => {
    expect(outcomeOf({ qualities: new Map([['solved', 0]]) }).mean).toBeLessThan(before.mean);
  });

  it('takes another share of the tests, as one that the review confirms', () => {
    expect(outcomeOf({ passedShares: new Map([['failed', 0.9]]) }).mean).toBeGreaterThan(before.mean);
  });

  it('leaves the events as they are', () => {
    const copy = structuredClone(past.events);
    outcomeOf({ weights: { ...SCORE_WEIGHTS, attemptCost: 1 } });
    expect(past.events).toEqual(copy);
  });
});

describe('tests with other weights', () => {
  const result = {
    tests: [test('01-basic', 'accepted'), test('02-edge', 'wrong_answer'), test('03-large', 'not_run')],
  };

  it('give another share', () => {
    expect(reweighed(result, weights({ '01-basic': 1, '02-edge': 1, '03-large': 2 }))).toEqual({
      share: 0.25,
      unknown: 0,
    });
  });

  it('count only where the result knows them', () => {
    expect(reweighed(result, weights({ '01-basic': 1, '02-edge': 1, '04-new': 8 }))).toEqual({
      share: 0.5,
      unknown: 1,
    });
    expect(reweighed(result, weights({ '04-new': 8 }))).toBeNull();
  });

  function test(name: string, verdict: Verdict | 'not_run') {
    const nothing = { durationMs: 0, cpuMs: 0, memoryKb: 0, stdout: '', stderr: '', expected: '' };
    return { name, hidden: true, verdict, ...nothing };
  }

  function weights(byName: Record<string, number>) {
    return Object.entries(byName).map(([name, weight]) => ({ name, weight }));
  }
});

/** One task solved late at the second attempt after an extension, one failed in part, one given up. */
function played(): Driver {
  const driver = drive();
  next(driver);
  driver.act({ type: 'extend', seconds: 600, reason: 'fire drill', by: 'somebody' });
  driver.wait(15 * MINUTE);
  attempt('first', 'wrong_answer', 0.5, null);
  driver.wait(8 * MINUTE);
  attempt('solved', 'accepted', 1, 0.9);
  next(driver);
  driver.wait(MINUTE);
  attempt('failed', 'wrong_answer', 0.3, null);
  driver.act({ type: 'giveUp', taskId: taskIdOf(driver) });
  next(driver);
  driver.act({ type: 'giveUp', taskId: taskIdOf(driver) });
  driver.act({ type: 'finish' });
  return driver;

  function attempt(submissionId: string, verdict: Verdict, share: number, quality: number | null): void {
    startCheck(driver);
    driver.wait(2_000);
    recordVerdict(driver, submissionId, verdict, { passedShare: share });
    driver.inFlight = false;
    const review = { summary: '', strengths: [], improvements: [], quality, degraded: false };
    driver.act({ type: 'recordFeedback', submissionId, review });
  }
}
