import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.ts';
import type { Task } from '../interview/queries.ts';
import { askedOf, type Read, taskIdsIn } from './recording.ts';
import { type Opened, startReplay } from './start-replay.ts';
import type { StoredEvent } from './story.ts';

/** What is played does not change while somebody watches, and is read anew for whoever comes again some seconds later. */
const ONCE = { staleTime: Number.POSITIVE_INFINITY, gcTime: 5_000 };

/** An interview with all that its events and tasks tell, and its replay, which does not wait for a view. */
export function readQuery(id: string) {
  return queryOptions({
    ...ONCE,
    queryKey: ['played', id],
    structuralSharing: false,
    async queryFn({ signal }): Promise<Read & Opened> {
      const all = await read(id, signal);
      const asked = askedOf(all);
      return { ...all, asked, replay: startReplay(asked) };
    },
  });
}

async function read(id: string, signal: AbortSignal): Promise<Read> {
  const [interview, events] = await Promise.all([
    answerOf(api.GET('/interview/{id}', { params: { path: { id } }, signal })),
    readEvents(id, signal),
  ]);
  const tasks = await Promise.all(taskIdsIn(events).map((taskId) => readTask(id, taskId, signal)));
  return { interview, events, tasks: tasks.flatMap((task) => task ?? []) };
}

async function readEvents(id: string, signal: AbortSignal): Promise<StoredEvent[]> {
  const events: StoredEvent[] = [];
  for (;;) {
    const params = { path: { id }, query: { after: String(events.at(-1)?.seq ?? 0) } };
    const page = await answerOf(api.GET('/interview/{id}/events', { params, signal }));
    events.push(...page.events);
    if (page.events.length === 0 || (events.at(-1)?.seq ?? 0) >= page.last_seq) return events;
  }
}

async function readTask(id: string, taskId: string, signal: AbortSignal): Promise<Task | null> {
  const [track = '', slug = ''] = taskId.split('/');
  const params = { path: { track, slug }, query: { session_id: id } };
  return (await answerOf(api.GET('/tasks/{track}/{slug}', { params, signal }))).task;
}

/** Signals of an interview: which times were spent elsewhere, and what was pasted, no edit tells. */
export function signalsQuery(id: string) {
  return queryOptions({
    ...ONCE,
    queryKey: ['signals', id],
    queryFn: async ({ signal }) =>
      (await answerOf(api.GET('/interview/{id}/integrity', { params: { path: { id } }, signal }))).signals,
  });
}
