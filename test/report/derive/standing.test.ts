import { standingOf } from '../../../src/report/derive/standing.ts';

const BAND = { level: 'middle' as const, locale: 'en' as const, tasks: 4 };

describe('the band in words', () => {
  it('says nothing about a candidate who did nothing, wherever the band lies', () => {
    const words = standingOf({ ...BAND, tasks: 0, low: 2000, estimate: 2100, high: 2200 });
    expect(words.fit).toBe('unmeasured');
    expect(words.meaning).toHaveLength(1);
  });

  it('names what the ends of the band would mean', () => {
    const words = standingOf({ ...BAND, low: 1450, estimate: 1600, high: 1750 });
    expect(words.title).toBe('Probably meets middle level');
    expect([words.low_label, words.high_label]).toEqual(['junior', 'senior']);
    expect(words.meaning.join(' ')).toContain('from junior to senior');
  });

  it.each([
    [1, 'on 1 task.'],
    [2, 'on 2 tasks.'],
  ])('counts %i task(s) in English', (tasks, expected) => {
    const { meaning } = standingOf({ ...BAND, tasks, low: 1450, estimate: 1600, high: 1750 });
    expect(meaning.join(' ')).toContain(expected);
  });

  it.each([
    [1, '1 задачу'],
    [3, '3 задачи'],
    [6, '6 задач'],
    [21, '21 задачу'],
  ])('counts %i tasks in Russian', (tasks, expected) => {
    const words = standingOf({ ...BAND, locale: 'ru', tasks, low: 1450, estimate: 1600, high: 1750 });
    expect(words.title).toBe('Скорее соответствует уровню «средний»');
    expect(words.meaning.join(' ')).toMatch(new RegExp(`${expected}\\.`));
  });
});
