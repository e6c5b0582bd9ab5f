import { agreement } from '../../../src/domain/measurement/agreement.ts';

describe('two judgements of the same code', () => {
  it.each([
    [0.8, 0.8],
    [0.8, 0.6],
    [0.4, 0.6],
  ])('%f as it was sent and %f without comments and names agree: the first counts', (quality, bare) => {
    expect(agreement(quality, bare)).toEqual({ quality, confident: true });
  });

  it.each([
    [0.8, 0.5, 0.65],
    [0.9, 0.5, 0.7],
    [0.1, 0.5, 0.3],
  ])('%f and %f do not: their mean counts, and not for sure', (quality, bare, mean) => {
    const { quality: agreed, confident } = agreement(quality, bare);
    expect(agreed).toBeCloseTo(mean, 12);
    expect(confident).toBe(false);
  });

  it('are wanted: one alone counts, but not for sure', () => {
    expect(agreement(0.8, null)).toEqual({ quality: 0.8, confident: false });
  });
});
