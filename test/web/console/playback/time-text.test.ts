import { timeText } from '../../../../web/console/playback/time-text.ts';

describe('a time since the beginning', () => {
  it.each([
    [0, '0:00'],
    [999, '0:00'],
    [65_000, '1:05'],
    [600_000, '10:00'],
    [3_599_999, '59:59'],
    [3_600_000, '1:00:00'],
    [11_045_000, '3:04:05'],
  ])('of %d ms is %s', (ms, text) => {
    expect(timeText(ms)).toBe(text);
  });
});
