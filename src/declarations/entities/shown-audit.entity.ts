import { defineEntity, p } from '@mikro-orm/core';
import type { ShownCounts } from '../../domain/bias-audit/audit.ts';

/** What an audit has shown, so that a later one does not show the few by which it differs. */
export const ShownAuditEntity = defineEntity({
  name: 'ShownAudit',
  tableName: 'shown_audits',
  properties: {
    id: p.string().primary(),
    organisationId: p.string(),
    at: p.bigint('number'),
    periodFrom: p.bigint('number'),
    periodTo: p.bigint('number'),
    shown: p.json<ShownCounts>(),
  },
});
