import { z } from 'zod';
import { ATTEMPT_ERRORS } from '../domain/webhooks/attempt.ts';
import {
  DELIVERY_STATUSES,
  SIGNINGS,
  TEST_EVENT_TYPE,
  WEBHOOK_EVENT_TYPES,
} from '../domain/webhooks/event-types.ts';
import { count, moment, pageQuery, reference, timestamp } from './parts.ts';
import { text } from './strings.ts';
import { FAULTS, must } from './texts/faults.ts';

const eventType = z.enum(WEBHOOK_EVENT_TYPES).meta({ id: 'WebhookEventType' });
const sentType = z
  .enum([...WEBHOOK_EVENT_TYPES, TEST_EVENT_TYPE])
  .meta({ id: 'SentEventType', description: '`webhook.test` is what a test call is of' });
const signing = z.enum(SIGNINGS).meta({
  id: 'Signing',
  description: '`v1`: HMAC-SHA256 with a shared secret; `v1a`: ed25519, with a public key for the receiver',
});
const status = z.enum(DELIVERY_STATUSES).meta({ id: 'DeliveryStatus' });

const url = text({ min: 1, max: 2_048 }).meta({
  description: 'https, without user name and password, and of an address that anybody may have',
});
const events = z
  .array(eventType)
  .min(1)
  .max(50)
  .refine((list) => new Set(list).size === list.length, must(FAULTS.repeatedEventType))
  .meta({ description: 'What it is told of' });
const description = text({ min: 0, max: 2_000 });

export const webhookRequest = z.strictObject({
  url,
  events,
  description: description.default(''),
  signing,
});

export const webhookChange = z.strictObject({
  url: url.optional(),
  events: events.optional(),
  description: description.optional(),
  disabled_at: z
    .union([z.null(), z.iso.datetime()])
    .optional()
    .meta({ description: 'Null: it is told again from now on; a time: it is told nothing, from now on' }),
});

const webhook = {
  webhook_id: z.uuid(),
  url: z.string(),
  events: z.array(eventType),
  description: z.string(),
  signing,
  public_key: z
    .string()
    .nullable()
    .meta({ description: 'With `v1a`: what its receiver verifies by, `whpk_…`' }),
  created_at: timestamp,
  disabled_at: timestamp.nullable().meta({ description: 'Since when it is told nothing' }),
  disabled_by: z.enum(['gone', 'failing', 'member']).nullable().meta({
    description:
      '`gone`: its receiver answered 410; `failing`: ten tries have come to nothing; `member`: somebody of the organisation',
  }),
};

export const webhookAnswer = z.strictObject(webhook).meta({ id: 'Webhook' });
export type WebhookAnswer = z.output<typeof webhookAnswer>;

const secret = z
  .string()
  .optional()
  .meta({ description: 'With `v1`: what its receiver verifies by, `whsec_…`. It is shown this once' });

export const webhookMade = z.strictObject({ ...webhook, secret });

export const webhooksQuery = z.strictObject(pageQuery);
export const webhooksAnswer = z.strictObject({
  webhooks: z.array(webhookAnswer),
  next_cursor: z.string().nullable(),
});

export const rotateAnswer = z.strictObject({
  secret,
  public_key: webhook.public_key,
  previous_until: timestamp.meta({ description: 'Until then the secrets of before sign as well' }),
});

export const testAnswer = z.strictObject({
  event_id: z.uuid().meta({ description: 'As `webhook-id` has it, and the list of deliveries' }),
});

export const deliveriesQuery = z.strictObject({
  status: status.optional(),
  type: sentType.optional(),
  ...pageQuery,
});

const attempt = z.strictObject({
  at: timestamp,
  http_status: z.int().nullable().meta({ description: 'Null where no answer began' }),
  error: z.enum(ATTEMPT_ERRORS).nullable().meta({
    description:
      'Null where the receiver has it; `status`: it answered otherwise than with 2xx; `redirect`: nobody follows one; `timeout`: 10 s for all; `closed`: before the answer was whole; `too_large`: an answer over 64 KiB; `name`, `address`: none, or none that may be called; `connect`, `certificate`, `protocol`: no connection, no valid certificate, no HTTP',
  }),
});

const delivery = z
  .strictObject({
    delivery_id: z.uuid(),
    event_id: z.uuid().meta({ description: 'As `webhook-id`, at each try' }),
    type: sentType,
    created_at: timestamp.meta({ description: 'When it happened' }),
    status,
    attempts: z
      .array(attempt)
      .meta({ description: 'The oldest first, of the last five times it was asked for' }),
  })
  .meta({ id: 'Delivery' });

export const deliveriesAnswer = z.strictObject({
  deliveries: z.array(delivery),
  next_cursor: z.string().nullable(),
});
export type DeliveryAnswer = z.output<typeof delivery>;

export const replayRequest = z.union([
  z.strictObject({ delivery_id: reference }),
  z
    .strictObject({ from: moment, to: moment })
    .refine(({ from, to }) => from <= to, { ...must(FAULTS.endsBeforeItBegins), path: ['to'] })
    .meta({ description: 'Of when the events happened, both included' }),
]);

export const replayAnswer = z.strictObject({
  count: count.meta({ description: 'How many are sent again; those that are on their way are none of them' }),
});
