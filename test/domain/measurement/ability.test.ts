import fc from 'fast-check';
import {
  abilityBand,
  estimateAbility,
  priorFor,
  type Response,
  solveProbability,
} from '../../../src/domain/measurement/ability.ts';

const MIDDLE = { mean: 1600, sd: 300 };
/** The grid and floating point leave a little, far below what a report shows. */
const TINY = 1e-6;

function estimate(...answers: [rating: number, score: number][]) {
  return estimateAbility(
    answers.map(([rating, score]) => ({ rating, score })),
    MIDDLE,
  );
}

const rating = fc.integer({ min: 900, max: 2400 });
const score = fc.double({ min: 0, max: 1, noNaN: true });
const responses = fc.array(fc.record({ rating, score }), { maxLength: 8 });
const prior = fc.constantFrom(priorFor('junior'), priorFor('middle'), priorFor('senior'));

describe('the chance to solve a task', () => {
  it.each([
    [1600, 1500, 0.6401],
    [1600, 1400, 0.7597],
    [1600, 1800, 0.2403],
    [1600, 1600, 0.5],
  ])('of ability %i on a task rated %i is %f', (ability, taskRating, chance) => {
    expect(solveProbability(ability, taskRating)).toBeCloseTo(chance, 4);
  });

  it('rises with ability, falls with the rating, and depends on their difference alone', () => {
    fc.assert(
      fc.property(rating, rating, fc.integer({ min: 1, max: 500 }), (ability, taskRating, step) => {
        const chance = solveProbability(ability, taskRating);
        expect(solveProbability(ability + step, taskRating)).toBeGreaterThan(chance);
        expect(solveProbability(ability, taskRating + step)).toBeLessThan(chance);
        expect(solveProbability(ability + step, taskRating + step)).toBeCloseTo(chance, 12);
        expect(chance + solveProbability(taskRating, ability)).toBeCloseTo(1, 12);
      }),
    );
  });
});

describe('the estimate of ability', () => {
  it('looks at every 20 points from 600 to 3400', () => {
    const { mean, se } = estimateAbility([], { mean: 2000, sd: 1e9 });
    expect(mean).toBeCloseTo(2000, 6);
    expect(se).toBeCloseTo(20 * Math.sqrt((141 ** 2 - 1) / 12), 6);
  });

  it.each([
    [1, 1770.6, 246.8],
    [0, 1430.1, 245.6],
    [0.5, 1600.0, 241.6],
  ])('after one task at the mean with score %f is %f ± %f', (taskScore, mean, se) => {
    const result = estimate([1600, taskScore]);
    expect(result.mean).toBeCloseTo(mean, 1);
    expect(result.se).toBeCloseTo(se, 1);
  });

  it('after four tasks is the reference value', () => {
    const result = estimate([1527, 1], [1858, 1], [2273, 0], [1858, 1]);
    expect(result.mean).toBeCloseTo(1959.2, 1);
    expect(result.se).toBeCloseTo(179.5, 1);
  });

  it('grows less sure with an answer that contradicts the earlier ones', () => {
    const junior = { mean: 1400, sd: 300 };
    const agreed: Response[] = [
      { rating: 912, score: 0 },
      { rating: 925, score: 1 },
    ];
    expect(estimateAbility(agreed, junior).se).toBeCloseTo(216.5, 1);
    expect(estimateAbility([...agreed, { rating: 2320, score: 1 }], junior).se).toBeCloseTo(253.3, 1);
  });

  it.each([
    ['junior', 1400],
    ['middle', 1600],
    ['senior', 1800],
  ] as const)('starts for a %s at %i ± 300', (level, mean) => {
    expect(priorFor(level)).toEqual({ mean, sd: 300 });
    const { mean: found, se } = estimateAbility([], priorFor(level));
    // The grid cuts a junior's prior off at 2.7 standard deviations below.
    expect(Math.abs(found - mean)).toBeLessThan(4);
    expect(Math.abs(se - 300)).toBeLessThan(6);
  });

  it('never falls with a better score', () => {
    fc.assert(
      fc.property(responses, rating, score, score, prior, (others, taskRating, a, b, start) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        const worse = estimateAbility([...others, { rating: taskRating, score: low }], start);
        const better = estimateAbility([...others, { rating: taskRating, score: high }], start);
        expect(better.mean).toBeGreaterThanOrEqual(worse.mean - TINY);
      }),
    );
  });

  it('rises with a clearly better score', () => {
    fc.assert(
      fc.property(responses, rating, prior, (others, taskRating, start) => {
        const worse = estimateAbility([...others, { rating: taskRating, score: 0.2 }], start);
        const better = estimateAbility([...others, { rating: taskRating, score: 0.8 }], start);
        expect(better.mean).toBeGreaterThan(worse.mean + 1);
      }),
    );
  });

  it('never falls when the same score was reached on a harder task', () => {
    fc.assert(
      fc.property(responses, score, rating, rating, prior, (others, taskScore, a, b, start) => {
        const easy = estimateAbility([...others, { rating: Math.min(a, b), score: taskScore }], start);
        const hard = estimateAbility([...others, { rating: Math.max(a, b), score: taskScore }], start);
        expect(hard.mean).toBeGreaterThanOrEqual(easy.mean - TINY);
      }),
    );
  });

  it('does not depend on the order of the answers', () => {
    const shuffled = responses.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, prior, ([inOrder, mixed], start) => {
        const one = estimateAbility(inOrder, start);
        const other = estimateAbility(mixed, start);
        expect(other.mean).toBeCloseTo(one.mean, 6);
        expect(other.se).toBeCloseTo(one.se, 6);
      }),
    );
  });

  it('is never less sure than the prior', () => {
    fc.assert(
      fc.property(responses, prior, (answers, start) => {
        expect(estimateAbility(answers, start).se).toBeLessThanOrEqual(start.sd + TINY);
      }),
    );
  });

  it('stays a number, on the scale, for answers at the ends of it', () => {
    const extreme = fc.array(
      fc.record({ rating: fc.constantFrom(-1e6, 0, 600, 3400, 1e6), score: fc.constantFrom(0, 1) }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(extreme, prior, (answers, start) => {
        const { mean, se } = estimateAbility(answers, start);
        expect(mean).toBeGreaterThanOrEqual(600);
        expect(mean).toBeLessThanOrEqual(3400);
        expect(se).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('is reported as the 90 % band around it', () => {
    expect(abilityBand({ mean: 1600, se: 200 })).toEqual({ low: 1271, high: 1929 });
  });
});
