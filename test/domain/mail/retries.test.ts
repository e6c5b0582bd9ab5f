import { MAIL_WAITS_MS, MOST_MAIL_TRIES, stepAfterMail } from '../../../src/domain/mail/retries.ts';

const BAD = { at: 0, fault: 'refused', isForGood: false } as const;
const HOUR = 3_600_000;

describe('a mail that was not taken', () => {
  it('is tried again for two days, and soon at first', () => {
    const steps = MAIL_WAITS_MS.map((_, index) => stepAfterMail(BAD, { tries: index + 1, random: 0.5 }));
    expect(steps).toEqual(MAIL_WAITS_MS.map((waitMs) => ({ kind: 'again', waitMs })));
    const all = MAIL_WAITS_MS.reduce((sum, wait) => sum + wait, 0);
    expect(all).toBeGreaterThan(44 * HOUR);
    expect(MAIL_WAITS_MS[0]).toBeLessThanOrEqual(HOUR / 60);
    expect(stepAfterMail(BAD, { tries: MOST_MAIL_TRIES, random: 0 })).toEqual({ kind: 'failed' });
  });

  it('is not tried again where it will never be taken', () => {
    expect(stepAfterMail({ ...BAD, isForGood: true }, { tries: 1, random: 0 })).toEqual({ kind: 'failed' });
  });

  it('does not come back together with others', () => {
    const waits = [0, 1].map((random) => stepAfterMail(BAD, { tries: 1, random }));
    expect(waits).toEqual([
      { kind: 'again', waitMs: 54_000 },
      { kind: 'again', waitMs: 66_000 },
    ]);
  });
});
