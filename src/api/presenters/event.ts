import type { LiveEvent } from '../../bus/bus.ts';
import type { EventBody, InterviewEvent, RunData, VerdictData } from '../../domain/interview/events.ts';
import { coarseDuration } from '../../domain/measurement/coarse.ts';
import { difficultyLabel } from '../../domain/measurement/labels.ts';
import { iso, isoOrNull } from './time.ts';

/**
 * A stored event as the contract shows it. Every field is named here: why a task was chosen, hashes of results, who
 * extended and what telemetry amounts to are for the report and the operator.
 */
export function presentEvent(event: InterviewEvent, interviewId: string) {
  return { seq: event.seq, type: event.type, at: iso(event.at), data: presentData(event, interviewId) };
}

export function presentData(event: EventBody, interviewId: string) {
  switch (event.type) {
    case 'message':
      return { message_id: event.data.messageId, role: 'user', text: event.data.text };
    case 'final': {
      const { replyId, replyTo, messageId, text, model, degraded } = event.data;
      const head = { reply_id: replyId, reply_to: replyTo, message_id: messageId };
      return { ...head, role: 'assistant', text, model, degraded };
    }
    case 'error': {
      const { code, message, retryable } = event.data;
      return { code, message, retryable };
    }
    case 'state': {
      const { state, taskNumber, deadlineAt, cause, outcome, attemptsLeft = null } = event.data;
      const head = { state, task_number: taskNumber, deadline_at: isoOrNull(deadlineAt) };
      return { ...head, cause, outcome, attempts_left: attemptsLeft };
    }
    case 'task': {
      const { taskId, number, title, rating } = event.data;
      return { task_id: taskId, number, title, difficulty: presentDifficulty(rating) };
    }
    case 'run':
      return {
        run_id: event.data.runId,
        ...presentExecuted(event.data),
        judged: event.data.judged ?? true,
      };
    case 'verdict': {
      const { submissionId, attempt } = event.data;
      const executed = presentExecuted(event.data);
      return {
        submission_id: submissionId,
        attempt,
        ...executed,
        duration_ms: coarseDuration(executed.duration_ms),
      };
    }
    case 'hint': {
      const { taskId, number, text } = event.data;
      return { task_id: taskId, number, text };
    }
    case 'extended': {
      const { seconds, reason, deadlineAt } = event.data;
      return { seconds, reason, deadline_at: iso(deadlineAt) };
    }
    case 'feedback': {
      const { submissionId, summary, strengths, improvements, quality, score, degraded } = event.data;
      return { submission_id: submissionId, summary, strengths, improvements, quality, score, degraded };
    }
    case 'soft_skills':
      // What was found is in the report.
      return {};
    case 'finished':
      return { report_url: `/interview/${interviewId}/report` };
  }
}

/** What a stream shows of a reply that is being written. */
export function presentLive(event: Extract<LiveEvent, { type: 'typing' | 'delta' }>) {
  const head = { reply_id: event.replyId, attempt: event.attempt };
  return event.type === 'typing' ? head : { ...head, index: event.index, text: event.text };
}

/** What a stream shows of a run or check that is on its way. */
export function presentProgress({ of, executionId, done, total }: Extract<LiveEvent, { type: 'progress' }>) {
  return of === 'run' ? { run_id: executionId, done, total } : { submission_id: executionId, done, total };
}

export function presentDifficulty(rating: number) {
  return { rating, label: difficultyLabel(rating) };
}

function presentExecuted({ taskId, language, verdict, passed, total, durationMs }: RunData | VerdictData) {
  return { task_id: taskId, language, verdict, passed, total, duration_ms: durationMs };
}
