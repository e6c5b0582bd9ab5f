import {
  type InvitationCourse,
  naturalKeyOf,
  statusOf,
  waitingStatus,
} from '../../../src/domain/invitations/invitation.ts';

const COURSE: InvitationCourse = { status: 'created', openedAt: null, expiresAt: 100, finishedAt: null };

describe('the status of an invitation', () => {
  it.each([
    ['waits until its time is up', COURSE, 99, 'created'],
    ['is expired from that moment on, noted or not', COURSE, 100, 'expired'],
    ['is expired, opened before or not', { ...COURSE, status: 'opened', openedAt: 1 }, 100, 'expired'],
    ['stays cancelled', { ...COURSE, status: 'cancelled' }, 1_000, 'cancelled'],
    ['never expires once it is accepted', { ...COURSE, status: 'accepted' }, 1_000, 'accepted'],
    ['is finished with its interview', { ...COURSE, status: 'accepted', finishedAt: 50 }, 60, 'finished'],
  ] as const)('%s', (_, course, at, status) => {
    expect(statusOf(course, at)).toBe(status);
  });

  it('is, once it waits again, whether it was opened', () => {
    expect([waitingStatus({ openedAt: null }), waitingStatus({ openedAt: 5 })]).toEqual([
      'created',
      'opened',
    ]);
  });
});

describe('the natural key', () => {
  const external = { provider: 'ats', applicationId: 'a', candidateId: 'c' };

  it('is the application, else the candidate, with provider and package', () => {
    const keys = [
      naturalKeyOf(external, 'p'),
      naturalKeyOf({ ...external, candidateId: null }, 'p'),
      naturalKeyOf({ ...external, applicationId: null }, 'p'),
      naturalKeyOf({ ...external, applicationId: null, candidateId: 'a' }, 'p'),
      naturalKeyOf(external, 'q'),
      naturalKeyOf({ ...external, provider: 'other' }, 'p'),
    ];
    expect(keys[1]).toBe(keys[0]);
    expect(new Set(keys).size).toBe(5);
  });

  it('is none without either', () => {
    expect(naturalKeyOf({ provider: 'ats', applicationId: null, candidateId: null }, 'p')).toBeNull();
  });

  it('tells texts apart that only look alike together', () => {
    const one = naturalKeyOf({ provider: 'a","b', applicationId: 'c', candidateId: null }, 'p');
    const other = naturalKeyOf({ provider: 'a', applicationId: 'b","c', candidateId: null }, 'p');
    expect(one).not.toBe(other);
  });
});
