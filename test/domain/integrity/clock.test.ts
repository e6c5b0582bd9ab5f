import fc from 'fast-check';
import { type Stamped, serverTimes } from '../../../src/domain/integrity/clock.ts';

const START = 1_800_000_000_000;
const YEAR = 365 * 86_400_000;
const SECOND = 1_000;

/** What a client says of moments that were truly at `trueAt`: its clock, and how long each batch of three took. */
function told(trueAt: readonly number[], skew: (at: number) => number, ways: readonly number[]): Stamped[] {
  return trueAt.map((at, index) => {
    const last = trueAt[Math.min(trueAt.length - 1, Math.floor(index / 3) * 3 + 2)] ?? at;
    const way = ways[Math.floor(index / 3) % ways.length] ?? 0;
    return { seq: index + 1, at: at + skew(at), receivedAt: last + way };
  });
}

const moments = fc
  .array(fc.nat(20_000), { minLength: 1, maxLength: 60 })
  .map((steps) => steps.map((_, index) => START + steps.slice(0, index + 1).reduce((a, b) => a + b, 0)));
const ways = fc.array(fc.integer({ min: 5, max: 900 }), { minLength: 1, maxLength: 20 });

describe("a client's time by the server's clock", () => {
  it('is late by no more than the fastest way took, whatever the clock says', () => {
    fc.assert(
      fc.property(moments, ways, fc.integer({ min: -50 * YEAR, max: 50 * YEAR }), (trueAt, took, skew) => {
        const stamps = told(trueAt, () => skew, took);
        const [times = []] = serverTimes([stamps]);
        const fastest = Math.min(...stamps.map(({ at, receivedAt }) => receivedAt - (at - skew)));
        for (const [index, time] of times.entries()) {
          expect(time - (trueAt[index] ?? 0)).toBeGreaterThanOrEqual(0);
          expect(time - (trueAt[index] ?? 0)).toBeLessThanOrEqual(fastest);
        }
      }),
    );
  });

  it('keeps the order of numbers and is never later than the receipt, for any numbers', () => {
    const stamp = fc.record({ at: fc.double(), receivedAt: fc.integer(), seq: fc.nat(1_000) });
    const real = stamp.filter(({ at }) => Number.isFinite(at));
    fc.assert(
      fc.property(fc.uniqueArray(real, { selector: ({ seq }) => seq }), (stamps) => {
        const [times = []] = serverTimes([stamps]);
        const order = stamps.map(({ seq }, index) => ({ seq, index })).sort((a, b) => a.seq - b.seq);
        let before = Number.NEGATIVE_INFINITY;
        for (const { index } of order) {
          expect(times[index]).toBeLessThanOrEqual(stamps[index]?.receivedAt ?? 0);
          expect(times[index]).toBeGreaterThanOrEqual(before);
          before = times[index] ?? before;
        }
      }),
    );
  });

  it('does not depend on the order in which batches came', () => {
    fc.assert(
      fc.property(moments, ways, fc.infiniteStream(fc.nat()), (trueAt, took, mix) => {
        const stamps = told(trueAt, () => 0, took);
        const mixed = [...stamps].map((one) => [mix.next().value, one] as const);
        mixed.sort(([a], [b]) => a - b);
        const [times = []] = serverTimes([stamps]);
        const [others = []] = serverTimes([mixed.map(([, one]) => one)]);
        const bySeq = new Map(mixed.map(([, { seq }], index) => [seq, others[index]]));
        expect(stamps.map(({ seq }) => bySeq.get(seq))).toEqual(times);
      }),
    );
  });

  it('is that of the prompt batches where others came ten minutes late', () => {
    const trueAt = Array.from({ length: 60 }, (_, index) => START + index * 5 * SECOND);
    const stamps = told(trueAt, () => 3_600_000, [600_000, 80, 300_000]);
    const [times = []] = serverTimes([stamps]);
    expect(Math.max(...times.map((time, index) => time - (trueAt[index] ?? 0)))).toBeLessThanOrEqual(80);
  });

  it.each([
    ['back by an hour', -3_600_000],
    ['forward by an hour', 3_600_000],
    ['forward from 1970', 50 * YEAR],
  ])('is right on both sides where the clock is set %s amid the interview', (_how, step) => {
    const trueAt = Array.from({ length: 60 }, (_, index) => START + index * 5 * SECOND);
    const stamps = told(trueAt, (at) => (at < START + 150 * SECOND ? 0 : step), [120, 400, 60]);
    const [times = []] = serverTimes([stamps]);
    for (const [index, time] of times.entries()) {
      expect(Math.abs(time - (trueAt[index] ?? 0))).toBeLessThanOrEqual(400);
    }
  });

  it('is one clock for what a client tells in two streams', () => {
    const trueAt = Array.from({ length: 12 }, (_, index) => START + index * SECOND);
    const prompt = told(trueAt, () => -9_000, [40]);
    const late = told(trueAt, () => -9_000, [45_000]);
    expect(serverTimes([prompt, late])[1]).toEqual(serverTimes([prompt, late])[0]);
  });

  it('keeps the times between events that were all sent when the interview was over', () => {
    const trueAt = Array.from(
      { length: 300 },
      (_, index) => START + index * 700 + (index > 150 ? 90 * SECOND : 0),
    );
    const stamps = told(trueAt, () => 0, [0]).map((one, index) => ({
      ...one,
      receivedAt: START + 1_000 * SECOND + Math.floor(index / 5) * 20,
    }));
    const [times = []] = serverTimes([stamps]);
    const between = (of: readonly number[]) => of.slice(1).map((time, index) => time - (of[index] ?? 0));
    expect(between(times)).toEqual(between(trueAt));
  });
});
