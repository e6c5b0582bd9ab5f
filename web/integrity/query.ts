import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.ts';
import type { components } from '../api/schema.d.ts';

export type Signal = components['schemas']['Signal'];
export type Review = components['schemas']['Review'];
export type Integrity = Awaited<ReturnType<typeof readIntegrity>>;

/** Signals, chain, reviews and appeal of an interview, as its reader may see them. */
export function integrityQuery(id: string) {
  return queryOptions({
    queryKey: ['integrity', id],
    queryFn: ({ signal }) => readIntegrity(id, signal),
  });
}

function readIntegrity(id: string, signal: AbortSignal) {
  return answerOf(api.GET('/interview/{id}/integrity', { params: { path: { id } }, signal }));
}
