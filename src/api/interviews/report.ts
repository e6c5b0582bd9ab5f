import type { ReportAnswer } from '../../contract/report.ts';
import { DatabaseUnavailable } from '../../database/unavailable.ts';
import { TextUnread } from '../../readers/reader-process.ts';
import type { Readers } from '../../readers/readers.ts';
import type { InterviewRecord } from '../../records/records.ts';
import { presentReport, type ReportIntegrity } from '../../report/audience.ts';
import type { ReportReader } from '../../report/page/page.ts';
import { loadReportTexts, loadStatements, NO_TEXTS } from '../../report/page/texts.ts';
import { readReviews } from '../../report/reviews.ts';
import { findReport } from '../../report/stored.ts';
import type { ApiDependencies } from '../dependencies.ts';
import type { DirectHandler } from '../endpoint.ts';
import { conflict, notFound, Problem } from '../errors.ts';
import { may } from '../policies.ts';
import { presentChain, presentSignals } from '../presenters/integrity.ts';
import { iso } from '../presenters/time.ts';
import { PROBLEMS } from '../texts/problems.ts';
import type { INTERVIEWS } from './endpoints.ts';

/** The stored report as its reader may see it, in the form that `Accept` names. */
export function createReportHandler(deps: ApiDependencies): DirectHandler<typeof INTERVIEWS.getReport> {
  const { records, readers } = deps;
  return async function getReport(_, { interview, viewer, ctx }) {
    if (interview.practice) throw notFound(PROBLEMS.noPracticeReport);
    const record = interview.reportReady ? await findReport(interview.id, records) : null;
    if (!record) throw conflict('report_not_ready', PROBLEMS.reportNotReady, { 'Retry-After': '5' });
    const isCompany = may(viewer, 'report.signals', interview);
    const candidate = await records.users.findById(interview.candidateId);
    const integrity = await integrityOf(interview, isCompany);
    const reviews = await readReviews(interview.id, { events: records.events, isCompany });
    const report: ReportAnswer = {
      ...presentReport(record.report, { isCompany, candidate, integrity, reviews }),
      ...(interview.erasedAt !== null && { erased_at: iso(interview.erasedAt) }),
    };
    ctx.vary('Accept');
    switch (ctx.accepts('application/json', 'text/html')) {
      case 'text/html': {
        const options = { blobs: records.blobs, withHidden: isCompany, logger: deps.logger };
        const texts = interview.erasedAt ? NO_TEXTS : await loadReportTexts(record.report, options);
        const llmCalls = isCompany ? await records.llmCalls.of(interview.id) : [];
        const statements = await loadStatements(record.report, deps);
        const page = await pageOf(report, { texts, statements, isCompany, llmCalls });
        ctx.set('Content-Security-Policy', page.contentSecurityPolicy);
        ctx.type = 'text/html; charset=utf-8';
        ctx.body = page.html;
        return;
      }
      case 'application/json':
        return report;
      default:
        throw new Problem({ status: 406, code: 'not_acceptable', detail: PROBLEMS.reportForms });
    }
  };

  /** Null while it cannot be read: all else of the report is to be had. */
  async function integrityOf(
    { id, locale }: InterviewRecord,
    isCompany: boolean,
  ): Promise<ReportIntegrity | null> {
    try {
      const integrity = await deps.integrity.read(id);
      return {
        signals: presentSignals(integrity, { locale, isCompany }),
        chain: presentChain(integrity),
      };
    } catch (err) {
      if (!(err instanceof TextUnread) && !(err instanceof DatabaseUnavailable)) throw err;
      deps.logger.warn({ session_id: id, err }, 'a report is shown without its signals');
      return null;
    }
  }

  /** Without the candidate's code where some of it is more than can be shown. */
  async function pageOf(report: ReportAnswer, reader: ReportReader): ReturnType<Readers['reportPage']> {
    try {
      return await readers.reportPage(report, reader);
    } catch (error) {
      if (!(error instanceof TextUnread)) throw error;
      return readers.reportPage(report, { ...reader, texts: NO_TEXTS });
    }
  }
}
