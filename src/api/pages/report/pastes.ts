import type { ReportDocument } from '../../interviews/report-schema.ts';
import type { ReportTexts } from './texts.ts';

/** A paste that a submission may have come from. */
export interface PasteBefore {
  /** Characters, as the client counts them. */
  length: number;
  /** From the paste to the sending. */
  before_ms: number;
}

/** What was pasted longer ago has been worked on since. */
const SHORTLY_MS = 5 * 60_000;
/** A page sends its telemetry in batches: a paste may be heard of after the solution that came from it. */
const LATE_MS = 15_000;
/** Of the code, in characters, that a paste must come to. */
const LEAST_SHARE = 0.5;

/**
 * By submission: the last paste of about its size shortly before it was sent, and after the one before it was. A fact for
 * people to weigh, which says nothing of where the text came from.
 */
export function pastesBefore(report: ReportDocument, texts: ReportTexts): ReadonlyMap<string, PasteBefore> {
  const pastes = report.integrity?.pastes ?? [];
  const found = new Map<string, PasteBefore>();
  let previous = Number.NEGATIVE_INFINITY;
  for (const [id, sentAt] of sendingTimes(report)) {
    const code = texts.get(id)?.code;
    const [from, to] = [Math.max(previous + LATE_MS, sentAt - SHORTLY_MS), sentAt + LATE_MS];
    previous = sentAt;
    if (code === undefined) continue;
    const paste = pastes.findLast(
      ({ at_ms, length }) => at_ms > from && at_ms <= to && length >= code.length * LEAST_SHARE,
    );
    if (paste) found.set(id, { length: paste.length, before_ms: Math.max(0, sentAt - paste.at_ms) });
  }
  return found;
}

/** When each submission was sent, since the start, in order: its entry in the timeline is of when its tests were done. */
export function sendingTimes({ timeline = [] }: ReportDocument): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  let sentAt = 0;
  for (const entry of timeline) {
    if (entry.kind === 'state' && entry.state === 'evaluating') sentAt = entry.at_ms;
    if (entry.kind === 'check') times.set(entry.submission_id, sentAt);
  }
  return times;
}
