import type { DeliveryAnswer, WebhookAnswer } from '../../contract/webhooks.ts';
import type { Delivery } from '../../records/webhook-delivery.ts';
import type { Webhook } from '../../records/webhooks.ts';
import { iso, isoOrNull } from '../presenters/time.ts';

export function presentWebhook(webhook: Webhook): WebhookAnswer {
  const { id, url, events, description, signing, publicKey, createdAt, disabledAt, disabledBy } = webhook;
  return {
    webhook_id: id,
    ...{ url, events, description, signing },
    public_key: publicKey,
    created_at: iso(createdAt),
    disabled_at: isoOrNull(disabledAt),
    disabled_by: disabledBy,
  };
}

export function presentDelivery({ id, eventId, type, at, status, attempts }: Delivery): DeliveryAnswer {
  return {
    delivery_id: id,
    event_id: eventId,
    type,
    created_at: iso(at),
    status,
    attempts: attempts.map((one) => ({ at: iso(one.at), http_status: one.httpStatus, error: one.error })),
  };
}
