import type { ReportAnswer } from '../../contract/report.ts';
import type { ReportTexts } from './texts.ts';

/** A paste that a submission may have come from. */
export interface PasteBefore {
  /** Characters, as the client counts them. */
  length: number;
  /** From the paste to the sending. */
  before_ms: number;
}

interface Paste {
  at_ms: number;
  length: number;
}

/** What was pasted longer ago has been worked on since. */
const SHORTLY_MS = 5 * 60_000;
/** A page sends its telemetry in batches: a paste may be heard of after the solution that came from it. */
const LATE_MS = 15_000;
/** The shorter of paste and code, as a share of the longer: less, and they are hardly the same text. */
const LEAST_SHARE = 0.5;

/**
 * By submission: the last paste of about its size while its task was open, shortly before it was sent. A paste belongs to
 * one submission. It is a fact for people to weigh, which says nothing of where the text came from.
 */
export function pastesBefore(report: ReportAnswer, texts: ReportTexts): ReadonlyMap<string, PasteBefore> {
  const bySubmission = new Map<string, PasteBefore>();
  let pastes = pastesIn(report);
  const sendings = sendingsIn(report);
  for (const [index, { submissionId, sentAt, givenAt }] of sendings.entries()) {
    const code = texts.submissions.get(submissionId)?.code;
    if (code === undefined) continue;
    const alike = pastes.filter((paste) => isAlike(paste, code));
    const from = Math.max(givenAt, sentAt - SHORTLY_MS);
    const until = Math.min(sendings[index + 1]?.sentAt ?? Infinity, sentAt + LATE_MS);
    const paste =
      alike.findLast(({ at_ms }) => at_ms >= from && at_ms <= sentAt) ??
      alike.find(({ at_ms }) => at_ms > sentAt && at_ms < until);
    if (!paste) continue;
    pastes = pastes.filter((other) => other !== paste);
    bySubmission.set(submissionId, { length: paste.length, before_ms: Math.max(0, sentAt - paste.at_ms) });
  }
  return bySubmission;
}

/** Of text that stood nowhere before. */
function pastesIn({ signals, started_at }: ReportAnswer): Paste[] {
  return (signals ?? []).flatMap(({ kind, from, facts }) =>
    kind === 'paste' && facts.origin !== 'inside' && typeof facts.length === 'number'
      ? [{ at_ms: Date.parse(from) - Date.parse(started_at), length: facts.length }]
      : [],
  );
}

function isAlike({ length }: Paste, { length: codeLength }: string): boolean {
  return Math.min(length, codeLength) >= LEAST_SHARE * Math.max(length, codeLength);
}

/** A check, when it was sent, and when its task was given, since the start. */
export interface Sending {
  submissionId: string;
  sentAt: number;
  givenAt: number;
}

/** In order. The entry of a check in the timeline is of when its tests were done, not of when it was sent. */
export function sendingsIn({ timeline }: ReportAnswer): Sending[] {
  const sendings: Sending[] = [];
  let [sentAt, givenAt] = [0, 0];
  for (const entry of timeline) {
    if (entry.kind === 'task') givenAt = entry.at_ms;
    if (entry.kind === 'state' && entry.state === 'evaluating') sentAt = entry.at_ms;
    if (entry.kind === 'check') sendings.push({ submissionId: entry.submission_id, sentAt, givenAt });
  }
  return sendings;
}
