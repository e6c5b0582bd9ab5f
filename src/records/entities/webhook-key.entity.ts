import { defineEntity, p } from '@mikro-orm/core';
import type { Signing } from '../../domain/webhooks/event-types.ts';
import { WebhookEntity } from './webhook.entity.ts';

/** What signs the requests of a webhook, sealed. One that was rotated out signs for a while beside the new one. */
export const WebhookKeyEntity = defineEntity({
  name: 'WebhookKey',
  tableName: 'webhook_keys',
  properties: {
    id: p.string().primary(),
    webhook: () =>
      p
        .manyToOne(WebhookEntity)
        .mapToPk()
        .fieldName('webhook_id')
        .index('webhook_keys_webhook_index')
        .deleteRule('cascade')
        .updateRule('no action'),
    signing: p.string().$type<Signing>(),
    bytes: p.uint8array(),
    createdAt: p.bigint('number'),
    /** Null of the newest. */
    expiresAt: p.bigint('number').nullable(),
  },
});
