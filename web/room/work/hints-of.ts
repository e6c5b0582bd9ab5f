import type { FeedItem } from '../../session/session.ts';
import type { Task } from '../../session/wire.ts';

/** The hints of a task that were taken, also those of which only the stream has told since the task was read. */
export function hintsOf(task: Task, items: readonly FeedItem[]): { hints: Task['hints']; left: number } {
  const read = new Set(task.hints.map(({ number }) => number));
  const since = items
    .filter((item) => item.kind === 'hint')
    .filter(({ task_id, number }) => task_id === task.task_id && !read.has(number));
  return { hints: [...task.hints, ...since], left: Math.max(0, task.hints_left - since.length) };
}
