import type { Judgement } from '../../contract/report.ts';
import type { InterviewPlan } from '../../domain/interview/interview.ts';
import type { Tokens } from '../../domain/llm-tokens.ts';
import { MAX_SCORE } from '../../domain/measurement/score.ts';
import type { ReportToCandidate } from '../../domain/packages/package.ts';
import type { InvitationRecord } from '../../records/invitation.ts';
import type { InterviewRecord } from '../../records/records.ts';
import type { User } from '../../records/user.ts';
import type { presentInvited } from '../invitations/inviter.ts';
import { presentExternal } from './external.ts';
import { iso, isoOrNull } from './time.ts';

/** What stands beside an interview's row. Left out: not for this reader. */
export interface Around {
  telemetryLastSeqs: Record<string, number> | null;
  /** Milliseconds since the epoch. */
  now: number;
  /** Whether somebody writes down what is said. */
  hasTranscriber: boolean;
  /** Whether there is a résumé; left out in lists. */
  resumeGiven?: boolean | undefined;
  /** Whoever takes it; null once there is no such account. */
  candidate?: Pick<User, 'id' | 'nickname' | 'email'> | null;
  /** By which it was ordered; null for one that the candidate has started. */
  invitation?: Pick<InvitationRecord, 'candidate' | 'external'> | null;
  /** Where the candidate may go after the end. */
  redirectUrl?: string | null;
  /** What the candidate may read of the report. */
  reportToCandidate?: ReportToCandidate;
  /** What the candidate is told of who invited them. */
  invited?: Awaited<ReturnType<typeof presentInvited>>;
  /** Null until there is a report. */
  judgement?: Judgement | null;
  /** How many problems the candidate has reported. */
  problemsReported?: number;
  /** What language models have used for it. */
  tokens?: Tokens;
  /** Null where there is no UI to link to. */
  workflowUrl?: string | null;
}

export function presentInterview(
  row: InterviewRecord,
  {
    telemetryLastSeqs,
    now,
    hasTranscriber,
    resumeGiven,
    candidate,
    invitation = null,
    redirectUrl,
    reportToCandidate,
    invited,
    judgement,
    problemsReported,
    tokens,
    workflowUrl,
  }: Around,
) {
  return {
    session_id: row.id,
    workflow_id: row.workflowId,
    track: row.track,
    level: row.level,
    locale: row.locale,
    languages: row.languages,
    max_tasks: row.maxTasks,
    practice: row.practice,
    resume: row.allowed.resume,
    resume_given: resumeGiven,
    voice: row.allowed.voice && hasTranscriber,
    video: row.allowed.video,
    media_days: row.allowed.mediaDays,
    state: row.state,
    task_number: row.taskNumber,
    current_task_id: row.currentTaskId,
    deadline_at: isoOrNull(row.deadlineAt),
    attempts_left: row.attemptsLeft,
    created_at: iso(row.createdAt),
    finished_at: isoOrNull(row.finishedAt),
    report_ready: row.reportReady,
    ...(row.erasedAt !== null && { erased_at: iso(row.erasedAt) }),
    telemetry_last_seq: telemetryLastSeqs && (telemetryLastSeqs[''] ?? 0),
    telemetry_last_seqs: telemetryLastSeqs,
    server_time: iso(now),
    ...(candidate !== undefined && { package_id: row.packageId }),
    redirect_url: redirectUrl,
    report_to_candidate: reportToCandidate,
    invitation: invited,
    candidate: candidate && {
      user_id: candidate.id,
      nickname: candidate.nickname,
      email: candidate.email ?? invitation?.candidate.email ?? null,
      first_name: invitation?.candidate.firstName ?? null,
      last_name: invitation?.candidate.lastName ?? null,
      external: invitation?.external ? presentExternal(invitation.external) : null,
    },
    ...(judgement !== undefined && {
      ability: judgement?.ability ?? null,
      fit: judgement?.fit ?? null,
      score: judgement?.score ?? null,
      max_score: MAX_SCORE,
    }),
    problems_reported: problemsReported,
    llm: tokens && { input_tokens: tokens.input, output_tokens: tokens.output },
    workflow_url: workflowUrl,
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
