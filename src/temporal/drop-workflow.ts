import { type Client, isGrpcServiceError } from '@temporalio/client';

const GRPC_NOT_FOUND = 5;

/**
 * Drops all runs of a workflow, whether they run or not; harmless when there is none. Of runs that are not its latest the
 * service's list is a moment late.
 */
export async function dropWorkflow(client: Client, workflowId: string): Promise<void> {
  const runIds: string[] = [];
  for await (const { runId } of client.workflow.list({ query: `WorkflowId = "${workflowId}"` })) {
    runIds.push(runId);
  }
  await dropRun(client, { workflowId });
  for (const runId of runIds) await dropRun(client, { workflowId, runId });
}

async function dropRun(
  { connection, options: { namespace } }: Client,
  workflowExecution: { workflowId: string; runId?: string },
): Promise<void> {
  try {
    await connection.workflowService.deleteWorkflowExecution({ namespace, workflowExecution });
  } catch (error) {
    if (!isGrpcServiceError(error) || error.code !== GRPC_NOT_FOUND) throw error;
  }
}
