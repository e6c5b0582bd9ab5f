import { defineEntity, p } from '@mikro-orm/core';

/** Somebody wants no more mail of one kind. Whose address it is cannot be read out of the key: see `src/mail/stops.ts`. */
export const MailStopEntity = defineEntity({
  name: 'MailStop',
  tableName: 'mail_stops',
  properties: {
    key: p.string().primary(),
    stoppedAt: p.bigint('number'),
  },
});
