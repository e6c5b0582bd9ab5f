import { pino } from 'pino';
import type { Bank } from '../../../src/bank/bank.ts';
import type { InterviewPlan } from '../../../src/domain/interview/interview.ts';
import { presentReport } from '../../../src/report/audience.ts';
import { reportPage } from '../../../src/report/page/page.ts';
import { loadReportTexts, loadStatements } from '../../../src/report/page/texts.ts';
import type { Reviews } from '../../../src/report/reviews.ts';
import { user } from '../records/records.ts';
import { parsePage } from './dom.ts';
import { judged } from './judged.ts';
import { chain, NO_REVIEWS, signalsOf, type ToldInterview } from './report-interview.ts';

export interface PageOptions {
  /** As the company sees it, or the candidate. */
  isCompany?: boolean;
  nickname?: string;
  reviews?: Reviews;
  /** The record that the signals rest on. */
  record?: ReturnType<typeof chain>;
  /** Takes the place of what was presented. */
  beside?: object;
}

/** The page of what is told, parsed, and the report behind it. */
export async function renderPage(
  bank: Bank,
  told: ToldInterview,
  {
    isCompany = true,
    nickname = 'ada',
    reviews = NO_REVIEWS,
    record: stored = chain(),
    beside = {},
  }: PageOptions = {},
) {
  const record = told.report();
  const candidate = user({ nickname });
  const presented = presentReport(record, {
    isCompany,
    candidate,
    integrity: { signals: signalsOf(record), chain: stored },
    reviews,
    ...judged(record, { isCompany, reviews }),
  });
  const report = { ...presented, ...beside };
  const logger = pino({ level: 'silent' });
  const texts = await loadReportTexts(record, { blobs: told.blobs, withHidden: isCompany, logger });
  const statements = await loadStatements(record, { bank, logger });
  return {
    report,
    page: parsePage(reportPage(report, { texts, statements, isCompany, llmCalls: [] }).html),
  };
}

/** What makes the tasks of an interview those of the bank. */
export const plannedOn = (bank: Bank, change: Partial<InterviewPlan> = {}): Partial<InterviewPlan> => ({
  bankVersion: bank.version,
  cards: bank.cards('algorithms', change.locale ?? 'en'),
  ...change,
});
