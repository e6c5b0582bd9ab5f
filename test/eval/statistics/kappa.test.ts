import fc from 'fast-check';
import { bootstrapOf } from '../../../eval/statistics/bootstrap.ts';
import { kappa, type Pair } from '../../../eval/statistics/kappa.ts';

/** So many pairs of these words. */
const times = (count: number, one: string, other: string): Pair[] => Array<Pair>(count).fill([one, other]);

describe("Cohen's kappa", () => {
  it('is that of a known table', () => {
    // Fleiss, Levin, Paik: Statistical Methods for Rates and Proportions, chapter 18: 100 patients, two raters, 0.676.
    const diagnoses = [
      ...[...times(75, 'psychotic', 'psychotic'), ...times(1, 'psychotic', 'neurotic')],
      ...[...times(4, 'psychotic', 'organic'), ...times(5, 'neurotic', 'psychotic')],
      ...[...times(4, 'neurotic', 'neurotic'), ...times(1, 'neurotic', 'organic')],
      ...times(10, 'organic', 'organic'),
    ];
    expect(kappa(diagnoses)).toBeCloseTo(0.23 / 0.34, 12);
  });

  it('is that of a table of yes and no', () => {
    // Agreed 35 of 50; by chance 0.5 × 0.6 + 0.5 × 0.4.
    const grants = [
      ...[...times(20, 'yes', 'yes'), ...times(5, 'yes', 'no')],
      ...[...times(10, 'no', 'yes'), ...times(15, 'no', 'no')],
    ];
    expect(kappa(grants)).toBeCloseTo(0.4, 12);
  });

  it('is none where nothing could differ', () => {
    expect(kappa([])).toBeNull();
    expect(kappa(times(7, 'yes', 'yes'))).toBeNull();
  });

  it('is 0 for a reader who always says the same', () => {
    expect(kappa([...times(9, 'yes', 'yes'), ...times(3, 'yes', 'no')])).toBeCloseTo(0, 12);
  });

  const word = fc.constantFrom('yes', 'no', 'none');
  const pairs = fc.array(fc.tuple(word, word), { minLength: 1, maxLength: 60 });

  it('lies between −1 and 1, the same for either order of readers and of things, and whatever the words are', () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const value = kappa(given);
        const renamed = given.map(([one, other]): Pair => [`the ${one}`, `the ${other}`]);
        const others = [given.map(([one, other]): Pair => [other, one]), given.toReversed(), renamed];
        if (value === null) return others.every((other) => kappa(other) === null);
        expect(value).toBeGreaterThanOrEqual(-1);
        expect(value).toBeLessThanOrEqual(1);
        for (const other of others) expect(kappa(other)).toBeCloseTo(value, 10);
        return true;
      }),
    );
  });

  it('is 1 just where two readers agree on all, and stays when all is read twice', () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const value = kappa(given);
        if (value === null) return;
        expect(value > 1 - 1e-9).toBe(given.every(([one, other]) => one === other));
        expect(kappa([...given, ...given])).toBeCloseTo(value, 10);
      }),
    );
  });

  it('has an interval that holds it, the same each time', () => {
    const given = [...times(40, 'yes', 'yes'), ...times(8, 'yes', 'no'), ...times(20, 'no', 'no')];
    const [interval] = bootstrapOf(given, (drawn) => [kappa(drawn)], 'seed');
    expect(bootstrapOf(given, (drawn) => [kappa(drawn)], 'seed')).toEqual([interval]);
    const [low, high] = interval ?? [0, 0];
    const value = kappa(given) ?? Number.NaN;
    expect(low).toBeLessThan(value);
    expect(high).toBeGreaterThan(value);
    expect(high - low).toBeLessThan(0.5);
  });

  it('has none where no draw has a figure', () => {
    expect(bootstrapOf(times(5, 'yes', 'yes'), (drawn) => [kappa(drawn)], 'seed')).toEqual([null]);
  });
});
