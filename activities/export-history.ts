import { Context } from '@temporalio/activity';
import { type Client, WorkflowFailedError } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import type { temporal } from '@temporalio/proto';
import type { Records } from '../src/records/records.ts';

/** What Temporal keeps of one run. */
export type History = temporal.api.history.v1.IHistory;

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
    const { interviewId, workflowId, runId: first } = workflow;
    for await (const [runId, history] of historiesFrom(first, (run) => closedHistory(workflowId, run))) {
      await records.interviews.saveHistory(interviewId, runId, historyToJSON(history));
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

/** The histories of a workflow's runs from one on, each run being the one in which the run before it goes on. */
export async function* historiesFrom(
  firstRunId: string,
  fetch: (runId: string) => Promise<History>,
): AsyncGenerator<[runId: string, history: History]> {
  let runId: string | null | undefined = firstRunId;
  while (runId) {
    const history = await fetch(runId);
    yield [runId, history];
    runId = history.events?.at(-1)?.workflowExecutionContinuedAsNewEventAttributes?.newExecutionRunId;
  }
}
