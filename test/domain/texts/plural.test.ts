import { plural } from '../../../src/domain/texts/plural.ts';

describe('the form of a word beside a number', () => {
  it.each([
    [0, 'tasks'],
    [1, 'task'],
    [2, 'tasks'],
    [21, 'tasks'],
  ])('in English: %i %s', (count, form) => {
    expect(plural('en', count, { one: 'task', other: 'tasks' })).toBe(form);
  });

  it.each([
    [0, 'задач'],
    [1, 'задача'],
    [2, 'задачи'],
    [5, 'задач'],
    [11, 'задач'],
    [14, 'задач'],
    [21, 'задача'],
    [102, 'задачи'],
    [111, 'задач'],
  ])('in Russian: %d %s', (count, form) => {
    expect(plural('ru', count, { one: 'задача', few: 'задачи', other: 'задач' })).toBe(form);
  });
});
