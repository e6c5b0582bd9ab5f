import type { InterviewRecord } from '../../records/records.ts';
import type { Viewer } from '../context.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { readLastSeqs } from '../last-seqs.ts';
import { may } from '../policies.ts';
import { presentInterview } from '../presenters/interview.ts';

type Parts = Pick<ApiDependencies, 'records' | 'telemetry' | 'settings' | 'clock'>;

/** Interviews as this viewer sees them, in the same order: more of each for those who decide about the candidate. */
export async function showInterviews(rows: readonly InterviewRecord[], viewer: Viewer, deps: Parts) {
  const { records, telemetry, settings, clock } = deps;
  const seesCandidate = (row: InterviewRecord) => may(viewer, 'interview.candidate', row.candidateId);
  const candidates = await records.users.findAll(rows.filter(seesCandidate).map((row) => row.candidateId));
  return Promise.all(rows.map(show));

  async function show(row: InterviewRecord) {
    return presentInterview(row, {
      telemetryLastSeqs: await readLastSeqs(telemetry, row.id, { store: 'telemetry', taskId: '' }),
      now: clock(),
      ...(seesCandidate(row) && {
        candidate: candidates.get(row.candidateId) ?? null,
        judgement: row.judgement,
        problemsReported: row.problemsReported,
      }),
      ...(may(viewer, 'interview.workflow', row.candidateId) && {
        workflowUrl: workflowUrl(row, settings.workflowsUrl),
      }),
    });
  }
}

export async function showInterview(row: InterviewRecord, viewer: Viewer, deps: Parts) {
  const [interview] = await showInterviews([row], viewer, deps);
  if (!interview) throw new Error(`interview ${row.id} is not shown`);
  return interview;
}

function workflowUrl({ workflowId }: InterviewRecord, workflowsUrl: string | null): string | null {
  return workflowsUrl && `${workflowsUrl}/${workflowId}`;
}
