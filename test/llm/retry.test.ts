import { limitsOf } from '../../src/llm/retry.ts';

const TIMEOUTS = { connectMs: 1_000, firstTokenMs: 60_000, firstWordsMs: 60_000, nextTokenMs: 5_000 };

describe('the limits of a try', () => {
  it.each([2, 3, 4])('leave half of the budget to the others while %d are to come', (triesLeft) => {
    expect(limitsOf(TIMEOUTS, 12_000, triesLeft)).toEqual({
      firstTokenMs: 12_000 / triesLeft,
      firstWordsMs: 6_000,
      nextTokenMs: 5_000,
      wholeMs: 12_000,
    });
  });

  it('are all of the budget for the last one', () => {
    expect(limitsOf(TIMEOUTS, 12_000, 1)).toMatchObject({ firstTokenMs: 12_000, firstWordsMs: 12_000 });
  });

  it('are never longer than the model may take at all', () => {
    const short = { ...TIMEOUTS, firstTokenMs: 300, firstWordsMs: 700 };
    expect(limitsOf(short, 12_000, 1)).toMatchObject({ firstTokenMs: 300, firstWordsMs: 700 });
  });
});
