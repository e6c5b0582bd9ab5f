import { timesTold, writtenShare } from '../../../web/voice/writing.ts';

describe('how far the words of a recording are', () => {
  it.each([
    [0, null, null],
    [90_000, null, null],
    [0, 60_000, { done: 0, total: 60_000 }],
    [20_000, 60_000, { done: 20_000, total: 60_000 }],
    // However little was said, some of it takes its time.
    [9_000, 2_000, { done: 9_000, total: 15_000 }],
    [15_000, 2_000, null],
    [60_000, 60_000, null],
  ])('is a share of the longest that it should take: after %d ms of %s', (elapsed, length, share) => {
    expect(writtenShare(elapsed, length)).toEqual(share);
  });

  it('is told now and then to those who do not see it', () => {
    expect([0, 14_999, 15_000, 44_000, 45_000].map(timesTold)).toEqual([0, 0, 1, 2, 3]);
  });
});
