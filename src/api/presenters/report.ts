import type { ReportDocument } from '../interviews/report-schema.ts';

/** The stored report; without signals for those who must not see them. `hash` is that of the whole report. */
export function presentReport(json: string, { withSignals }: { withSignals: boolean }): ReportDocument {
  const report: ReportDocument = JSON.parse(json);
  return withSignals ? report : { ...report, signals: [] };
}
