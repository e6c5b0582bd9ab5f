import { defineEntity, p } from '@mikro-orm/core';
import type { TelemetryType } from '../../domain/vocabulary.ts';
import type { TelemetryData } from '../telemetry.ts';

/** What came under each number: first, and each other content once, as evidence. */
export const TelemetryEventEntity = defineEntity({
  name: 'TelemetryEvent',
  tableName: 'telemetry_events',
  indexes: [{ name: 'telemetry_events_arrival', properties: ['interviewId', 'batch', 'position'] }],
  properties: {
    interviewId: p.string().primary(),
    clientId: p.string().primary(),
    seq: p.integer().primary().autoincrement(false),
    contentSha256: p.string().primary(),
    isFirst: p.boolean(),
    batch: p.integer(),
    /** In its batch, from 0. */
    position: p.integer(),
    type: p.string().$type<TelemetryType>(),
    /** The client's clock. */
    at: p.bigint('number'),
    data: p.json<TelemetryData>().nullable(),
  },
});
