import fc from 'fast-check';
import {
  type TaskScoreInput,
  taskScore,
  UNKNOWN_QUALITY,
  weightedShare,
} from '../../../src/domain/measurement/scoring.ts';

/** Everything passed, at the first attempt, within par, quality unknown. */
function perfect(change: Partial<TaskScoreInput> = {}): TaskScoreInput {
  return {
    passedShare: 1,
    attempts: 1,
    elapsedMs: 300_000,
    parMs: 600_000,
    limitMs: 1_800_000,
    quality: null,
    ...change,
  };
}

const share = fc.double({ min: 0, max: 1, noNaN: true });
const input: fc.Arbitrary<TaskScoreInput> = fc.record({
  passedShare: share,
  attempts: fc.integer({ min: 1, max: 6 }),
  elapsedMs: fc.integer({ min: 0, max: 3_600_000 }),
  parMs: fc.integer({ min: 60_000, max: 1_200_000 }),
  limitMs: fc.integer({ min: 60_000, max: 3_600_000 }),
  quality: fc.option(share),
});

describe('the score of a task', () => {
  it('is the passed share when nothing else speaks', () => {
    expect(taskScore(perfect())).toBe(1);
    expect(taskScore(perfect({ passedShare: 0.4 }))).toBe(0.4);
    expect(taskScore(perfect({ passedShare: 0 }))).toBe(0);
  });

  it.each([
    [1, 1],
    [2, 0.95],
    [3, 0.9],
    [4, 0.85],
    [5, 0.85],
  ])('at attempt %i is %f', (attempts, expected) => {
    expect(taskScore(perfect({ attempts }))).toBeCloseTo(expected, 12);
  });

  it.each([
    [600_000, 1],
    [1_200_000, 0.95],
    [1_800_000, 0.9],
    [9_000_000, 0.9],
  ])('after %i ms is %f, with par at 600 s and the limit at 1800 s', (elapsedMs, expected) => {
    expect(taskScore(perfect({ elapsedMs }))).toBeCloseTo(expected, 12);
  });

  it('moves by at most 0.05 with the quality of code that passes nearly everything', () => {
    const late = { elapsedMs: 1_800_000 };
    expect(taskScore(perfect({ ...late, quality: 1 }))).toBeCloseTo(0.95, 12);
    expect(taskScore(perfect({ ...late, quality: 0 }))).toBeCloseTo(0.85, 12);
    expect(taskScore(perfect({ ...late, quality: UNKNOWN_QUALITY }))).toBeCloseTo(0.9, 12);
    expect(taskScore(perfect({ passedShare: 0.8, quality: 1 }))).toBeCloseTo(0.85, 12);
  });

  it('takes no account of the quality of unfinished code', () => {
    const unfinished = { passedShare: 0.79 };
    expect(taskScore(perfect({ ...unfinished, quality: 1 }))).toBe(0.79);
    expect(taskScore(perfect({ ...unfinished, quality: 0 }))).toBe(0.79);
  });

  it('has no time cost when the limit is not above par', () => {
    expect(taskScore(perfect({ parMs: 600_000, limitMs: 600_000, elapsedMs: 900_000 }))).toBe(1);
  });

  it('stays within 0 and 1', () => {
    fc.assert(
      fc.property(input, (drawn) => {
        expect(taskScore(drawn)).toBeGreaterThanOrEqual(0);
        expect(taskScore(drawn)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('never falls with more tests passed, fewer attempts, less time or better quality', () => {
    fc.assert(
      fc.property(input, input, (drawn, other) => {
        const better: TaskScoreInput = {
          ...drawn,
          passedShare: Math.max(drawn.passedShare, other.passedShare),
          attempts: Math.min(drawn.attempts, other.attempts),
          elapsedMs: Math.min(drawn.elapsedMs, other.elapsedMs),
        };
        // Quality counts from 0.8 on, and may then count against: it is compared at equal shares only.
        if (drawn.passedShare >= 0.8 || better.passedShare < 0.8) {
          expect(taskScore(better)).toBeGreaterThanOrEqual(taskScore(drawn) - 1e-12);
        }
        const quality = Math.max(drawn.quality ?? UNKNOWN_QUALITY, other.quality ?? UNKNOWN_QUALITY);
        expect(taskScore({ ...drawn, quality })).toBeGreaterThanOrEqual(taskScore(drawn) - 1e-12);
      }),
    );
  });

  it('is the same when elapsed time, par and limit are stretched alike', () => {
    fc.assert(
      fc.property(input, fc.integer({ min: 2, max: 5 }), (drawn, factor) => {
        const { elapsedMs, parMs, limitMs } = drawn;
        const stretched = {
          ...drawn,
          elapsedMs: elapsedMs * factor,
          parMs: parMs * factor,
          limitMs: limitMs * factor,
        };
        expect(taskScore(stretched)).toBeCloseTo(taskScore(drawn), 12);
      }),
    );
  });

  it('costs at most a quarter for slowness and attempts', () => {
    fc.assert(
      fc.property(input, (drawn) => {
        const score = taskScore({ ...drawn, quality: null });
        expect(score).toBeGreaterThanOrEqual(Math.max(0, drawn.passedShare - 0.25) - 1e-12);
        expect(score).toBeLessThanOrEqual(drawn.passedShare + 1e-12);
      }),
    );
  });
});

describe('the weighted share of tests', () => {
  it('is that of what they weigh, not of how many there are', () => {
    expect(
      weightedShare([
        { weight: 1, isPassed: true },
        { weight: 3, isPassed: false },
        { weight: 0, isPassed: false },
      ]),
    ).toBe(0.25);
  });

  it.each([[[]], [[{ weight: 0, isPassed: true }]]])('is none where they weigh nothing: %j', (tests) => {
    expect(weightedShare(tests)).toBeNull();
  });
});
