import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import { ParentClosePolicy, sleep, startChild, workflowInfo } from '@temporalio/workflow';
import { archive } from './activities.ts';

export interface ArchiveInput {
  interviewId: string;
  workflowId: string;
  /** Of the first of its runs. */
  runId: string;
  /** The run to stop at once it has closed; left out by interviews of before appeals: then all there will be. */
  lastRunId?: string;
}

/** Copies the histories of an interview's closed runs into the store, where they outlive Temporal's retention. */
export async function archiveInterview(input: ArchiveInput): Promise<void> {
  await archive.exportHistory(input);
}

/** An earlier copying is asked again after so long whether it has ended, and ever more seldom: one may take days, if the store fails. */
const ASK_AGAIN_MS = 1_000;
const ASK_SELDOM_MS = 3600_000;

/** Has the runs up to this one copied once this one has closed. An earlier copying that still goes on is let end first. */
export async function startArchive(interviewId: string): Promise<void> {
  const { runId } = workflowInfo();
  for (let pauseMs = ASK_AGAIN_MS; ; pauseMs = Math.min(2 * pauseMs, ASK_SELDOM_MS)) {
    try {
      return await startArchiveOf(interviewId, { lastRunId: runId });
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
      await sleep(pauseMs, { summary: 'An earlier export still goes on' });
    }
  }
}

export async function startArchiveOf(
  interviewId: string,
  last: Pick<ArchiveInput, 'lastRunId'> = {},
): Promise<void> {
  const { workflowId, firstExecutionRunId: runId } = workflowInfo();
  await startChild(archiveInterview, {
    workflowId: `archive-${interviewId}`,
    args: [{ interviewId, workflowId, runId, ...last }],
    parentClosePolicy: ParentClosePolicy.ABANDON,
    staticSummary: `Exports the history of ${workflowId}`,
  });
}
