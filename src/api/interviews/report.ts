import { recordAudit } from '../audit/record.ts';
import { wantsPage } from '../auth/visitors.ts';
import type { ApiDependencies } from '../dependencies.ts';
import type { DirectHandler } from '../endpoint.ts';
import { conflict, notFound } from '../errors.ts';
import { may } from '../policies.ts';
import { PROBLEMS } from '../texts/problems.ts';
import type { INTERVIEWS } from './endpoints.ts';
import { createReportDocuments } from './report-document.ts';
import { sendReport } from './send-report.ts';
import { showWithheld } from './withheld.ts';

/** The stored report as its reader may see it, in the form that `Accept` names. */
export function createReportHandler(deps: ApiDependencies): DirectHandler<typeof INTERVIEWS.getReport> {
  const readReport = createReportDocuments(deps);
  return async function getReport(_, { interview, viewer, ctx }) {
    if (interview.practice) throw notFound(PROBLEMS.noPracticeReport);
    const isCompany = may(viewer, 'report.signals', interview);
    if (!isCompany && interview.reportReady && interview.reportToCandidate === 'none' && wantsPage(ctx)) {
      return showWithheld(ctx, interview, deps);
    }
    const document = await readReport(interview, { isCompany });
    if (!document) throw conflict('report_not_ready', PROBLEMS.reportNotReady, { 'Retry-After': '5' });
    if (isCompany) {
      const object = { kind: 'interview', id: interview.id } as const;
      await recordAudit(deps, ctx.state, { action: 'report.read', object });
    }
    return sendReport(ctx, document, ['application/json', 'text/html', 'application/pdf']);
  };
}
