import { resolve } from 'node:path';
import type { Bank } from '../../src/bank/bank.ts';
import { loadBank } from '../../src/bank/load.ts';
import { TRACKS } from '../../src/domain/vocabulary.ts';

/** The bank that is shipped, as far as it can be judged without running a program. */
describe('the tasks of this repository', () => {
  let bank: Bank;

  beforeAll(async () => {
    bank = await loadBank(resolve('tasks'));
  });

  it.each(TRACKS)('cover the ratings of %s without a wide gap', (track) => {
    const ratings = bank.cards(track, 'en').map(({ rating }) => rating);
    const sorted = [900, ...ratings.sort((a, b) => a - b), 2400];
    const gaps = sorted.slice(1).map((rating, i) => rating - (sorted[i] ?? 0));
    expect(ratings.length).toBeGreaterThanOrEqual(6);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(300);
  });

  it('have titles of their own in each language', () => {
    for (const locale of ['en', 'ru'] as const) {
      const titles = [...bank.tasks.values()].map(({ title }) => title[locale]);
      expect(new Set(titles).size).toBe(titles.length);
    }
  });

  it('load in well under the time of a start', async () => {
    const before = performance.now();
    await loadBank(resolve('tasks'));
    expect(performance.now() - before).toBeLessThan(5000);
  });
});
