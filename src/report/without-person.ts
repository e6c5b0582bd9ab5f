import type { ReportTask, StoredReport, TimelineEntry } from '../contract/report.ts';

/**
 * What stays of a report once its person is erased: the figures, and what the bank and the clock say. Whatever somebody
 * said or wrote, or a model wrote about it, is gone; `hash` is that of the whole report as it was.
 */
export function withoutPerson(report: StoredReport): StoredReport {
  return {
    ...report,
    tasks: report.tasks.map(taskWithoutPerson),
    timeline: report.timeline.flatMap(entryWithoutPerson),
    ...(report.conversation && { conversation: [] }),
    extensions: report.extensions.map(({ by: _, ...extension }) => ({ ...extension, reason: '' })),
    outages: report.outages.map((outage) => ({ ...outage, detail: '' })),
    soft_skills: report.soft_skills?.map((skill) => ({ ...skill, summary: '', evidence: [] })) ?? null,
  };
}

function taskWithoutPerson(task: ReportTask): ReportTask {
  return {
    ...task,
    submissions: task.submissions.map(({ review, ...submission }) => ({
      ...submission,
      review: review && { ...review, summary: '', strengths: [], improvements: [], complexity: null },
    })),
    follow_ups: [],
    ...(task.help && { help: task.help.map((given) => ({ ...given, quote: '' })) }),
    ...(task.draft !== undefined && { draft: null }),
  };
}

function entryWithoutPerson(entry: TimelineEntry): TimelineEntry[] {
  if (entry.kind === 'message' || entry.kind === 'reply') return [];
  return [entry.kind === 'extension' ? { ...entry, reason: '' } : entry];
}
