import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../../api/client.ts';
import type { components } from '../../../api/schema.d.ts';
import { dayOf, endOf, startOf } from '../../days.ts';

export type Entry = components['schemas']['AuditEntry'];

/** Days as the address has them, both included; empty: no bound. */
export interface Days {
  from: string;
  to: string;
}

export function daysOf(address: URLSearchParams): Days {
  return { from: dayOf(address.get('from')), to: dayOf(address.get('to')) };
}

/** One page; `cursor` null: the first. */
export function auditQuery({ from, to }: Days, cursor: string | null) {
  const query = {
    ...(from !== '' && { from: startOf(from).toISOString() }),
    ...(to !== '' && { to: endOf(to).toISOString() }),
    ...(cursor !== null && { cursor }),
  };
  return queryOptions({
    queryKey: ['audit', query],
    queryFn: ({ signal }) => answerOf(api.GET('/audit', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
}
