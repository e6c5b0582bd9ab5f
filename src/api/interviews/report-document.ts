import type { ReportAnswer } from '../../contract/report.ts';
import { DatabaseUnavailable } from '../../database/unavailable.ts';
import { appealUntil } from '../../domain/interview/appeal.ts';
import { TextUnread } from '../../readers/reader-process.ts';
import type { Readers } from '../../readers/readers.ts';
import type { InterviewRecord } from '../../records/records.ts';
import { presentReport, type ReportIntegrity } from '../../report/audience.ts';
import { contactOf } from '../../report/contact.ts';
import { readDecisions } from '../../report/decisions.ts';
import { explanationOf } from '../../report/explanation.ts';
import type { ReportReader } from '../../report/page/page.ts';
import { loadReportTexts, loadStatements, NO_TEXTS } from '../../report/page/texts.ts';
import { readReviews } from '../../report/reviews.ts';
import { type FoundReport, findReport } from '../../report/stored.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { forbidden } from '../errors.ts';
import { presentChain, presentSignals } from '../presenters/integrity.ts';
import { iso } from '../presenters/time.ts';
import { PROBLEMS } from '../texts/problems.ts';

type Parts = Pick<ApiDependencies, 'records' | 'readers' | 'integrity' | 'bank' | 'logger' | 'settings'>;

/** A report as one of its readers may see it, in each of its forms. */
export interface ReportDocument {
  report: ReportAnswer;
  page(): ReturnType<Readers['reportPage']>;
  pdf(): ReturnType<Readers['reportPdf']>;
}

/** Reads the stored report of an interview; null until there is one. Throws 403 where its package shows candidates none. */
export function createReportDocuments(deps: Parts) {
  const { records, readers, logger } = deps;

  return async function readReport(
    interview: InterviewRecord,
    { isCompany }: { isCompany: boolean },
  ): Promise<ReportDocument | null> {
    const record = interview.reportReady ? await findReport(interview.id, records) : null;
    if (!record) return null;
    const extent = isCompany ? 'full' : interview.reportToCandidate;
    if (extent === 'none') throw forbidden(PROBLEMS.reportWithheld, 'report_withheld');
    const candidate = await records.users.findById(interview.candidateId);
    const invitation = interview.packageId === null ? null : await invitedAs(interview.id);
    const integrity = await integrityOf(interview, isCompany);
    const reviews = await readReviews(interview.id, { events: records.events, isCompany });
    const decisions = await readDecisions(interview.id, { records, extent: isCompany ? 'company' : extent });
    const explanation = explanationOf(record.report, {
      ...(await circumstancesOf(interview, invitation?.createdBy ?? null)),
      ...{ decidedAt: decisions.at(-1)?.at ?? null, reviews, signals: integrity?.signals.length ?? null },
    });
    const report: ReportAnswer = {
      ...presentReport(record.report, {
        ...{ isCompany, extent, candidate, integrity, reviews, decisions, explanation },
        invited: invitation?.candidate ?? null,
      }),
      ...(interview.erasedAt !== null && { erased_at: iso(interview.erasedAt) }),
    };
    const isShort = interview.erasedAt !== null || extent === 'summary';
    const reader = () => readerOf(interview, { record, isCompany, isShort });
    return {
      report,
      page: async () => withoutCodeIfNeeded(await reader(), (shown) => readers.reportPage(report, shown)),
      pdf: async () => withoutCodeIfNeeded(await reader(), (shown) => readers.reportPdf(report, shown)),
    };
  };

  async function readerOf(
    { id }: InterviewRecord,
    { record: { report }, isCompany, isShort }: { record: FoundReport; isCompany: boolean; isShort: boolean },
  ): Promise<ReportReader> {
    const options = { blobs: records.blobs, withHidden: isCompany, logger };
    const texts = isShort ? NO_TEXTS : await loadReportTexts(report, options);
    const llmCalls = isCompany ? await records.llmCalls.of(id) : [];
    return { texts, statements: await loadStatements(report, deps), isCompany, llmCalls };
  }

  async function invitedAs(id: string) {
    return (await records.invitations.ofInterviews([id])).get(id) ?? null;
  }

  async function circumstancesOf(interview: InterviewRecord, createdBy: string | null) {
    const { organisationId, finishedAt, appealDays, retentionDays, erasedAt } = interview;
    const organisation = await records.organisations.find(organisationId);
    return {
      organisation: organisation?.name ?? null,
      contact: await contactOf({ createdBy, organisationId }, records),
      appealUntil: appealUntil(finishedAt, appealDays),
      retentionDays: retentionDays ?? deps.settings.retentionDays,
      isErased: erasedAt !== null,
    };
  }

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
      logger.warn({ session_id: id, err }, 'a report is shown without its signals');
      return null;
    }
  }
}

/** Without the candidate's code where some of it is more than can be shown. */
async function withoutCodeIfNeeded<Written>(
  reader: ReportReader,
  write: (reader: ReportReader) => Promise<Written>,
): Promise<Written> {
  try {
    return await write(reader);
  } catch (error) {
    if (!(error instanceof TextUnread)) throw error;
    return write({ ...reader, texts: NO_TEXTS });
  }
}
