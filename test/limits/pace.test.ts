import fc from 'fast-check';
import { createPace } from '../../src/limits/pace.ts';

const PACE = { everyMs: 1_000, burst: 3 };

describe('a pace', () => {
  it('lets a burst through after a pause, then one by one', () => {
    let now = 0;
    const waitFor = createPace(PACE, () => now);
    expect([1, 2, 3, 4].map(() => waitFor('key'))).toEqual([0, 0, 0, 1_000]);
    now = 400;
    expect(waitFor('key')).toBe(600);
    now = 1_000;
    expect([waitFor('key'), waitFor('key')]).toEqual([0, 1_000]);
    now = 60_000;
    expect([1, 2, 3, 4].map(() => waitFor('key'))).toEqual([0, 0, 0, 1_000]);
  });

  it('never lets more through than the burst and one each second, however calls come', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2_500 }), { maxLength: 60 }), (pauses) => {
        let now = 0;
        const waitFor = createPace(PACE, () => now);
        const passed: number[] = [];
        for (const pause of pauses) {
          now += pause;
          if (waitFor('key') === 0) passed.push(now);
        }
        for (const [first, from] of passed.entries()) {
          for (const [last, to] of passed.entries()) {
            if (last < first) continue;
            expect(last - first + 1).toBeLessThanOrEqual(PACE.burst + (to - from) / PACE.everyMs);
          }
        }
      }),
    );
  });

  it('lets through whoever waits as long as it says, and knows keys apart', () => {
    let now = 0;
    const waitFor = createPace(PACE, () => now);
    for (let calls = 0; calls < 20; calls++) {
      const waitMs = waitFor('one');
      now += waitMs;
      if (waitMs > 0) expect(waitFor('one')).toBe(0);
    }
    expect(waitFor('other')).toBe(0);
  });
});
