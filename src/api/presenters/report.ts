import type { ReportDocument } from '../interviews/report-schema.ts';

/**
 * The stored report, of whatever version. Without signals, and what leads to them or to the results of hidden tests,
 * for those who must not see them. `hash` is that of the whole report.
 */
export function presentReport(json: string, { withSignals }: { withSignals: boolean }): ReportDocument {
  const report: ReportDocument = JSON.parse(json);
  if (withSignals) return report;
  return {
    ...report,
    signals: [],
    ...(report.integrity !== undefined && { integrity: null }),
    ...(report.timeline && { timeline: report.timeline.filter(({ kind }) => kind !== 'signal') }),
    tasks: report.tasks.map(withoutResults),
  };
}

function withoutResults(task: ReportDocument['tasks'][number]): ReportDocument['tasks'][number] {
  if (!task.submissions) return task;
  return { ...task, submissions: task.submissions.map(({ result_sha256: _, ...rest }) => rest) };
}
