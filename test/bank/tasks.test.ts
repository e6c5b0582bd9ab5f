import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import type { Bank } from '../../src/bank/bank.ts';
import { loadBank } from '../../src/bank/load.ts';
import { LANGUAGES, LOCALES, TRACKS } from '../../src/domain/vocabulary.ts';
import { cpuTimeOf } from '../support/hostile/cpu-time.ts';

/** Words of methods, structures and costs. */
const TELLING =
  /\bO\(|linear|logarithm|amorti|binary|search|sort(?:ed|s|ing)\b|heap|queue|stack|dictionary|hash|\bset\b|\bmap\b|\btree|graph|greedy|dynamic|recurs|prefix|pointer|window|sweep|integer|64 bits|overflow|boundar|off by/i;

/** The bank that is shipped, as far as it can be judged without running a program. */
describe('the tasks of this repository', () => {
  let bank: Bank;

  beforeAll(async () => {
    bank = await loadBank(resolve('tasks'));
  });

  it.each(TRACKS)('are at least twenty for %s, evenly over the ratings', (track) => {
    const ratings = bank.cards(track, 'en').map(({ rating }) => rating);
    const scale = [900, ...ratings.sort((a, b) => a - b), 2400];
    const gaps = scale.slice(1).map((rating, i) => rating - (scale[i] ?? 0));
    expect(ratings.length).toBeGreaterThanOrEqual(20);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(100);
    expect(Math.min(...ratings)).toBeLessThanOrEqual(1200);
    expect(Math.max(...ratings)).toBeGreaterThanOrEqual(2000);
  });

  it.each(TRACKS)('are one for practices in %s, easy and in every language', (track) => {
    const cards = bank.cards(track, 'en', 'practice');
    expect(cards).toHaveLength(1);
    expect(cards[0]?.rating).toBeLessThan(1000);
    const solutions = bank.tasks.get(cards[0]?.taskId ?? '')?.solutions.map(({ language }) => language);
    expect(solutions?.toSorted()).toEqual(LANGUAGES.toSorted());
  });

  it('have a rubric whose lines are marked, some for style, and these tell nobody how to solve the task', () => {
    for (const { taskId, rubric } of bank.tasks.values()) {
      const source = parse(readFileSync(resolve('tasks', taskId, 'task.yaml'), 'utf8'));
      expect([taskId, source.rubric.filter((line: unknown) => typeof line === 'string')]).toEqual([
        taskId,
        [],
      ]);
      const style = rubric.filter(({ kind }) => kind === 'style').map(({ text }) => text);
      expect([taskId, style.length > 0]).toEqual([taskId, true]);
      expect([taskId, style.filter((text) => TELLING.test(text))]).toEqual([taskId, []]);
    }
  });

  it('have a statement, a title and three hints in every language', () => {
    for (const { taskId, title, statement, hints } of bank.tasks.values()) {
      expect([taskId, hints.length]).toEqual([taskId, 3]);
      for (const text of [title, statement, ...hints]) {
        for (const locale of LOCALES) expect([taskId, text[locale].trim()]).not.toEqual([taskId, '']);
      }
    }
  });

  it('have titles of their own in each language', () => {
    for (const locale of ['en', 'ru'] as const) {
      const titles = [...bank.tasks.values()].map(({ title }) => title[locale]);
      expect(new Set(titles).size).toBe(titles.length);
    }
  });

  it('have the same numbers in both statements, and each in its own script', () => {
    for (const { taskId, statement } of bank.tasks.values()) {
      expect([taskId, numbersIn(statement.ru)]).toEqual([taskId, numbersIn(statement.en)]);
      expect([taskId, /[а-яё]/i.test(statement.en), /[а-яё]/i.test(statement.ru)]).toEqual([
        taskId,
        false,
        true,
      ]);
    }
  });

  it('load in well under the time of a start', async () => {
    expect(await cpuTimeOf(() => loadBank(resolve('tasks')))).toBeLessThan(5000);
  });
});

/** Numbers in a statement, in order of their size; thousands are grouped as each language does it. */
function numbersIn(statement: string): string[] {
  const ungrouped = statement.replace(/(?<=\d)[ ,\u00a0\u202f](?=\d{3}(?!\d))/g, '');
  return (ungrouped.match(/\d+/g) ?? []).sort();
}
