import { log } from '@temporalio/activity';
import type { Records } from '../src/records/records.ts';
import { buildReport } from '../src/report/derive/report.ts';
import { recordOf } from '../src/report/stored.ts';

/**
 * Derives the report from the stored events and keeps it; resolves with the SHA-256 of its canonical JSON. From then on what was
 * checked is found by those who solve the same tasks.
 */
export function createReportBuilder({
  records,
  fingerprint,
}: {
  records: Records;
  /** Keeps the fingerprints of what the interview has had checked. */
  fingerprint: (interviewId: string) => Promise<void>;
}): (interview: { interviewId: string }) => Promise<string> {
  return async ({ interviewId }) => {
    const plan = await records.interviews.findPlan(interviewId);
    if (!plan) throw new Error(`interview ${interviewId} is not in the store`);
    const report = buildReport(plan, await records.events.after(interviewId, 0));
    const missing = report.degraded.filter(({ kind }) => kind !== 'reply' && kind !== 'feedback');
    if (missing.length > 0) log.error('parts of a report could not be made', { interviewId, missing });
    const record = recordOf(report);
    await records.interviews.saveReport(interviewId, record);
    await fingerprint(interviewId);
    return record.sha256;
  };
}
