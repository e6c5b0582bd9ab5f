import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.ts';
import type { StoredEvent } from './story.ts';

/** All events of an interview, as the server has stored them. */
export function eventsQuery(id: string) {
  return queryOptions({ queryKey: ['events', id], queryFn: ({ signal }) => readEvents(id, signal) });
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

/** Signals of an interview: which times were spent elsewhere, and what was pasted, no edit tells. */
export function signalsQuery(id: string) {
  return queryOptions({
    queryKey: ['signals', id],
    queryFn: async ({ signal }) =>
      (await answerOf(api.GET('/interview/{id}/integrity', { params: { path: { id } }, signal }))).signals,
  });
}
