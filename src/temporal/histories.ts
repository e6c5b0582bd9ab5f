import { type Client, isGrpcServiceError } from '@temporalio/client';
import { defaultPayloadConverter } from '@temporalio/common';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js';
import { type History, historiesFrom } from '../../activities/export-history.ts';
import type { RecordedHistory } from '../domain/interview/recorded-history.ts';
import type { Records } from '../records/records.ts';
import { replayEvents } from './replay.ts';

const GRPC_NOT_FOUND = 5;

/** Temporal's own history while it keeps it, else the exported one; null when nobody has any. */
export async function findHistory(
  { interviewId, workflowId }: { interviewId: string; workflowId: string },
  { client, records }: { client: Client | null; records: Records },
): Promise<RecordedHistory | null> {
  const own = client && (await fromTemporal(client, workflowId));
  const histories = own ?? (await fromStore(interviewId, records));
  if (histories.length === 0) return null;
  return {
    source: own ? 'Temporal' : 'store',
    runs: histories.length,
    result: resultOf(histories),
    replay: () => replayEvents(workflowId, histories),
  };
}

function resultOf(histories: readonly History[]): RecordedHistory['result'] {
  const completed = histories.at(-1)?.events?.at(-1)?.workflowExecutionCompletedEventAttributes;
  const payload = completed?.result?.payloads?.[0];
  return payload ? defaultPayloadConverter.fromPayload(payload) : null;
}

/** One a run, oldest first. */
async function fromStore(interviewId: string, { interviews }: Records): Promise<History[]> {
  const stored = await interviews.findHistories(interviewId);
  return stored.map(({ json }) => historyFromJSON(JSON.parse(json)));
}

/** One a run, oldest first; null when Temporal knows no such workflow. */
async function fromTemporal(client: Client, workflowId: string): Promise<History[] | null> {
  try {
    const last = await client.workflow.getHandle(workflowId).fetchHistory();
    const started = last.events?.[0]?.workflowExecutionStartedEventAttributes;
    const runs = historiesFrom(started?.firstExecutionRunId ?? '', (runId) =>
      client.workflow.getHandle(workflowId, runId).fetchHistory(),
    );
    const histories: History[] = [];
    for await (const [, history] of runs) histories.push(history);
    return histories;
  } catch (error) {
    // Dropped after its retention, or of a namespace that is not there.
    if (isGrpcServiceError(error) && error.code === GRPC_NOT_FOUND) return null;
    throw error;
  }
}
