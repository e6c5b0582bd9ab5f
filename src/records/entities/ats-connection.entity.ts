import { defineEntity, p } from '@mikro-orm/core';
import type { AtsFault } from '../../domain/ats/fault.ts';
import type { Provider } from '../../domain/ats/provider.ts';

/** By what an applicant tracking system knows an organisation's Viva, sealed, and what it could not make sense of last. */
export const AtsConnectionEntity = defineEntity({
  name: 'AtsConnection',
  tableName: 'ats_connections',
  properties: {
    organisationId: p.string().primary(),
    provider: p.string().primary().$type<Provider>(),
    token: p.uint8array().nullable(),
    tokenSetAt: p.bigint('number').nullable(),
    fault: p.json<AtsFault>().nullable(),
  },
});
