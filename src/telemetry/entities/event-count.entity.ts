import { defineEntity, p } from '@mikro-orm/core';
import type { TelemetryType } from '../../domain/vocabulary.ts';

/** Events of each type, contradictions left out. */
export const EventCountEntity = defineEntity({
  name: 'EventCount',
  tableName: 'event_counts',
  properties: {
    interviewId: p.string().primary(),
    type: p.string().$type<TelemetryType>().primary(),
    events: p.integer(),
  },
});
