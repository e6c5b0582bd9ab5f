import { plural } from '../../../src/domain/texts/plural.ts';

describe('a word with a count', () => {
  it.each([
    [1, 'task'],
    [0, 'tasks'],
    [2, 'tasks'],
    [21, 'tasks'],
  ])('has in English one form for one, and another for %i', (count, form) => {
    expect(plural('en', count, { one: 'task', other: 'tasks' })).toBe(form);
  });

  it.each([
    [1, 'задача'],
    [21, 'задача'],
    [3, 'задачи'],
    [5, 'задач'],
    [11, 'задач'],
    [112, 'задач'],
    [1.5, 'задачи'],
  ])('has in Russian three forms, and one for fractions: %f', (count, form) => {
    const forms = { one: 'задача', few: 'задачи', many: 'задач', other: 'задачи' };
    expect(plural('ru', count, forms)).toBe(form);
  });
});
