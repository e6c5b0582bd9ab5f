import { coarseDuration } from '../../domain/coarse.ts';
import type { ReportDocument } from '../interviews/report-schema.ts';

/**
 * The stored report, of whatever version. For those who must not see them without signals, what leads to them or to the
 * results of hidden tests, exact durations of checks, doubts about reviews, and who of the company extended a deadline. `hash` is that of the whole
 * report.
 */
export function presentReport(json: string, { withSignals }: { withSignals: boolean }): ReportDocument {
  const report: ReportDocument = JSON.parse(json);
  if (withSignals) return report;
  return {
    ...report,
    signals: [],
    ...(report.integrity !== undefined && { integrity: null }),
    ...(report.timeline && { timeline: report.timeline.filter(({ kind }) => kind !== 'signal') }),
    extensions: report.extensions.map(({ by: _, ...rest }) => rest),
    tasks: report.tasks.map(forCandidates),
  };
}

type Task = ReportDocument['tasks'][number];

function forCandidates(task: Task): Task {
  if (!task.submissions) return task;
  const submissions = task.submissions.map(({ result_sha256: _, review, ...rest }) => ({
    ...rest,
    duration_ms: coarseDuration(rest.duration_ms),
    review: review && withoutDoubts(review),
  }));
  return { ...task, submissions };
}

function withoutDoubts({ confident: _, ...review }: Review): Review {
  return review;
}

type Review = NonNullable<NonNullable<Task['submissions']>[number]['review']>;
