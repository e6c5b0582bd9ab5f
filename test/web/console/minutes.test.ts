import { minutesOf } from '../../../web/console/interview/minutes.ts';

describe('the time that is left', () => {
  it.each([
    [0, '0:00'],
    [1, '0:01'],
    [59_000, '0:59'],
    [59_001, '1:00'],
    [75 * 60_000 + 5_000, '75:05'],
  ])('is, of %i ms, %s', (ms, text) => {
    expect(minutesOf(ms)).toBe(text);
  });
});
