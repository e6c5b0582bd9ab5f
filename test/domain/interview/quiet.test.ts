import fc from 'fast-check';
import {
  absenceOf,
  type Heard,
  heardAway,
  heardFirst,
  heardLast,
  heardPresent,
  heardSince,
} from '../../../src/domain/interview/quiet.ts';

const moments = fc
  .array(fc.integer({ min: 0, max: 100_000 }), { minLength: 2, maxLength: 30 })
  .map((times) => times.sort((a, b) => a - b));

/** Someone whose stream broke at the first moment, and who called at the others but the last, when a stream is open again. */
function awayAt([brokeAt = 0, ...later]: number[]) {
  const calls = later.slice(0, -1).reduce(heardAway, heardFirst(brokeAt));
  return absenceOf(calls, later.at(-1) ?? brokeAt);
}

const lengthOf = ({ from, to }: { from: number; to: number }) => to - from;

describe('how long a candidate was not heard of', () => {
  it('is all the time between two streams where no call came', () => {
    expect(awayAt([7_000, 49_000])).toEqual({ from: 7_000, to: 49_000, openedAt: 49_000 });
  });

  it('is the longest time between two signs of them', () => {
    fc.assert(
      fc.property(moments, (times) => {
        const gaps = times.slice(1).map((at, index) => at - (times[index] ?? 0));
        const absence = awayAt(times);
        expect(lengthOf(absence)).toBe(Math.max(...gaps));
        expect(times.some((at, index) => at === absence.from && times[index + 1] === absence.to)).toBe(true);
      }),
    );
  });

  it('never grows by a call', () => {
    fc.assert(
      fc.property(moments, fc.nat(), (times, choice) => {
        const between =
          (times[0] ?? 0) + (choice % (lengthOf({ from: times[0] ?? 0, to: times.at(-1) ?? 0 }) + 1));
        const more = [...times, between].sort((a, b) => a - b);
        expect(lengthOf(awayAt(more))).toBeLessThanOrEqual(lengthOf(awayAt(times)));
      }),
    );
  });

  it('is no time at all where every sign came at once', () => {
    expect(awayAt([7_000, 7_000])).toEqual({ from: 7_000, to: 7_000, openedAt: 7_000 });
  });

  it('is the first of equally long times', () => {
    expect(awayAt([0, 10_000, 20_000])).toMatchObject({ from: 0, to: 10_000 });
  });
});

describe('where a stream seems to be open', () => {
  const calls = (...times: number[]): Heard => times.reduce(heardPresent, heardFirst(0));

  it('the last time without a word counts that is 5 s or longer', () => {
    expect(calls(60_000, 67_000, 71_999)).toEqual({ lastAt: 71_999, quiet: { from: 60_000, to: 67_000 } });
  });

  it('nothing counts of before the page lost its stream', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 0, max: 100_000 }), (times, lostAt) => {
        const openedAt = Math.max(lostAt, times.at(-1) ?? 0);
        const absence = absenceOf(heardSince(times.reduce(heardPresent, heardFirst(0)), lostAt), openedAt);
        expect(absence.from).toBeGreaterThanOrEqual(lostAt);
        expect(absence.to).toBeLessThanOrEqual(openedAt);
        expect(absence.from).toBeLessThanOrEqual(absence.to);
      }),
    );
  });

  it('it counts from the page’s word, where no call came since', () => {
    const heard = heardSince(calls(10_000), 30_000);
    expect(absenceOf(heard, 50_000)).toEqual({ from: 30_000, to: 50_000, openedAt: 50_000 });
  });
});

describe('what another process noted', () => {
  const roundMs = 15_000;
  const lastAt = (isOpen: boolean, seenAt: number | null) =>
    heardLast({ isOpen, at: 100_000, quiet: null }, { seenAt, roundMs }).lastAt;

  it('counts from the end of the stream', () => expect(lastAt(false, null)).toBe(100_000));

  it('counts from when the next note would have come, if the stream was never ended', () =>
    expect(lastAt(true, null)).toBe(115_000));

  it('counts from no earlier than telemetry has last come', () => {
    expect(lastAt(false, 130_000)).toBe(130_000);
    expect(lastAt(true, 110_000)).toBe(115_000);
  });

  it('keeps the longest time without a call, which counts from there on', () => {
    const noted = { isOpen: false, at: 100_000, quiet: { from: 40_000, to: 100_000 } };
    const heard = heardLast(noted, { seenAt: null, roundMs });
    expect(absenceOf(heard, 110_000)).toEqual({ from: 40_000, to: 100_000, openedAt: 110_000 });
    expect(absenceOf(heard, 190_000)).toEqual({ from: 100_000, to: 190_000, openedAt: 190_000 });
  });
});
