import { type Client, isGrpcServiceError } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';
import {
  decodeFromPayloadsAtIndex,
  loadDataConverter,
} from '@temporalio/common/lib/internal-non-workflow/index.js';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js';
import { type History, historiesFrom } from '../../activities/export-history.ts';
import { integritySignal } from '../../workflows/definitions.ts';
import type { IntegrityDigest } from '../domain/integrity/digest.ts';
import type { RecordedHistory } from '../domain/interview/recorded-history.ts';
import type { Records } from '../records/records.ts';
import { replayEvents } from './replay.ts';

const GRPC_NOT_FOUND = 5;

/** Temporal's own history while it keeps it, else the exported one; null when nobody has any. */
export async function findHistory(
  { interviewId, workflowId }: { interviewId: string; workflowId: string },
  {
    client,
    records,
    dataConverter,
  }: { client: Client | null; records: Records; dataConverter: DataConverter },
): Promise<RecordedHistory | null> {
  const own = client && (await fromTemporal(client, workflowId));
  const histories = own ?? (await fromStore(interviewId, records));
  if (histories.length === 0) return null;
  return {
    source: own ? 'Temporal' : 'store',
    runs: histories.length,
    result: await resultOf(histories, dataConverter),
    digests: await digestsIn(histories, dataConverter),
    replay: () => replayEvents(workflowId, histories, dataConverter),
  };
}

async function resultOf(
  histories: readonly History[],
  dataConverter: DataConverter,
): Promise<RecordedHistory['result']> {
  const completed = histories.at(-1)?.events?.at(-1)?.workflowExecutionCompletedEventAttributes;
  const payloads = completed?.result?.payloads;
  return payloads?.length ? decodeFromPayloadsAtIndex(loadDataConverter(dataConverter), 0, payloads) : null;
}

async function digestsIn(
  histories: readonly History[],
  dataConverter: DataConverter,
): Promise<IntegrityDigest[]> {
  const converter = loadDataConverter(dataConverter);
  const signals = histories
    .flatMap(({ events }) => events ?? [])
    .flatMap(({ workflowExecutionSignaledEventAttributes: signal }) => (signal ? [signal] : []))
    .filter(({ signalName }) => signalName === integritySignal.name);
  return Promise.all(
    signals.map(({ input }) => decodeFromPayloadsAtIndex<IntegrityDigest>(converter, 0, input?.payloads)),
  );
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
