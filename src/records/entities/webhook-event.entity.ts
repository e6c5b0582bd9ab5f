import { defineEntity, p } from '@mikro-orm/core';
import type { WebhookData } from '../../domain/webhooks/body.ts';
import type { SentEventType } from '../../domain/webhooks/event-types.ts';

/** What receivers are told of; it is only kept where somebody is to be told. */
export const WebhookEventEntity = defineEntity({
  name: 'WebhookEvent',
  tableName: 'webhook_events',
  indexes: [
    { name: 'webhook_events_at_index', properties: ['at'] },
    { name: 'webhook_events_interview_index', properties: ['interviewId'] },
    { name: 'webhook_events_invitation_index', properties: ['invitationId'] },
  ],
  properties: {
    id: p.string().primary(),
    type: p.string().$type<SentEventType>(),
    at: p.bigint('number'),
    data: p.json<WebhookData>(),
    /** With which it goes: null where it outlives that, as word of its end. */
    interviewId: p.string().nullable(),
    invitationId: p.string().nullable(),
    /** Number of the event in that interview. */
    seq: p.integer().nullable(),
  },
});
