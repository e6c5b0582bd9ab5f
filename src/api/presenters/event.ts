import type { LiveEvent } from '../../bus/bus.ts';
import type { EventData } from '../../contract/events.ts';
import type {
  EventBody,
  EventType,
  InterviewEvent,
  RunData,
  VerdictData,
} from '../../domain/interview/events.ts';
import { coarseDuration } from '../../domain/measurement/coarse.ts';
import { difficultyLabel } from '../../domain/measurement/labels.ts';
import type { ReportToCandidate } from '../../domain/packages/package.ts';
import type { InterviewRecord } from '../../records/records.ts';
import { shownDecision } from '../../report/decisions.ts';
import { iso, isoOrNull } from './time.ts';

/** Who reads, and of which interview. */
export interface EventReader {
  interviewId: string;
  /** Candidates do not see who reviewed, and what they noted. */
  isCompany: boolean;
  /** What candidates see of the report, and so of what was decided. */
  reportToCandidate: ReportToCandidate;
}

/**
 * A stored event as the contract shows it. Every field is named here: why a task was chosen, hashes of results, who
 * extended and what telemetry amounts to are for the report and the operator.
 */
export function presentEvent(event: InterviewEvent, reader: EventReader) {
  return { seq: event.seq, type: event.type, at: iso(event.at), data: presentData(event, reader) };
}

/** As its candidate sees it. */
export function presentOwnEvent(
  event: InterviewEvent,
  { id: interviewId, reportToCandidate }: Pick<InterviewRecord, 'id' | 'reportToCandidate'>,
) {
  return presentEvent(event, { interviewId, isCompany: false, reportToCandidate });
}

export function presentData({ type, data }: EventBody, reader: EventReader): EventData[EventType] {
  const present = STORED[type] as (data: EventBody['data'], reader: EventReader) => EventData[EventType];
  return present(data, reader);
}

type DataOf<Type extends EventType> = Extract<EventBody, { type: Type }>['data'];

const STORED: {
  readonly [Type in EventType]: (data: DataOf<Type>, reader: EventReader) => EventData[Type];
} = {
  message: ({ messageId, text, voice }) => ({
    message_id: messageId,
    role: 'user',
    text,
    ...(voice && { voice: { upload_id: voice.uploadId, sha256: voice.sha256, edited: voice.edited } }),
  }),
  final: ({ replyId, replyTo, messageId, text, model, degraded }) => ({
    reply_id: replyId,
    reply_to: replyTo,
    message_id: messageId,
    role: 'assistant',
    text,
    model,
    degraded,
  }),
  notice_acknowledged: ({ version, locale, consents }) => ({ notice_version: version, locale, consents }),
  error: ({ code, message, retryable }) => ({
    // The event's type says `string`; those who store it know no other code.
    code: code as EventData['error']['code'],
    message,
    retryable,
  }),
  state: ({ state, taskNumber, deadlineAt, cause, outcome, attemptsLeft = null }) => ({
    state,
    task_number: taskNumber,
    deadline_at: isoOrNull(deadlineAt),
    cause,
    outcome,
    attempts_left: attemptsLeft,
  }),
  task: ({ taskId, number, title, rating }) => ({
    task_id: taskId,
    number,
    title,
    difficulty: presentDifficulty(rating),
  }),
  run: (data) => ({
    run_id: data.runId,
    ...presentExecution(data),
    judged: data.judged ?? true,
  }),
  verdict: (data) => ({
    submission_id: data.submissionId,
    attempt: data.attempt,
    ...presentExecution(data),
    duration_ms: coarseDuration(data.durationMs),
    automatic: data.automatic ?? false,
  }),
  hint: ({ taskId, number, text }) => ({ task_id: taskId, number, text }),
  extended: ({ seconds, reason, deadlineAt }) => ({ seconds, reason, deadline_at: iso(deadlineAt) }),
  credited: ({ seconds, cause, deadlineAt }) => ({ seconds, cause, deadline_at: iso(deadlineAt) }),
  time_left: ({ taskId, remainingMs }) => ({ task_id: taskId, remaining_ms: remainingMs }),
  feedback: ({ submissionId, summary, strengths, improvements, quality, score, degraded }) => ({
    submission_id: submissionId,
    summary,
    strengths,
    improvements,
    quality,
    score,
    degraded,
  }),
  problem_reported: ({ text, requestIds }) => ({ text, request_ids: requestIds }),
  answer_recorded: ({ uploadId, messageId, durationMs, sha256 }) => ({
    upload_id: uploadId,
    message_id: messageId,
    duration_ms: durationMs,
    sha256,
  }),
  // What was found is in the report.
  soft_skills: () => ({}),
  assessed: () => ({}),
  finished: ({ reportSha256 }, { interviewId, isCompany, reportToCandidate }) => {
    const isWithheld = !isCompany && reportToCandidate === 'none';
    return { report_url: reportSha256 === null || isWithheld ? null : `/interview/${interviewId}/report` };
  },
  integrity_reviewed: ({ reviewId, decision, note, signals, by }, { isCompany }) => ({
    review_id: reviewId,
    decision,
    ...(isCompany && { note }),
    signals,
    ...(isCompany && { by }),
  }),
  appealed: ({ text }) => ({ text }),
  decided: (data, { isCompany, reportToCandidate }) =>
    shownDecision(data, isCompany ? 'company' : reportToCandidate),
};

/** What a stream shows of a reply that is being written. */
export function presentLive(event: Extract<LiveEvent, { type: 'typing' | 'delta' }>) {
  const head = { reply_id: event.replyId, attempt: event.attempt };
  return event.type === 'typing' ? head : { ...head, index: event.index, text: event.text };
}

/** What a stream shows of a run or check that is on its way. */
export function presentProgress({ of, executionId, done, total }: Extract<LiveEvent, { type: 'progress' }>) {
  return of === 'run' ? { run_id: executionId, done, total } : { submission_id: executionId, done, total };
}

export function presentTranscribing({
  uploadId,
  elapsedMs,
  durationMs,
}: Extract<LiveEvent, { type: 'transcribing' }>) {
  return { upload_id: uploadId, elapsed_ms: elapsedMs, duration_ms: durationMs };
}

export function presentDifficulty(rating: number) {
  return { rating, label: difficultyLabel(rating) };
}

function presentExecution<Data extends RunData | VerdictData>(data: Data) {
  const verdict: Data['verdict'] = data.verdict;
  return {
    task_id: data.taskId,
    language: data.language,
    verdict,
    passed: data.passed,
    total: data.total,
    duration_ms: data.durationMs,
  };
}
