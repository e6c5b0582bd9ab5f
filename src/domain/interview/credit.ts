import type { Interview, TaskProgress } from './interview.ts';
import { openTask } from './interview.ts';
import { lengthOf, type Span, within, without } from './spans.ts';

/**
 * What is given back for a connection that broke: the time in which the task's clock ran and the candidate could do nothing,
 * where both sides say so. See docs/decisions/0024-credit-for-a-lost-connection.md.
 */

/**
 * The candidate's last stream had broken, and nothing came from them from `from` to `to`; at `openedAt` they had a stream
 * again. By the server's clock.
 */
export interface Absence extends Span {
  openedAt: number;
}

/** What telemetry says of an absence. */
export interface AbsenceEvidence {
  /** The event by which the page has told that its stream was back; null: it has not, in time. */
  told: { clientId: string; seq: number } | null;
  /** When edits were made meanwhile; see {@link spansOfEdits}. */
  worked: Span[];
}

/** A shorter break costs nobody anything, and gives nothing back. */
export const LEAST_ABSENCE_MS = 5_000;
/** Given back an interview. */
export const MOST_CREDITED_MS = 600_000;
/** So long after its new stream the page's word counts. */
export const TOLD_WITHIN_MS = 30_000;
/** When that is looked for, after the stream was opened: soon, so that the candidate sees it, and at the last moment. */
export const LOOKS_MS: readonly number[] = [3_000, 10_000, TOLD_WITHIN_MS];
/** Absences of an interview that are looked at. */
export const MOST_ABSENCES = 30;
/** Of them, at a time: more do not fit into the time that the page has for its word. */
export const MOST_WAITING = 6;
/** Around each edit; somebody who writes and thinks makes one at least so often. */
const EDIT_SPAN_MS = 5_000;

/** The times in which edits were made: some seconds before and after each. */
export function spansOfEdits(times: readonly number[]): Span[] {
  const spans: Span[] = [];
  for (const at of [...times].sort((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last && at - EDIT_SPAN_MS <= last.to) last.to = at + EDIT_SPAN_MS;
    else spans.push({ from: at - EDIT_SPAN_MS, to: at + EDIT_SPAN_MS });
  }
  return spans;
}

/** Whether something may be given back for it: an open task's clock ran, and its time was not up before the candidate was back. */
export function mayBeCredited(interview: Interview, absence: Absence): boolean {
  return lostMs(interview, absence, []) >= 1_000 && leftMs(interview) >= 1_000;
}

/** What is given back, in whole seconds, and what more was lost and is over the limit of an interview. */
export function creditOf(
  interview: Interview,
  absence: Absence,
  worked: readonly Span[],
): { seconds: number; overMs: number } {
  const lost = lostMs(interview, absence, worked);
  const seconds = Math.floor(Math.min(lost, leftMs(interview)) / 1_000);
  return { seconds, overMs: Math.max(0, lost - leftMs(interview)) };
}

/** What an interview can still be given. */
function leftMs({ tasks }: Interview): number {
  return Math.max(0, MOST_CREDITED_MS - tasks.reduce((sum, task) => sum + creditedMs(task), 0));
}

/** What a task was given back so far. */
export function creditedMs({ stops = [] }: TaskProgress): number {
  return stops.find(({ cause }) => cause === 'disconnect')?.ms ?? 0;
}

function lostMs(interview: Interview, absence: Absence, worked: readonly Span[]): number {
  const task = openTask(interview);
  const { stoppedAt } = interview;
  if (!task || task.deliveredAt === null || task.deadlineAt === null) return 0;
  if (interview.plan.practice || absence.to - absence.from < LEAST_ABSENCE_MS) return 0;
  // Time that was up while the candidate was away stays up.
  if (stoppedAt === null && task.deadlineAt <= absence.to) return 0;
  const clock = { from: task.deliveredAt, to: stoppedAt ?? task.deadlineAt };
  return lengthOf(without(within(absence, clock), [...(task.pauses ?? []), ...worked]));
}
