import { actionsOf, asksForTime, wayOf } from '../../../../web/console/invitations/course.ts';

const MADE = {
  created_at: '2026-11-01T00:00:00Z',
  opened_at: null,
  accepted_at: null,
  expires_at: '2026-12-01T00:00:00Z',
};
const OPENED = { ...MADE, opened_at: '2026-11-02T00:00:00Z' };

describe('the way of an invitation', () => {
  it.each([
    ['created', MADE, 'created done, opened ahead, accepted ahead, finished ahead'],
    ['opened', OPENED, 'created done, opened done, accepted ahead, finished ahead'],
    ['accepted', OPENED, 'created done, opened done, accepted done, finished ahead'],
    ['finished', MADE, 'created done, opened done, accepted done, finished done'],
    ['expired', MADE, 'created done, expired ended'],
    ['cancelled', OPENED, 'created done, opened done, cancelled ended'],
  ] as const)('of one that is %s', (status, times, expected) => {
    const steps = wayOf({ ...times, status });
    expect(steps.map(({ id, state }) => `${id} ${state}`).join(', ')).toBe(expected);
  });

  it('says when it expired', () => {
    expect(wayOf({ ...MADE, status: 'expired' }).at(-1)?.at).toBe(MADE.expires_at);
  });
});

describe('what can be done with an invitation', () => {
  it('ends where it was accepted, but for another link', () => {
    expect(actionsOf('opened')).toEqual({ change: true, cancel: true, isOpen: true });
    expect(actionsOf('expired')).toEqual({ change: true, cancel: false, isOpen: true });
    expect(actionsOf('cancelled')).toEqual({ change: false, cancel: false, isOpen: true });
    expect(actionsOf('accepted')).toEqual({ change: false, cancel: false, isOpen: false });
  });
});

describe('a request for more time', () => {
  const time_request = { text: 'Please', at: MADE.created_at };

  it('waits until time is given, or nothing comes of it any more', () => {
    const asks = { status: 'opened', time_request, additional_time_percent: 0 } as const;
    expect(asksForTime(asks)).toBe(true);
    expect(asksForTime({ ...asks, additional_time_percent: 25 })).toBe(false);
    expect(asksForTime({ ...asks, status: 'accepted' })).toBe(false);
    expect(asksForTime({ ...asks, time_request: null })).toBe(false);
  });
});
