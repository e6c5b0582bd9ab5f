import { type Stage, stageOf } from '../domain/ats/stage.ts';
import { statusOf } from '../domain/invitations/invitation.ts';
import type { AbilityLabel } from '../domain/measurement/labels.ts';
import type { Fit } from '../domain/measurement/standing.ts';
import type { Level, Locale } from '../domain/vocabulary.ts';
import type { InvitationRecord } from '../records/invitation.ts';
import type { InterviewRecord, Records } from '../records/records.ts';
import { findReport } from '../report/stored.ts';

/** How an order stands, and what was found: all that any of the systems is told. Nothing of it is about integrity, and nothing a decision. */
export interface Assessment {
  invitationId: string;
  stage: Stage;
  /** Where members of the organisation see more; they sign in there. */
  url: string;
  startedAt: number | null;
  finishedAt: number | null;
  result: Result | null;
}

/** What the report says, in short. */
export interface Result {
  locale: Locale;
  level: Level;
  fit: Fit;
  /** Null where nothing was measured. */
  score: number | null;
  band: { low: AbilityLabel; middle: AbilityLabel; high: AbilityLabel };
  tasks: number;
  solved: number;
  hints: number;
  /** Whether a part of it was written without a model, or is missing. */
  isDegraded: boolean;
  reportSha256: string;
}

/** Reads it as it is stored now. */
export async function readAssessment(
  invitation: InvitationRecord,
  {
    records,
    publicOrigin,
    at,
  }: { records: Pick<Records, 'interviews' | 'events'>; publicOrigin: string; at: number },
): Promise<Assessment> {
  const { id, interviewId } = invitation;
  const interview = interviewId === null ? null : await records.interviews.find(interviewId);
  const result = interview?.reportReady ? await resultOf(interview, records) : null;
  return {
    invitationId: id,
    stage: stageOf(statusOf(invitation, at), result !== null),
    url: interview
      ? `${publicOrigin}/interview/${interview.id}/report`
      : `${publicOrigin}/console/invitations`,
    startedAt: interview?.createdAt ?? null,
    finishedAt: interview?.finishedAt ?? null,
    result,
  };
}

async function resultOf(
  interview: InterviewRecord,
  records: Pick<Records, 'interviews' | 'events'>,
): Promise<Result | null> {
  const found = await findReport(interview.id, records);
  const { judgement, locale, level } = interview;
  if (!found || !judgement) return null;
  const { ability, tasks, degraded } = found.report;
  return {
    ...{ locale, level, fit: judgement.fit, score: judgement.score },
    band: { low: ability.verdict.low_label, middle: ability.label, high: ability.verdict.high_label },
    tasks: tasks.length,
    solved: tasks.filter(({ outcome }) => outcome === 'solved').length,
    hints: tasks.reduce((sum, { hints }) => sum + hints, 0),
    isDegraded: degraded.length > 0,
    reportSha256: found.sha256,
  };
}
