import { bandInWords, type Fit } from '../../../src/report/derive/standing.ts';

const BAND = { level: 'middle' as const, locale: 'en' as const, tasks: 4 };

describe('the band in words', () => {
  it.each<[string, number, number, number, Fit]>([
    ['beyond the level', 1700, 1800, 1900, 'above'],
    ['from its lower bound on', 1500, 1650, 1800, 'meets'],
    ['about its lower bound, the middle at it', 1499, 1500, 1800, 'likely_meets'],
    ['about its lower bound, the middle short of it', 1300, 1499, 1600, 'likely_below'],
    ['reaching just its lower bound', 1200, 1350, 1500, 'likely_below'],
    ['short of it', 1200, 1350, 1499, 'below'],
  ])('of a band %s', (_, low, estimate, high, fit) => {
    expect(bandInWords({ ...BAND, low, estimate, high }).fit).toBe(fit);
  });

  it('has no level above the highest one that is asked for but the expert’s', () => {
    const band = { ...BAND, level: 'senior' as const, low: 2000, estimate: 2100, high: 2200 };
    expect(bandInWords(band).fit).toBe('above');
  });

  it('says nothing about a candidate who did nothing, wherever the band lies', () => {
    const words = bandInWords({ ...BAND, tasks: 0, low: 2000, estimate: 2100, high: 2200 });
    expect(words.fit).toBe('unmeasured');
    expect(words.meaning).toHaveLength(1);
  });

  it('names what the ends of the band would mean', () => {
    const words = bandInWords({ ...BAND, low: 1450, estimate: 1600, high: 1750 });
    expect(words.title).toBe('Probably meets middle level');
    expect([words.low_label, words.high_label]).toEqual(['junior', 'senior']);
    expect(words.meaning.join(' ')).toContain('from junior to senior');
  });

  it.each([
    [1, '1 задачу'],
    [3, '3 задачи'],
    [6, '6 задач'],
  ])('counts %i tasks in Russian', (tasks, expected) => {
    const words = bandInWords({ ...BAND, locale: 'ru', tasks, low: 1450, estimate: 1600, high: 1750 });
    expect(words.title).toBe('Скорее соответствует уровню «средний»');
    expect(words.meaning.join(' ')).toMatch(new RegExp(`${expected}\\.`));
  });
});
