import { USUAL_PAGE } from '../../contract/parts.ts';
import { FAULTS } from '../../contract/texts/faults.ts';
import type { ReportLink } from '../../records/report-links.ts';
import { recordAudit } from '../audit/record.ts';
import { newOneTimeToken } from '../auth/one-time-token.ts';
import type { ApiDependencies } from '../dependencies.ts';
import type { Handlers } from '../endpoint.ts';
import { conflict, invalid, notFound } from '../errors.ts';
import { iso, isoOrNull } from '../presenters/time.ts';
import { PROBLEMS } from '../texts/problems.ts';
import type { REPORT_LINKS } from './endpoints.ts';

const MOST_DAYS = 365;
const DAY_MS = 24 * 60 * 60 * 1_000;

export function reportLinkHandlers(deps: ApiDependencies): Handlers<typeof REPORT_LINKS> {
  const { records, settings, clock } = deps;
  return {
    async makeReportLink({ body: { audience, expires_at: expiresAt } }, { interview, newId, ctx }) {
      if (interview.practice) throw notFound(PROBLEMS.noPracticeReport);
      if (!interview.reportReady)
        throw conflict('report_not_ready', PROBLEMS.reportNotReady, { 'Retry-After': '5' });
      const createdAt = clock();
      if (expiresAt <= createdAt || expiresAt > createdAt + MOST_DAYS * DAY_MS)
        throw invalid([{ path: 'expires_at', message: FAULTS.notWithinAYear }]);
      const link = { id: newId('link'), interviewId: interview.id, audience, createdAt, expiresAt };
      const { token, tokenSha256 } = newOneTimeToken();
      await records.reportLinks.add(link, tokenSha256);
      const object = { kind: 'interview', id: interview.id } as const;
      await recordAudit(deps, ctx.state, { action: 'link.made', object, detail: link.id });
      return { ...shownOf(link), url: `${settings.publicOrigin}/r/${token}` };
    },

    async listReportLinks({ query: { cursor, limit = USUAL_PAGE } }, { interview }) {
      const page = await records.reportLinks.list(interview.id, { cursor, limit });
      if (!page) throw invalid([{ path: 'cursor', message: FAULTS.unknownCursor }]);
      return {
        links: page.links.map((link) => ({
          ...shownOf(link),
          revoked_at: isoOrNull(link.revokedAt),
          opening_count: link.openingCount,
          openings: link.openings.map((at) => ({ at: iso(at) })),
        })),
        next_cursor: page.nextCursor,
      };
    },

    async revokeReportLink({ params: { link_id: id } }, { interview, ctx }) {
      if (!(await records.reportLinks.revoke(interview.id, id, clock()))) throw notFound(PROBLEMS.noSuchLink);
      const object = { kind: 'interview', id: interview.id } as const;
      await recordAudit(deps, ctx.state, { action: 'link.revoked', object, detail: id });
    },
  };
}

function shownOf({
  id,
  audience,
  createdAt,
  expiresAt,
}: Pick<ReportLink, 'id' | 'audience' | 'createdAt' | 'expiresAt'>) {
  return { link_id: id, audience, created_at: iso(createdAt), expires_at: iso(expiresAt) };
}
