import { type Fit, fitOf } from '../../../src/domain/measurement/standing.ts';

const BAND = { level: 'middle' as const, tasks: 4 };

describe('how a band lies to the level that was asked for', () => {
  it.each<[string, number, number, number, Fit]>([
    ['beyond the level', 1700, 1800, 1900, 'above'],
    ['from its lower bound on', 1500, 1650, 1800, 'meets'],
    ['about its lower bound, the middle at it', 1499, 1500, 1800, 'likely_meets'],
    ['about its lower bound, the middle short of it', 1300, 1499, 1600, 'likely_below'],
    ['reaching just its lower bound', 1200, 1350, 1500, 'likely_below'],
    ['short of it', 1200, 1350, 1499, 'below'],
  ])('is told of one %s', (_, low, estimate, high, fit) => {
    expect(fitOf({ ...BAND, low, estimate, high })).toBe(fit);
  });

  it('takes the expert’s level as the one above the highest that is asked for', () => {
    const band = { ...BAND, level: 'senior' as const, low: 2000, estimate: 2100, high: 2200 };
    expect(fitOf(band)).toBe('above');
  });

  it('is unmeasured without a task, wherever the band lies', () => {
    expect(fitOf({ ...BAND, tasks: 0, low: 2000, estimate: 2100, high: 2200 })).toBe('unmeasured');
  });
});
