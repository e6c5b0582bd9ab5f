import type { InterviewPlan } from '../../domain/interview.ts';
import type { InterviewRecord } from '../../records/records.ts';
import { iso, isoOrNull } from './time.ts';

export function presentInterview(row: InterviewRecord, telemetryLastSeq: number) {
  return {
    session_id: row.id,
    track: row.track,
    level: row.level,
    locale: row.locale,
    state: row.state,
    task_number: row.taskNumber,
    current_task_id: row.currentTaskId,
    deadline_at: isoOrNull(row.deadlineAt),
    attempts_left: row.attemptsLeft,
    created_at: iso(row.createdAt),
    finished_at: isoOrNull(row.finishedAt),
    report_ready: row.reportReady,
    telemetry_last_seq: telemetryLastSeq,
  };
}

export function presentStarted(row: InterviewRecord, { messageId, text }: InterviewPlan['greeting']) {
  return {
    session_id: row.id,
    workflow_id: row.workflowId,
    track: row.track,
    level: row.level,
    locale: row.locale,
    state: row.state,
    greeting: { message_id: messageId, text },
    created_at: iso(row.createdAt),
  };
}
