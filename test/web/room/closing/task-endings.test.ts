import { taskEndings } from '../../../../web/room/closing/task-endings.ts';
import type { FeedItem } from '../../../../web/session/session.ts';

function task(seq: number, number: number): FeedItem {
  const difficulty = { rating: 1200, label: 'easy' } as const;
  return { seq, kind: 'task', task_id: `algorithms/t${number}`, number, title: `Task ${number}`, difficulty };
}

function state(seq: number, taskNumber: number, outcome: 'solved' | 'failed' | null): FeedItem {
  return { seq, kind: 'state', state: 'feedback_ready', taskNumber, cause: 'feedback', outcome };
}

describe('how the tasks ended', () => {
  it('is told in their order, by the last that was said of each', () => {
    const items = [
      task(1, 1),
      state(2, 1, null),
      state(3, 1, 'failed'),
      task(4, 2),
      state(5, 2, 'solved'),
      task(6, 3),
    ];
    expect(taskEndings(items)).toEqual([
      { number: 1, title: 'Task 1', outcome: 'failed' },
      { number: 2, title: 'Task 2', outcome: 'solved' },
      { number: 3, title: 'Task 3', outcome: null },
    ]);
  });

  it('is nothing where no task was taken', () => {
    expect(taskEndings([])).toEqual([]);
  });
});
