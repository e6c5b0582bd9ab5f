import { digitsOf, urgencyOf } from '../../../../web/room/header/remaining.ts';

const MINUTE = 60_000;

describe('the time left', () => {
  it.each([
    [0, '0:00'],
    [999, '0:00'],
    [61_000, '1:01'],
    [25 * MINUTE, '25:00'],
    [60 * MINUTE, '1:00:00'],
    [61 * MINUTE + 1_000, '1:01:01'],
  ])('of %d ms reads %s', (ms, digits) => {
    expect(digitsOf(ms)).toBe(digits);
  });

  it('becomes urgent five minutes and one minute before its end', () => {
    const times = [5 * MINUTE + 1, 5 * MINUTE, MINUTE + 1, MINUTE, 0];
    expect(times.map(urgencyOf)).toEqual(['calm', 'soon', 'soon', 'last', 'last']);
  });
});
