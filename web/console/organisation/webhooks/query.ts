import { keepPreviousData, queryOptions, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../../api/client.ts';
import type { components } from '../../../api/schema.d.ts';

export type Webhook = components['schemas']['Webhook'];
export type Delivery = components['schemas']['Delivery'];
export type EventType = components['schemas']['WebhookEventType'];

/** So often is the list read while something in it is on its way. */
const PENDING_MS = 3_000;

/** One page of the list; `cursor` null: the first. */
export function webhooksQuery(cursor: string | null) {
  const query = cursor === null ? {} : { cursor };
  return queryOptions({
    queryKey: ['webhooks', query],
    queryFn: ({ signal }) => answerOf(api.GET('/webhooks', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
}

export function webhookQuery(id: string) {
  return queryOptions({
    queryKey: ['webhook', id],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/webhooks/{webhook_id}', { params: { path: { webhook_id: id } }, signal })),
  });
}

export interface DeliveryFilter {
  status: Delivery['status'] | null;
  type: Delivery['type'] | null;
}

export function deliveriesQuery(id: string, { status, type }: DeliveryFilter, cursor: string | null) {
  const query = { ...(status && { status }), ...(type && { type }), ...(cursor !== null && { cursor }) };
  return queryOptions({
    queryKey: ['deliveries', id, query],
    queryFn: ({ signal }) =>
      answerOf(
        api.GET('/webhooks/{webhook_id}/deliveries', {
          params: { path: { webhook_id: id }, query },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.deliveries.some((one) => one.status === 'pending') ? PENDING_MS : false,
  });
}

/** Keeps what an answer says of one, and has the lists read again. */
export function useChangedWebhook(): (changed: Webhook) => void {
  const queries = useQueryClient();
  return (changed) => {
    queries.setQueryData(webhookQuery(changed.webhook_id).queryKey, changed);
    void queries.invalidateQueries({ queryKey: ['webhooks'] });
  };
}

/** Has its deliveries read again. */
export function useReadDeliveries(id: string): () => void {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: ['deliveries', id] });
}
