import { z } from 'zod';
import { count, reference, sha256 } from '../../contract/parts.ts';
import { text } from '../../contract/strings.ts';
import type { TelemetryType } from '../../domain/vocabulary.ts';
import { defineEndpoint, json } from '../endpoint.ts';

/** Largest number that every database's plain integer holds. */
const MAX_SEQ = 2_147_483_647;

const common = {
  seq: z.int().min(1).max(MAX_SEQ).meta({ description: 'Numbered by the client from 1' }),
  at: z.iso.datetime({ offset: true }).meta({ description: "By the client's clock" }),
};

const clipboard = z.strictObject({
  length: count,
  sha256: sha256.optional(),
  target: text({ min: 1, max: 200 }),
});
const state = z.strictObject({ state: text({ min: 1, max: 50 }) });

function event<T extends TelemetryType>(type: T) {
  return z.strictObject({ ...common, type: z.literal(type) });
}

export const telemetryEvent = z
  .discriminatedUnion('type', [
    event('copy').extend({ data: clipboard.optional() }),
    event('cut').extend({ data: clipboard.optional() }),
    event('paste').extend({ data: clipboard.optional() }),
    event('visibility').extend({ data: state.optional() }),
    event('devtools').extend({ data: state.optional() }),
    event('fullscreen').extend({ data: state.optional() }),
    event('blur').extend({ data: z.strictObject({}).optional() }),
    event('focus').extend({ data: z.strictObject({}).optional() }),
    event('mouse_leave').extend({ data: z.strictObject({}).optional() }),
    event('idle').extend({ data: z.strictObject({}).optional() }),
    event('reconnect').extend({ data: z.strictObject({}).optional() }),
  ])
  .meta({ id: 'TelemetryEvent' });

export const sendTelemetry = defineEndpoint({
  method: 'post',
  path: '/telemetry/anticheat',
  operationId: 'sendTelemetry',
  tag: 'Telemetry',
  summary: 'What the page saw; taken until 10 minutes after the end',
  description:
    'The client numbers its events from 1; a batch that is sent again changes nothing. What they amount to is for the company, as advice.',
  signedIn: true,
  idempotent: true,
  body: z.strictObject({ session_id: reference, events: z.array(telemetryEvent).min(1).max(200) }),
  answers: {
    202: json(
      'Stored',
      z.strictObject({
        accepted: count,
        duplicates: count,
        conflicts: z.array(count),
        last_seq: count,
        missing: z.array(z.tuple([count, count])).meta({ description: 'Inclusive ranges' }),
      }),
    ),
  },
  problems: [403, 404, 409, 503],
});
