import type { Tokens } from '../../domain/llm-tokens.ts';
import type { InvitationRecord } from '../../records/invitation.ts';
import type { InterviewRecord } from '../../records/records.ts';
import type { User } from '../../records/user.ts';
import type { Viewer } from '../context.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { presentInvited } from '../invitations/inviter.ts';
import { readLastSeqs } from '../last-seqs.ts';
import { may } from '../policies.ts';
import { presentInterview } from '../presenters/interview.ts';

type Parts = Pick<ApiDependencies, 'records' | 'telemetry' | 'settings' | 'clock'>;

/** What is stored beside a row. */
interface Beside {
  candidate: User | null;
  tokens: Tokens | undefined;
  /** By which it was ordered. */
  invitation: InvitationRecord | null;
  /** What its candidate is told of that; not in lists. */
  invited?: Awaited<ReturnType<typeof presentInvited>>;
  /** Not in lists. */
  resumeGiven?: boolean;
}

/** Interviews as this viewer sees them, in the same order. */
export async function showInterviews(rows: readonly InterviewRecord[], viewer: Viewer, deps: Parts) {
  const seen = rows.filter((row) => seesCandidate(viewer, row));
  const [candidates, tokens, invitations] = await Promise.all([
    deps.records.users.findAll(seen.map((row) => row.candidateId)),
    deps.records.llmTokens.ofInterviews(seen.map((row) => row.id)),
    invitationsTo(rows, deps),
  ]);
  return Promise.all(
    rows.map((row) =>
      show(
        row,
        {
          candidate: candidates.get(row.candidateId) ?? null,
          tokens: tokens.get(row.id),
          invitation: invitations.get(row.id) ?? null,
        },
        viewer,
        deps,
      ),
    ),
  );
}

export async function showInterview(row: InterviewRecord, viewer: Viewer, deps: Parts) {
  const isSeen = seesCandidate(viewer, row);
  const [candidate, tokens, invitations, invited, resumeGiven] = await Promise.all([
    isSeen ? deps.records.users.findById(row.candidateId) : null,
    isSeen ? deps.records.llmTokens.ofInterviews([row.id]) : null,
    invitationsTo([row], deps),
    isSeen ? null : presentInvited(row, deps.records),
    deps.records.resumes.isGiven(row.id),
  ]);
  return show(
    row,
    {
      ...{ candidate, tokens: tokens?.get(row.id), invitation: invitations.get(row.id) ?? null },
      ...{ invited, resumeGiven },
    },
    viewer,
    deps,
  );
}

/** Nobody was invited to those without a package. */
async function invitationsTo(
  rows: readonly InterviewRecord[],
  { records }: Parts,
): Promise<ReadonlyMap<string, InvitationRecord>> {
  const ids = rows.filter(({ packageId }) => packageId !== null).map(({ id }) => id);
  return ids.length > 0 ? records.invitations.ofInterviews(ids) : new Map();
}

/** More for those who decide about the candidate. */
async function show(
  row: InterviewRecord,
  { candidate, tokens = { input: 0, output: 0 }, invitation, invited, resumeGiven }: Beside,
  viewer: Viewer,
  deps: Parts,
) {
  const { telemetry, settings, clock } = deps;
  return presentInterview(row, {
    telemetryLastSeqs: await readLastSeqs(telemetry, row.id, { store: 'telemetry', taskId: '' }),
    now: clock(),
    hasTranscriber: settings.hasTranscriber,
    resumeGiven,
    ...(seesCandidate(viewer, row)
      ? {
          candidate,
          invitation,
          judgement: row.judgement,
          problemsReported: row.problemsReported,
          tokens,
        }
      : {
          redirectUrl: invitation?.redirectUrl ?? null,
          reportToCandidate: row.reportToCandidate,
          ...(invited !== undefined && { invited }),
        }),
    ...(may(viewer, 'interview.workflow', row) && {
      workflowUrl: workflowUrl(row, settings.workflowsUrl),
    }),
  });
}

function seesCandidate(viewer: Viewer, interview: InterviewRecord): boolean {
  return may(viewer, 'interview.candidate', interview);
}

function workflowUrl({ workflowId }: InterviewRecord, workflowsUrl: string | null): string | null {
  return workflowsUrl && `${workflowsUrl}/${workflowId}`;
}
