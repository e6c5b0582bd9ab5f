import { z } from 'zod';
import type { TelemetryType } from '../domain/vocabulary.ts';
import { count, reference, sha256 } from './parts.ts';
import { text } from './strings.ts';

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

const telemetryEvent = z
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

export type TelemetryReport = z.output<typeof telemetryEvent>;

export const telemetryRequest = z.strictObject({
  session_id: reference,
  events: z.array(telemetryEvent).min(1).max(200),
});

export const telemetryAnswer = z.strictObject({
  accepted: count,
  duplicates: count,
  conflicts: z.array(count),
  last_seq: count,
  missing: z.array(z.tuple([count, count])).meta({ description: 'Inclusive ranges' }),
});
