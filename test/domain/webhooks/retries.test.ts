import { ATTEMPT_ERRORS, type Attempt, errorOf } from '../../../src/domain/webhooks/attempt.ts';
import { LONGEST_PAUSE_MS, MOST_TRIES, stepAfter, WAITS_MS } from '../../../src/domain/webhooks/retries.ts';
import { retryAfterMs } from '../../../src/domain/webhooks/retry-after.ts';

const HOUR = 3_600_000;
const failed = (change: Partial<Attempt> = {}): Attempt => ({
  at: 0,
  httpStatus: 500,
  error: 'status',
  retryAfterMs: null,
  ...change,
});
const stepOf = (attempt: Attempt, tries: number, random = 0.5, isTest = false) =>
  stepAfter(attempt, { tries, isTest, random });

describe('what follows from a try to deliver', () => {
  it('is nothing more once the receiver has it', () => {
    expect(stepOf(failed({ httpStatus: 204, error: null }), 10)).toEqual({ kind: 'delivered' });
  });

  it('is another one, ten in all over 75 hours', () => {
    const waits = Array.from({ length: MOST_TRIES - 1 }, (_, index) => stepOf(failed(), index + 1));
    const sum = waits.reduce((total, step) => total + (step.kind === 'again' ? step.waitMs : Number.NaN), 0);
    expect(Math.floor(sum / HOUR)).toBe(75);
    expect(waits.map((step) => step.kind === 'again' && step.waitMs)).toEqual(WAITS_MS);
  });

  it('comes a tenth sooner or later, so that not all come back together', () => {
    expect(stepOf(failed(), 2, 0)).toEqual({ kind: 'again', waitMs: 270_000 });
    expect(stepOf(failed(), 2, 1)).toEqual({ kind: 'again', waitMs: 330_000 });
  });

  it.each(ATTEMPT_ERRORS)('is another one after `%s`, and after the tenth none for anybody', (error) => {
    expect(stepOf(failed({ error, httpStatus: null }), 9).kind).toBe('again');
    expect(stepOf(failed({ error, httpStatus: null }), 10)).toEqual({ kind: 'failed', disables: 'failing' });
  });

  it('is nothing more for a receiver that is gone', () => {
    expect(stepOf(failed({ httpStatus: 410 }), 1)).toEqual({ kind: 'failed', disables: 'gone' });
    expect(stepOf(failed({ httpStatus: 410 }), 1, 0.5, true)).toEqual({ kind: 'failed', disables: 'gone' });
  });

  it('is as late as the receiver asks, and never sooner than it would have been', () => {
    expect(stepOf(failed({ retryAfterMs: HOUR }), 1)).toEqual({ kind: 'again', waitMs: HOUR });
    expect(stepOf(failed({ retryAfterMs: 1_000 }), 2)).toEqual({ kind: 'again', waitMs: 300_000 });
    expect(stepOf(failed({ retryAfterMs: 99 * HOUR }), 1)).toEqual({
      kind: 'again',
      waitMs: LONGEST_PAUSE_MS,
    });
  });

  it('is nothing after a test call', () => {
    expect(stepOf(failed(), 1, 0.5, true)).toEqual({ kind: 'failed', disables: null });
  });
});

describe('an answer', () => {
  it('says by its status whether the receiver has it', () => {
    expect([200, 202, 204, 299].map(errorOf)).toEqual([null, null, null, null]);
    expect([300, 301, 302, 307, 308].map(errorOf)).toEqual(Array(5).fill('redirect'));
    expect([400, 404, 410, 429, 500, 502, 504].map(errorOf)).toEqual(Array(7).fill('status'));
  });

  it('says when to come back, in seconds or as a date', () => {
    const now = Date.UTC(2026, 10, 30, 12);
    expect(retryAfterMs('120', now)).toBe(120_000);
    expect(retryAfterMs(' 0 ', now)).toBe(0);
    expect(retryAfterMs('Mon, 30 Nov 2026 12:01:00 GMT', now)).toBe(60_000);
    expect(retryAfterMs('Mon, 30 Nov 2026 11:00:00 GMT', now)).toBe(0);
    for (const none of [undefined, '', 'soon', '-5', '1.5', '2026-11-30', '99999999999999', 'x GMT']) {
      expect(retryAfterMs(none, now)).toBeNull();
    }
  });
});
