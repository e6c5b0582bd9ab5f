import { USUAL_PAGE } from '../../contract/parts.ts';
import { FAULTS } from '../../contract/texts/faults.ts';
import type { ApiDependencies } from '../dependencies.ts';
import type { Handlers } from '../endpoint.ts';
import { invalid } from '../errors.ts';
import { presentAuditEntry } from '../presenters/audit.ts';
import type { AUDIT } from './endpoints.ts';

export function auditHandlers({ records }: Pick<ApiDependencies, 'records'>): Handlers<typeof AUDIT> {
  return {
    async listAudit({ query: { cursor, limit = USUAL_PAGE, ...filter } }, { viewer }) {
      const page = await records.audit.list(viewer.organisationId, filter, { cursor, limit });
      if (!page) throw invalid([{ path: 'cursor', message: FAULTS.unknownCursor }]);
      return { entries: page.entries.map(presentAuditEntry), next_cursor: page.nextCursor };
    },
  };
}
