import { defineEntity, p } from '@mikro-orm/core';
import type { AttemptError } from '../../domain/webhooks/attempt.ts';
import { WebhookDeliveryEntity } from './webhook-delivery.entity.ts';

/** One try to deliver. */
export const WebhookAttemptEntity = defineEntity({
  name: 'WebhookAttempt',
  tableName: 'webhook_attempts',
  properties: {
    delivery: () =>
      p
        .manyToOne(WebhookDeliveryEntity)
        .mapToPk()
        .primary()
        .fieldName('delivery_id')
        .index(false)
        .deleteRule('cascade')
        .updateRule('no action'),
    round: p.integer().primary().autoincrement(false),
    number: p.integer().primary().autoincrement(false),
    at: p.bigint('number'),
    httpStatus: p.integer().nullable(),
    error: p.string().$type<AttemptError>().nullable(),
  },
});
