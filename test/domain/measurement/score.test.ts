import { abilityBand } from '../../../src/domain/measurement/ability.ts';
import { scoreOf } from '../../../src/domain/measurement/score.ts';

const SE = 100;

/** The score of an estimate that lies so many standard errors from the lower bound of middle level. */
function scoreAt(z: number, { tasks = 4, level = 'middle' as const } = {}): number | null {
  const mean = 1500 + z * SE;
  return scoreOf({ estimate: mean, ...abilityBand({ mean, se: SE }), level, tasks });
}

describe('the score', () => {
  it('is the chance, in per cent, that ability is at or above the lower bound of the level', () => {
    // Shares of the standard normal distribution, from tables.
    const table: [number, number][] = [
      [-4, 0],
      [-2.326, 1],
      [-1.645, 5],
      [-1, 16],
      [-0.674, 25],
      [0, 50],
      [0.253, 60],
      [0.674, 75],
      [1.282, 90],
      [1.645, 95],
      [2.326, 99],
      [4, 100],
    ];
    expect(table.map(([z]) => [z, scoreAt(z)])).toEqual(table);
  });

  it('is of the level that was asked for', () => {
    const band = { estimate: 1500, ...abilityBand({ mean: 1500, se: SE }), tasks: 4 };
    expect(scoreOf({ ...band, level: 'junior' })).toBe(100);
    expect(scoreOf({ ...band, level: 'middle' })).toBe(50);
    expect(scoreOf({ ...band, level: 'senior' })).toBe(2);
  });

  it('grows with the estimate and never leaves the scale', () => {
    const scores = Array.from({ length: 401 }, (_, step) => scoreAt(-20 + step / 10) ?? Number.NaN);
    expect(scores).toEqual(scores.toSorted((a, b) => a - b));
    expect([scores.at(0), scores.at(-1)]).toEqual([0, 100]);
  });

  it('is none where no task says anything', () => {
    expect(scoreAt(1, { tasks: 0 })).toBeNull();
  });

  it('is one or the other of a band without width', () => {
    const certain = (at: number) => ({ estimate: at, low: at, high: at, level: 'middle' as const, tasks: 1 });
    expect([scoreOf(certain(1500)), scoreOf(certain(1499))]).toEqual([100, 0]);
  });
});
