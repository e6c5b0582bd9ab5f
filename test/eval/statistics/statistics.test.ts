import { bootstrap } from '../../../eval/statistics/bootstrap.ts';
import { exactP, holm, wilson } from '../../../eval/statistics/exact.ts';

describe("McNemar's exact test", () => {
  it.each([
    [0, 0, 1],
    [1, 0, 1],
    [5, 5, 1],
    // Of ten changes nine in one direction: 2 × (1 + 10) / 1024.
    [9, 1, 22 / 1024],
    [0, 6, 2 / 64],
  ])('of %i better and %i worse', (better, worse, p) => expect(exactP(better, worse)).toBeCloseTo(p, 10));
});

describe('Holm', () => {
  it('raises each p by the number of those that are no smaller, and never below one before it', () => {
    expect(holm([0.01, 0.04, 0.03])).toEqual([0.03, 0.06, 0.06].map((p) => expect.closeTo(p, 10)));
  });
});

describe('intervals', () => {
  it('of a share are those of Wilson', () => {
    const [low, high] = wilson(4, 93);
    expect(low).toBeCloseTo(0.0169, 3);
    expect(high).toBeCloseTo(0.1054, 3);
    expect(wilson(0, 0)).toEqual([0, 1]);
  });

  it('of a mean over situations come out the same each time, and hold it', () => {
    const values = [0, 0.2, -0.4, 0.2, 0.6, 0, 0, 0.2];
    const [low, high] = bootstrap(values, 'seed');
    expect(bootstrap(values, 'seed')).toEqual([low, high]);
    expect(low).toBeLessThan(0.1);
    expect(high).toBeGreaterThan(0.1);
    expect(bootstrap([0.5, 0.5], 'seed')).toEqual([0.5, 0.5]);
  });
});
