import fc from 'fast-check';
import { cardsUnder, longestMs, type PackageTerms, timeFactor } from '../../../src/domain/packages/terms.ts';
import { MINUTE, plan } from '../../support/plan.ts';

const TERMS: PackageTerms = {
  packageId: 'package',
  version: 1,
  timePercent: 100,
  additionalTimePercent: 0,
  appealDays: 14,
  retentionDays: 180,
  reportToCandidate: 'full',
};

describe('the time of a package', () => {
  it.each([
    [100, 0, 1],
    [150, 0, 1.5],
    [100, 25, 1.25],
    [200, 50, 3],
    [50, 300, 2],
  ])('of %i %%, and %i %% on top, is × %d', (timePercent, additionalTimePercent, factor) => {
    expect(timeFactor({ timePercent, additionalTimePercent })).toBe(factor);
  });

  it('is that of each task, limit and par alike, and changes nothing else of it', () => {
    const { cards } = plan();
    const scaled = cardsUnder({ ...TERMS, timePercent: 200, additionalTimePercent: 50 }, cards);
    expect(scaled).toEqual(
      cards.map((card) => ({ ...card, parMs: card.parMs * 3, limitMs: card.limitMs * 3 })),
    );
    expect(cardsUnder(TERMS, cards)).toEqual(cards);
  });

  it('is whole milliseconds, whatever is asked for', () => {
    const percent = fc.integer({ min: 50, max: 400 });
    const more = fc.integer({ min: 0, max: 300 });
    fc.assert(
      fc.property(percent, more, (timePercent, additionalTimePercent) => {
        const [card] = cardsUnder({ ...TERMS, timePercent, additionalTimePercent }, plan().cards);
        expect([Number.isInteger(card?.parMs), Number.isInteger(card?.limitMs)]).toEqual([true, true]);
      }),
    );
  });

  it('adds up to about that of so many tasks', () => {
    expect(longestMs(plan().cards, 3)).toBe(90 * MINUTE);
    expect(longestMs(plan().cards, 20)).toBe(240 * MINUTE);
    expect(longestMs([], 3)).toBe(0);
  });
});
