import { defineEntity, p } from '@mikro-orm/core';
import type { Signing, WebhookEventType } from '../../domain/webhooks/event-types.ts';
import type { DisabledBy } from '../../domain/webhooks/retries.ts';

/** A receiver that an organisation has told of events. */
export const WebhookEntity = defineEntity({
  name: 'Webhook',
  tableName: 'webhooks',
  indexes: [{ name: 'webhooks_organisation_index', properties: ['organisationId', 'createdAt', 'id'] }],
  properties: {
    id: p.string().primary(),
    organisationId: p.string(),
    url: p.string(),
    events: p.json<WebhookEventType[]>(),
    description: p.string(),
    signing: p.string().$type<Signing>(),
    /** What its receiver verifies with, where that is no secret. */
    publicKey: p.string().nullable(),
    createdAt: p.bigint('number'),
    disabledAt: p.bigint('number').nullable(),
    disabledBy: p.string().$type<DisabledBy | 'member'>().nullable(),
  },
});
