import { defineEntity, p } from '@mikro-orm/core';
import type { TelemetryType } from '../../domain/vocabulary.ts';
import type { TelemetryData } from '../telemetry.ts';

/** Evidence: what came under a number that was taken, with other content. Each content once. */
export const TelemetryConflictEntity = defineEntity({
  name: 'TelemetryConflict',
  tableName: 'telemetry_conflicts',
  properties: {
    interviewId: p.string().primary(),
    seq: p.integer().primary().autoincrement(false),
    contentSha256: p.string().primary(),
    type: p.string().$type<TelemetryType>(),
    at: p.bigint('number'),
    receivedAt: p.bigint('number'),
    data: p.json<TelemetryData>().nullable(),
  },
});
