import { sampleOf } from '../../../src/cli/tasks/sample.ts';

const TASKS = Array.from({ length: 84 }, (_, index) => `algorithms/task-${index}`);
const draw = (seed: string, count = 20, tasks = TASKS) => sampleOf(tasks, { count, seed, idOf: (id) => id });

describe('a sample of tasks', () => {
  it('is the same by the same seed, in the order of the bank, and another by another', () => {
    const sample = draw('one');
    expect(sample).toHaveLength(20);
    expect(draw('one')).toEqual(sample);
    expect(TASKS.filter((id) => sample.includes(id))).toEqual(sample);
    expect(draw('two')).not.toEqual(sample);
  });

  it('reaches every task by some seed', () => {
    const reached = new Set(Array.from({ length: 100 }, (_, seed) => draw(String(seed))).flat());
    expect(reached.size).toBe(TASKS.length);
  });

  it('changes in one task at most where the bank gets one more', () => {
    const sample = draw('one');
    const next = draw('one', 20, [...TASKS, 'algorithms/new']);
    expect(sample.filter((id) => next.includes(id)).length).toBeGreaterThanOrEqual(19);
  });

  it('is all there are where more are asked for', () => {
    expect(draw('one', 100)).toEqual(TASKS);
  });
});
