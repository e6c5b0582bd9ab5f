import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.ts';
import type { components } from '../../api/schema.d.ts';

export type Task = NonNullable<Awaited<ReturnType<typeof readTask>>['task']>;
export type Language = components['schemas']['Language'];

/** A draft is no event, so the stream does not tell of it; it is saved once a second at most, and read once in four. */
const DRAFT_MS = 4_000;

export function taskQuery(id: string, taskId: string) {
  return queryOptions({ queryKey: ['task', id, taskId], queryFn: () => readTask(id, taskId) });
}

function readTask(id: string, taskId: string) {
  const [track = '', slug = ''] = taskId.split('/');
  return answerOf(
    api.GET('/tasks/{track}/{slug}', { params: { path: { track, slug }, query: { session_id: id } } }),
  );
}

/** What is in the candidate's editor. While the task is open it is read again and again, but not by a hidden page. */
export function draftsQuery(id: string, taskId: string, isOpen: boolean) {
  return queryOptions({
    queryKey: ['drafts', id, taskId],
    queryFn: () =>
      answerOf(api.GET('/tasks/draft', { params: { query: { session_id: id, task_id: taskId } } })),
    refetchInterval: isOpen ? DRAFT_MS : false,
  });
}
