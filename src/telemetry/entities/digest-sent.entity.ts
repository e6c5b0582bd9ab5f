import { defineEntity, p } from '@mikro-orm/core';

/** The digest that each interview's workflow was last sent. */
export const DigestSentEntity = defineEntity({
  name: 'DigestSent',
  tableName: 'telemetry_signals',
  properties: {
    interviewId: p.string().primary(),
    digestSha256: p.string(),
  },
});
