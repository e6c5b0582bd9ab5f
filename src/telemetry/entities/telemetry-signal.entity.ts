import { defineEntity, p } from '@mikro-orm/core';

/** The digest that each interview's workflow was last told of. */
export const TelemetrySignalEntity = defineEntity({
  name: 'TelemetrySignal',
  tableName: 'telemetry_signals',
  properties: {
    interviewId: p.string().primary(),
    digestSha256: p.string(),
  },
});
