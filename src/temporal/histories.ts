import { type Client, isGrpcServiceError } from '@temporalio/client';
import { defaultPayloadConverter } from '@temporalio/common';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js';
import type { Records } from '../records/records.ts';
import type { History } from './replay.ts';

const GRPC_NOT_FOUND = 5;

export interface FoundHistories {
  source: 'Temporal' | 'store';
  /** One a run, oldest first; empty when nobody has any. */
  histories: History[];
}

/** The histories of an interview's runs: Temporal's own while it keeps them, else the exported ones. */
export async function findHistories(
  { interviewId, workflowId }: { interviewId: string; workflowId: string },
  { client, records }: { client: Client | null; records: Records },
): Promise<FoundHistories> {
  if (client) {
    const histories = await fromTemporal(client, workflowId);
    if (histories) return { source: 'Temporal', histories };
  }
  const stored = await records.interviews.findHistories(interviewId);
  return { source: 'store', histories: stored.map(({ json }) => historyFromJSON(JSON.parse(json))) };
}

/** What the workflow returned; null when the last of its runs did not complete. */
export function resultOf(histories: readonly History[]): { reportSha256: string } | null {
  const completed = histories.at(-1)?.events?.at(-1)?.workflowExecutionCompletedEventAttributes;
  const payload = completed?.result?.payloads?.[0];
  return payload ? defaultPayloadConverter.fromPayload(payload) : null;
}

async function fromTemporal(client: Client, workflowId: string): Promise<History[] | null> {
  try {
    const last = await client.workflow.getHandle(workflowId).fetchHistory();
    const started = last.events?.[0]?.workflowExecutionStartedEventAttributes;
    const histories: History[] = [];
    let runId: string | null | undefined = started?.firstExecutionRunId;
    while (runId) {
      const history = await client.workflow.getHandle(workflowId, runId).fetchHistory();
      histories.push(history);
      runId = history.events?.at(-1)?.workflowExecutionContinuedAsNewEventAttributes?.newExecutionRunId;
    }
    return histories;
  } catch (error) {
    // Dropped after its retention, or of a namespace that is not there.
    if (isGrpcServiceError(error) && error.code === GRPC_NOT_FOUND) return null;
    throw error;
  }
}
