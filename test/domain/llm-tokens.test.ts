import { reachedCap, startOfDay } from '../../src/domain/llm-tokens.ts';

const used = (interview: number, day: number) => ({
  interview: { input: interview, output: 0 },
  day: { input: 0, output: day },
});

describe('caps on tokens', () => {
  it('leave room where there is none', () => {
    expect(reachedCap({ interview: null, day: null }, used(1e12, 1e12))).toBeNull();
  });

  it('are reached with input and output together', () => {
    const both = { interview: { input: 60, output: 39 }, day: { input: 0, output: 0 } };
    expect(reachedCap({ interview: 100, day: null }, both)).toBeNull();
    both.interview.output += 1;
    expect(reachedCap({ interview: 100, day: null }, both)).toBe('interview');
  });

  it('hold each for itself', () => {
    expect(reachedCap({ interview: 100, day: 1_000 }, used(99, 1_000))).toBe('day');
    expect(reachedCap({ interview: 100, day: 1_000 }, used(100, 1_000))).toBe('interview');
  });

  it('begin anew at midnight, UTC', () => {
    const midnight = Date.UTC(2026, 11, 1);
    expect(startOfDay(midnight)).toBe(midnight);
    expect(startOfDay(midnight - 1)).toBe(Date.UTC(2026, 10, 30));
  });
});
