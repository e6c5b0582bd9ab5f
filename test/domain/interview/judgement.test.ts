import { nextAlarm } from '../../../src/domain/interview/alarm.ts';
import { APPEAL_WINDOW_MS, appealUntil } from '../../../src/domain/interview/appeal.ts';
import type { Command } from '../../../src/domain/interview/commands.ts';
import { drive, next, reviewData } from '../../support/domain/interview-driver.ts';
import { MINUTE } from '../../support/plan.ts';

const APPEAL = { type: 'appeal', text: 'It was my own code.' } as const;

function finished() {
  const driver = drive();
  driver.act({ type: 'greet' });
  driver.act({ type: 'finish' });
  return driver;
}

describe('a review of the signals', () => {
  it('is taken in every state after the greeting, and several are kept', () => {
    const driver = drive();
    expect(driver.refusalOf({ type: 'review', review: reviewData() })).toBe('wrong_state');
    driver.act({ type: 'greet' });
    driver.act({ type: 'review', review: reviewData('first') });
    next(driver);
    driver.act({ type: 'review', review: reviewData('second', { decision: 'concern' }) });
    driver.act({ type: 'finish' });
    driver.wait(2 * APPEAL_WINDOW_MS);
    driver.act({ type: 'review', review: reviewData('third', { decision: 'invalid', signals: ['one'] }) });
    expect(driver.events().filter(({ type }) => type === 'integrity_reviewed')).toMatchObject([
      { data: reviewData('first') },
      { data: { reviewId: 'second', decision: 'concern' } },
      { data: { reviewId: 'third', decision: 'invalid', signals: ['one'] } },
    ]);
  });

  it('prolongs no interview that nobody takes', () => {
    const driver = drive({ idleLimitMs: MINUTE });
    driver.act({ type: 'greet' });
    const alarm = nextAlarm(driver.interview(), driver);
    driver.wait(MINUTE - 1);
    driver.act({ type: 'review', review: reviewData() });
    expect(nextAlarm(driver.interview(), driver)).toEqual(alarm);
  });

  it('is nothing that a practice has', () => {
    const driver = drive({ practice: true });
    driver.act({ type: 'greet' });
    expect(driver.refusalOf({ type: 'review', review: reviewData() })).toBe('wrong_state');
    driver.act({ type: 'finish' });
    expect(driver.refusalOf(APPEAL)).toBe('wrong_state');
  });
});

describe('a decision about the candidate', () => {
  const decision = (decisionId: string): Command => ({
    type: 'decideOnCandidate',
    decision: { decisionId, decision: 'advance', reasons: ['Solved it.'], note: null, by: 'u-2' },
  });

  it('is taken once the report is there, at any time, and several are kept', () => {
    const driver = finished();
    expect(driver.refusalOf(decision('first'))).toBe('report_not_ready');
    driver.act({ type: 'reportReady', reportSha256: 'a'.repeat(64) });
    driver.act(decision('first'));
    driver.wait(2 * APPEAL_WINDOW_MS);
    driver.act(decision('second'));
    expect(driver.events().filter(({ type }) => type === 'decided')).toMatchObject([
      { data: { decisionId: 'first', decision: 'advance', reasons: ['Solved it.'], note: null, by: 'u-2' } },
      { data: { decisionId: 'second' } },
    ]);
  });

  it('changes nothing of the interview, and is nothing that a practice has', () => {
    const driver = finished();
    driver.act({ type: 'reportReady', reportSha256: 'a'.repeat(64) });
    const { seq: _, ...before } = driver.interview();
    driver.act(decision('first'));
    expect(driver.interview()).toMatchObject(before);
    const practice = drive({ practice: true });
    practice.act({ type: 'greet' });
    practice.act({ type: 'finish' });
    expect(practice.refusalOf(decision('first'))).toBe('wrong_state');
  });
});

describe('an appeal', () => {
  it('is taken once the interview is finished, also before its report is there', () => {
    const driver = drive();
    driver.act({ type: 'greet' });
    expect(driver.refusalOf(APPEAL)).toBe('wrong_state');
    driver.act({ type: 'finish' });
    expect(driver.act(APPEAL)).toEqual([{ type: 'appealed', data: { text: APPEAL.text } }]);
    expect(driver.act({ type: 'reportReady', reportSha256: 'a'.repeat(64) })).toHaveLength(1);
  });

  it('is taken once', () => {
    const driver = finished();
    driver.act(APPEAL);
    expect(driver.refusalOf({ type: 'appeal', text: 'And another thing.' })).toBe('wrong_state');
    driver.wait(2 * APPEAL_WINDOW_MS);
    expect(driver.refusalOf(APPEAL)).toBe('wrong_state');
  });

  it('is taken up to 14 days after the end, and not a moment later', () => {
    expect(APPEAL_WINDOW_MS).toBe(14 * 24 * 60 * MINUTE);
    const driver = finished();
    driver.wait(APPEAL_WINDOW_MS);
    expect(driver.now()).toBe(appealUntil(driver.interview().finishedAt));
    expect(driver.refusalOf(APPEAL)).toBeNull();
    driver.wait(1);
    expect(driver.refusalOf(APPEAL)).toBe('appeal_closed');
  });
});

describe('the days for an appeal', () => {
  it('are those of the package, where there is one', () => {
    const DAY = 24 * 60 * MINUTE;
    const terms = {
      ...{ packageId: 'package', version: 1, timePercent: 100, additionalTimePercent: 0 },
      ...{ appealDays: 2, retentionDays: 180, reportToCandidate: 'full' as const },
    };
    const driver = drive({ terms });
    driver.act({ type: 'greet' });
    driver.act({ type: 'finish' });
    const { finishedAt } = driver.interview();
    expect(appealUntil(finishedAt, 2)).toBe((finishedAt ?? 0) + 2 * DAY);
    driver.wait(2 * DAY + 1);
    expect(driver.refusalOf(APPEAL)).toBe('appeal_closed');
  });
});
