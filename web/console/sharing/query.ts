import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.ts';
import type { components } from '../../api/schema.d.ts';

export type ReportLink = components['schemas']['ReportLink'];

/** One page of the links to a report; `cursor` null: the first. */
export function linksQuery(id: string, cursor: string | null) {
  const query = cursor === null ? {} : { cursor };
  return queryOptions({
    queryKey: ['report-links', id, query],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/interview/{id}/report/links', { params: { path: { id }, query }, signal })),
    placeholderData: keepPreviousData,
  });
}
