import { Context } from '@temporalio/activity';
import { type Client, WorkflowFailedError } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import type { temporal } from '@temporalio/proto';
import type { Records } from '../src/records/records.ts';

type History = temporal.api.history.v1.IHistory;

interface ClosingWorkflow {
  interviewId: string;
  workflowId: string;
  /** Of the first of its runs. */
  runId: string;
}

/**
 * Keeps what Temporal will drop: waits until the workflow has closed, then stores the history of each of its runs,
 * oldest first.
 */
export function createHistoryExporter({
  records,
  client,
}: {
  records: Records;
  client: Client;
}): (workflow: ClosingWorkflow) => Promise<void> {
  return async (workflow) => {
    let runId: string | null = workflow.runId;
    while (runId) {
      const history = await closedHistory(workflow.workflowId, runId);
      await records.interviews.saveHistory(workflow.interviewId, runId, historyToJSON(history));
      runId = nextRunOf(history);
      Context.current().heartbeat();
    }
  };

  async function closedHistory(workflowId: string, runId: string): Promise<History> {
    const handle = client.workflow.getHandle(workflowId, runId);
    try {
      const { cancelled, cancellationSignal } = Context.current();
      // The question goes on for as long as the workflow: one that outlives its connection would be asked again on none.
      const closed = client.withAbortSignal(cancellationSignal, () => handle.result());
      await Promise.race([closed, cancelled]);
    } catch (error) {
      // A workflow that failed has closed as well, and its history is the more wanted.
      if (!(error instanceof WorkflowFailedError)) throw error;
    }
    return handle.fetchHistory();
  }
}

function nextRunOf(history: History): string | null {
  const closing = history.events?.at(-1)?.workflowExecutionContinuedAsNewEventAttributes;
  return closing?.newExecutionRunId || null;
}
