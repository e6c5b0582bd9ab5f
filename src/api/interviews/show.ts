import type { Tokens } from '../../domain/llm-tokens.ts';
import type { InterviewRecord } from '../../records/records.ts';
import type { User } from '../../records/user.ts';
import type { Viewer } from '../context.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { readLastSeqs } from '../last-seqs.ts';
import { may } from '../policies.ts';
import { presentInterview } from '../presenters/interview.ts';

type Parts = Pick<ApiDependencies, 'records' | 'telemetry' | 'settings' | 'clock'>;

/** Interviews as this viewer sees them, in the same order. */
export async function showInterviews(rows: readonly InterviewRecord[], viewer: Viewer, deps: Parts) {
  const seen = rows.filter((row) => seesCandidate(viewer, row));
  const [candidates, tokens] = await Promise.all([
    deps.records.users.findAll(seen.map((row) => row.candidateId)),
    deps.records.llmTokens.ofInterviews(seen.map((row) => row.id)),
  ]);
  return Promise.all(
    rows.map((row) =>
      show(
        row,
        { candidate: candidates.get(row.candidateId) ?? null, tokens: tokens.get(row.id) },
        viewer,
        deps,
      ),
    ),
  );
}

export async function showInterview(row: InterviewRecord, viewer: Viewer, deps: Parts) {
  if (!seesCandidate(viewer, row)) return show(row, { candidate: null }, viewer, deps);
  const [candidate, tokens] = await Promise.all([
    deps.records.users.findById(row.candidateId),
    deps.records.llmTokens.ofInterviews([row.id]),
  ]);
  return show(row, { candidate, tokens: tokens.get(row.id) }, viewer, deps);
}

/** More for those who decide about the candidate. */
async function show(
  row: InterviewRecord,
  { candidate, tokens = { input: 0, output: 0 } }: { candidate: User | null; tokens?: Tokens | undefined },
  viewer: Viewer,
  deps: Parts,
) {
  const { telemetry, settings, clock } = deps;
  return presentInterview(row, {
    telemetryLastSeqs: await readLastSeqs(telemetry, row.id, { store: 'telemetry', taskId: '' }),
    now: clock(),
    ...(seesCandidate(viewer, row) && {
      candidate,
      judgement: row.judgement,
      problemsReported: row.problemsReported,
      tokens,
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
