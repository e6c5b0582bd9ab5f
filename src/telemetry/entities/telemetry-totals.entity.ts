import { defineEntity, p } from '@mikro-orm/core';

/** Rows of an interview in the tables of events and of conflicts. `tooMuchAt`: when events were first refused. */
export const TelemetryTotalsEntity = defineEntity({
  name: 'TelemetryTotals',
  tableName: 'telemetry_totals',
  properties: {
    interviewId: p.string().primary(),
    events: p.integer(),
    evidence: p.integer(),
    tooMuchAt: p.bigint('number').nullable(),
  },
});
