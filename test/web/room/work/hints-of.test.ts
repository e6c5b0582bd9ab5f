import { hintsOf } from '../../../../web/room/work/hints-of.ts';
import type { FeedItem } from '../../../../web/session/session.ts';
import { aTask } from '../../../support/web/snapshot.ts';

const told = (number: number, task_id = aTask().task_id): FeedItem => ({
  kind: 'hint',
  seq: number,
  task_id,
  number,
  text: `Hint ${number}`,
});

describe('the hints of a task', () => {
  it('are those of the task and those that the stream has told of since', () => {
    const task = aTask({ hints: [{ number: 1, text: 'Hint 1' }], hints_left: 2 });
    const { hints, left } = hintsOf(task, [told(1), told(2), told(1, 'backend/other')]);
    expect(hints.map(({ number }) => number)).toEqual([1, 2]);
    expect(left).toBe(1);
  });
});
