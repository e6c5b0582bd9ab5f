import { defineEntity, p } from '@mikro-orm/core';
import type { DeliveryStatus, SentEventType } from '../../domain/webhooks/event-types.ts';
import { WebhookEntity } from './webhook.entity.ts';
import { WebhookEventEntity } from './webhook-event.entity.ts';

/** That one webhook is to be told of one event. */
export const WebhookDeliveryEntity = defineEntity({
  name: 'WebhookDelivery',
  tableName: 'webhook_deliveries',
  indexes: [
    { name: 'webhook_deliveries_list_index', properties: ['webhook', 'createdAt', 'id'] },
    { name: 'webhook_deliveries_due_index', properties: ['dueAt'] },
  ],
  uniques: [{ name: 'webhook_deliveries_webhook_event_unique', properties: ['webhook', 'event'] }],
  properties: {
    id: p.string().primary(),
    webhook: () =>
      p
        .manyToOne(WebhookEntity)
        .mapToPk()
        .fieldName('webhook_id')
        .index(false)
        .deleteRule('cascade')
        .updateRule('no action'),
    event: () =>
      p
        .manyToOne(WebhookEventEntity)
        .mapToPk()
        .fieldName('event_id')
        .index('webhook_deliveries_event_index')
        .deleteRule('cascade')
        .updateRule('no action'),
    type: p.string().$type<SentEventType>(),
    /** Of the event. */
    createdAt: p.bigint('number'),
    status: p.string().$type<DeliveryStatus>(),
    /** Counts how often it was asked for. */
    round: p.integer(),
    /** Of this round. */
    tries: p.integer(),
    /** Whether a workflow has begun this round, as far as is known. */
    begun: p.boolean(),
    /** When somebody is to look whether its workflow runs; null once it has ended. */
    dueAt: p.bigint('number').nullable(),
  },
});
