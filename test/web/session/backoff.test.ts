import { backoffMs } from '../../../web/session/backoff.ts';

describe('the pause before another try', () => {
  it('is 1–2 s after the first failure and doubles with each', () => {
    expect([1, 2, 3, 4].map((failures) => backoffMs(failures, 0))).toEqual([1_000, 2_000, 4_000, 8_000]);
    expect(backoffMs(1, 0.999)).toBeCloseTo(2_000, -1);
  });

  it('goes up to 45–90 s and no further', () => {
    expect(backoffMs(50, 0)).toBe(45_000);
    expect(backoffMs(5_000, 0.5)).toBe(67_500);
  });

  it('is never shorter than the server asked for', () => {
    expect(backoffMs(1, 0, 30_000)).toBe(30_000);
    expect(backoffMs(50, 0, 3_000)).toBe(45_000);
  });
});
