import { Context } from '@temporalio/activity';
import {
  type Client,
  isGrpcServiceError,
  WorkflowContinuedAsNewError,
  WorkflowFailedError,
  WorkflowNotFoundError,
} from '@temporalio/client';
import { historyFromJSON, historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import type { temporal } from '@temporalio/proto';
import type { Records } from '../src/records/records.ts';

/** What Temporal keeps of one run. */
export type History = temporal.api.history.v1.IHistory;

interface ClosingWorkflow {
  interviewId: string;
  workflowId: string;
  /** Of the first of its runs. */
  runId: string;
  /** The run to stop at; left out, all that there will be. */
  lastRunId?: string;
}

const GRPC_NOT_FOUND = 5;

/**
 * Keeps what Temporal will drop: waits until the run to stop at has closed, or the workflow, then stores the history of each
 * run up to it, oldest first.
 */
export function createHistoryExporter({
  records,
  client,
}: {
  records: Records;
  client: Client;
}): (workflow: ClosingWorkflow) => Promise<void> {
  return async (workflow) => {
    const { interviewId, runId: first, lastRunId } = workflow;
    for await (const [runId, history] of historiesFrom(first, (run) => closedHistory(workflow, run))) {
      await records.interviews.saveHistory(interviewId, runId, historyToJSON(history));
      Context.current().heartbeat();
      if (runId === lastRunId) return;
    }
  };

  async function closedHistory(workflow: ClosingWorkflow, runId: string): Promise<History> {
    const { workflowId, lastRunId } = workflow;
    const options = { followRuns: lastRunId === undefined };
    const handle = client.workflow.getHandle(workflowId, runId, options);
    try {
      const { cancelled, cancellationSignal } = Context.current();
      // The question goes on for as long as the run: one that outlives its connection would be asked again on none.
      const closed = client.withAbortSignal(cancellationSignal, () => handle.result());
      await Promise.race([closed, cancelled]);
      return await handle.fetchHistory();
    } catch (error) {
      if (isClosing(error)) return handle.fetchHistory();
      const stored = isGone(error) ? await storedHistory(workflow, runId) : null;
      if (stored) return stored;
      throw error;
    }
  }

  /** What was kept of a run that Temporal has dropped since. */
  async function storedHistory({ interviewId }: ClosingWorkflow, runId: string): Promise<History | null> {
    const stored = await records.interviews.findHistories(interviewId);
    const found = stored.find((one) => one.runId === runId);
    return found ? historyFromJSON(JSON.parse(found.json)) : null;
  }
}

/** A run that failed has closed as well, and its history is the more wanted. */
function isClosing(error: unknown): boolean {
  return error instanceof WorkflowFailedError || error instanceof WorkflowContinuedAsNewError;
}

function isGone(error: unknown): boolean {
  return (
    error instanceof WorkflowNotFoundError || (isGrpcServiceError(error) && error.code === GRPC_NOT_FOUND)
  );
}

/** The histories of a workflow's runs from one on, each run being the one in which the run before it goes on. */
async function* historiesFrom(
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
