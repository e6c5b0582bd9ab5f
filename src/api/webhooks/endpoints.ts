import { z } from 'zod';
import { nothing, reference } from '../../contract/parts.ts';
import {
  deliveriesAnswer,
  deliveriesQuery,
  replayAnswer,
  replayRequest,
  rotateAnswer,
  testAnswer,
  webhookAnswer,
  webhookChange,
  webhookMade,
  webhookRequest,
  webhooksAnswer,
  webhooksQuery,
} from '../../contract/webhooks.ts';
import { declare, json } from '../endpoint.ts';

const byId = z.strictObject({ webhook_id: reference });

export const WEBHOOKS = declare('Webhooks', {
  makeWebhook: {
    method: 'post',
    path: '/webhooks',
    summary: 'Have a server told of what happens; admins only',
    description:
      'By Standard Webhooks 1.0.0; [how a receiver verifies and answers](/docs/webhooks). The secret is shown this once: a repeat with the same key is answered without it.',
    access: { action: 'webhook.change' },
    idempotent: 'by answer',
    secrets: ['secret'],
    body: webhookRequest,
    answers: { 201: json('It is told from now on', webhookMade) },
    problems: [409],
  },
  listWebhooks: {
    method: 'get',
    path: '/webhooks',
    summary: 'The webhooks of the organisation, the latest first; members only',
    description: 'Pages by cursor: give `next_cursor` as `cursor` until it is null.',
    access: { action: 'webhook.read' },
    query: webhooksQuery,
    answers: { 200: json('One page', webhooksAnswer) },
  },
  getWebhook: {
    method: 'get',
    path: '/webhooks/:webhook_id',
    summary: 'One webhook',
    description: '`disabled_at` says since when it is told nothing, `disabled_by` why.',
    access: { action: 'webhook.read' },
    params: byId,
    answers: { 200: json('The webhook', webhookAnswer) },
    problems: [404],
  },
  changeWebhook: {
    method: 'patch',
    path: '/webhooks/:webhook_id',
    summary: 'Change it, disable it, or have it told again; admins only',
    description:
      'What is on its way goes to the new URL. What happens while it is disabled is kept as failed, and can be sent by a replay.',
    access: { action: 'webhook.change' },
    params: byId,
    body: webhookChange,
    answers: { 200: json('The webhook', webhookAnswer) },
    problems: [404],
  },
  removeWebhook: {
    method: 'delete',
    path: '/webhooks/:webhook_id',
    summary: 'Tell it nothing more; admins only',
    description: 'Its secrets and its deliveries go with it. What is on its way is not tried again.',
    access: { action: 'webhook.change' },
    params: byId,
    answers: { 204: { description: 'Removed' } },
    problems: [404],
  },
  rotateWebhook: {
    method: 'post',
    path: '/webhooks/:webhook_id/rotate',
    summary: 'Give it another secret; admins only',
    description:
      'For 24 hours requests are signed by the new one and by those of before, so that the receiver can be changed meanwhile.',
    access: { action: 'webhook.change' },
    idempotent: 'by answer',
    secrets: ['secret'],
    params: byId,
    body: nothing.optional(),
    answers: { 200: json('What its receiver verifies by from now on', rotateAnswer) },
    problems: [404],
  },
  testWebhook: {
    method: 'post',
    path: '/webhooks/:webhook_id/test',
    summary: 'Call it once, to see how its receiver answers; admins only',
    description:
      'An event `webhook.test`, tried once, also while it is disabled. The list of deliveries says what came of it.',
    access: { action: 'webhook.change' },
    idempotent: 'by answer',
    params: byId,
    body: nothing.optional(),
    answers: { 202: json('It is on its way', testAnswer) },
    problems: [404],
  },
  listDeliveries: {
    method: 'get',
    path: '/webhooks/:webhook_id/deliveries',
    summary: 'What it was told, and what became of it; members only',
    description:
      'The latest events first. `status=failed` lists what its receiver has not. Pages by cursor: give `next_cursor` as `cursor` until it is null.',
    access: { action: 'webhook.read' },
    params: byId,
    query: deliveriesQuery,
    answers: { 200: json('One page', deliveriesAnswer) },
    problems: [404],
  },
  replayDeliveries: {
    method: 'post',
    path: '/webhooks/:webhook_id/replay',
    summary: 'Tell it again, of one event or of all in a stretch of time; admins only',
    description:
      'Under the same `webhook-id`. What is still on its way is not sent a second time. A disabled one: 409 `disabled`.',
    access: { action: 'webhook.change' },
    idempotent: 'by answer',
    params: byId,
    body: replayRequest,
    answers: { 202: json('They are on their way', replayAnswer) },
    problems: [404, 409],
  },
});
