import { defineEntity, p } from '@mikro-orm/core';
import type { TelemetryType } from '../../domain/vocabulary.ts';
import type { TelemetryData } from '../telemetry.ts';

/** Each number as it came first. */
export const TelemetryEventEntity = defineEntity({
  name: 'TelemetryEvent',
  tableName: 'telemetry_events',
  properties: {
    interviewId: p.string().primary(),
    seq: p.integer().primary().autoincrement(false),
    type: p.string().$type<TelemetryType>(),
    /** The client's clock, and the server's. */
    at: p.bigint('number'),
    receivedAt: p.bigint('number'),
    data: p.json<TelemetryData>().nullable(),
    contentSha256: p.string(),
  },
});
