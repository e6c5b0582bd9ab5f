import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.ts';
import type { components } from '../../api/schema.d.ts';
import { type InterviewFilter, queryOf } from './filter.ts';

export type Interview = components['schemas']['Interview'];

/** One page of the list; `cursor` null: the first. While another one loads, the last one stays. */
export function interviewsQuery(filter: InterviewFilter, cursor: string | null) {
  const query = { ...queryOf(filter), ...(cursor !== null && { cursor }) };
  return queryOptions({
    queryKey: ['interviews', query],
    queryFn: ({ signal }) => answerOf(api.GET('/interviews', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
}

export function interviewQuery(id: string) {
  return queryOptions({
    queryKey: ['interview', id],
    queryFn: ({ signal }) => answerOf(api.GET('/interview/{id}', { params: { path: { id } }, signal })),
  });
}
