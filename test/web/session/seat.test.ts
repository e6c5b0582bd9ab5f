import { isFree, seatOf } from '../../../web/session/seat.ts';

const holder = (clientId: string) => ({ clientId, since: '2026-06-01T12:00:00.000Z' });

describe('the seat', () => {
  it("is another tab's while that one leads, whoever sits by the server's word", () => {
    expect(seatOf({ state: 'follower', silent: true }, holder('me'), 'me')).toEqual({
      state: 'tab',
      silent: true,
    });
  });

  it('is asked for until both words are known', () => {
    expect(seatOf(null, holder('me'), 'me')).toEqual({ state: 'asking' });
    expect(seatOf({ state: 'leader' }, null, 'me')).toEqual({ state: 'asking' });
  });

  it("is this page's, or that of a page elsewhere", () => {
    expect(seatOf({ state: 'leader' }, holder('me'), 'me')).toEqual({ state: 'mine' });
    expect(seatOf({ state: 'leader' }, holder('you'), 'me')).toEqual({
      state: 'elsewhere',
      since: '2026-06-01T12:00:00.000Z',
    });
  });

  it('is free where nobody sits, or an earlier page of this browser', () => {
    expect(isFree(null, [])).toBe(true);
    expect(isFree(holder('earlier'), ['first', 'earlier'])).toBe(true);
    expect(isFree(holder('you'), ['first', 'earlier'])).toBe(false);
  });
});
