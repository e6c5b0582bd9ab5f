import {
  acceptability,
  expiryFault,
  LONGEST_LIFETIME_MS,
  startsAt,
  USUAL_LIFETIME_MS,
  usualExpiry,
  waitsUntil,
} from '../../../src/domain/invitations/times.ts';

const NOW = 1_700_000_000_000;
const DAY = 24 * 3600_000;
const START = { createdAt: NOW, validFrom: null, noticeDays: 0 };
const COURSE = {
  ...START,
  status: 'created',
  openedAt: null,
  expiresAt: NOW + DAY,
  finishedAt: null,
} as const;

describe('an invitation can be accepted', () => {
  it('from the later one of what was said and of the days of notice', () => {
    expect(startsAt(START)).toBe(NOW);
    expect(startsAt({ ...START, noticeDays: 10 })).toBe(NOW + 10 * DAY);
    expect(startsAt({ ...START, noticeDays: 10, validFrom: NOW + 11 * DAY })).toBe(NOW + 11 * DAY);
    expect(startsAt({ ...START, noticeDays: 10, validFrom: NOW })).toBe(NOW + 10 * DAY);
  });

  it('not before, not after, not once it is cancelled; and leads back where it was', () => {
    const early = { ...COURSE, validFrom: NOW + 1 };
    expect(acceptability(early, NOW)).toEqual({ kind: 'too_early', startsAt: NOW + 1 });
    expect(acceptability(early, NOW + 1)).toEqual({ kind: 'new' });
    expect(acceptability(COURSE, NOW + DAY)).toEqual({ kind: 'expired' });
    expect(acceptability({ ...COURSE, status: 'cancelled' }, NOW)).toEqual({ kind: 'cancelled' });
    const accepted = { ...early, status: 'accepted' } as const;
    expect(acceptability(accepted, NOW + 9 * DAY)).toEqual({ kind: 'again' });
    expect(acceptability({ ...accepted, finishedAt: NOW }, NOW + 9 * DAY)).toEqual({ kind: 'again' });
  });
});

describe('the end of an invitation', () => {
  it('is 30 days from when it can be accepted where nobody says', () => {
    expect(usualExpiry(NOW, START)).toBe(NOW + USUAL_LIFETIME_MS);
    expect(usualExpiry(NOW, { ...START, noticeDays: 40 })).toBe(NOW + 40 * DAY + USUAL_LIFETIME_MS);
    expect(usualExpiry(NOW + DAY, START)).toBe(NOW + DAY + USUAL_LIFETIME_MS);
  });

  it('lies ahead, within a year, and behind the first moment at which it can be accepted', () => {
    const faultOf = (expiresAt: number, start = START) => expiryFault(expiresAt, { at: NOW, start });
    expect(faultOf(NOW)).toBe('past');
    expect(faultOf(NOW + 1)).toBeNull();
    expect(faultOf(NOW + LONGEST_LIFETIME_MS)).toBeNull();
    expect(faultOf(NOW + LONGEST_LIFETIME_MS + 1)).toBe('too_late');
    expect(faultOf(NOW + DAY, { ...START, noticeDays: 1 })).toBe('before_start');
    expect(faultOf(NOW + DAY + 1, { ...START, noticeDays: 1 })).toBeNull();
  });

  it('is no end of an interview, which waits for a day at least', () => {
    expect(waitsUntil({ acceptedAt: NOW, expiresAt: NOW + 1 })).toBe(NOW + DAY);
    expect(waitsUntil({ acceptedAt: NOW, expiresAt: NOW + 3 * DAY })).toBe(NOW + 3 * DAY);
  });
});
