import { type Client, isGrpcServiceError } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';
import {
  decodeFromPayloadsAtIndex,
  loadDataConverter,
} from '@temporalio/common/lib/internal-non-workflow/index.js';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js';
import type { History } from '../../activities/export-history.ts';
import { type InterviewInput, type InterviewOutcome, integritySignal } from '../../workflows/definitions.ts';
import type { IntegrityDigest } from '../domain/integrity/digest.ts';
import type { RecordedHistory } from '../domain/interview/recorded-history.ts';
import type { Records } from '../records/records.ts';
import { createReplayer, type Replayer, replayEvents } from './replay.ts';

const GRPC_NOT_FOUND = 5;

interface Run {
  runId: string;
  history: History;
}

/**
 * The histories of all runs of an interview: those that Temporal keeps, and before them the exported ones that it has dropped,
 * or that are of before it was started again. Null when nobody has any. Whoever looks at many gives a `replayer` for all.
 */
export async function findHistory(
  { interviewId, workflowId }: { interviewId: string; workflowId: string },
  {
    client,
    records,
    dataConverter,
    replayer,
  }: { client: Client | null; records: Records; dataConverter: DataConverter; replayer?: Replayer },
): Promise<RecordedHistory | null> {
  const own = client ? await keptRuns(client, workflowId) : [];
  const isOwn = (runId: string) => own.some((run) => run.runId === runId);
  const exported = await fromStore(interviewId, records);
  const runs = [...exported.filter(({ runId }) => !isOwn(runId)), ...own];
  if (runs.length === 0) return null;
  const histories = runs.map(({ history }) => history);
  return {
    source: own.length > 0 ? 'Temporal' : 'store',
    runs: histories.length,
    goesOn: histories.at(-1)?.events?.at(-1)?.workflowExecutionContinuedAsNewEventAttributes != null,
    result: await resultOf(histories, dataConverter),
    digests: await digestsIn(histories, dataConverter),
    replay: async () =>
      replayEvents(workflowId, histories, replayer ?? (await createReplayer(dataConverter))),
  };
}

/** By the first run that ended with a report: runs behind it carry on what it said. */
async function resultOf(
  histories: readonly History[],
  dataConverter: DataConverter,
): Promise<RecordedHistory['result']> {
  for (const history of histories) {
    const reportSha256 = await reportedBy(history, dataConverter);
    if (reportSha256 !== null) return { reportSha256 };
  }
  return null;
}

/** What a run returned, or carried on into the next. */
async function reportedBy({ events }: History, dataConverter: DataConverter): Promise<string | null> {
  const converter = loadDataConverter(dataConverter);
  const end = events?.at(-1);
  const result = end?.workflowExecutionCompletedEventAttributes?.result?.payloads;
  if (result?.length) {
    return (await decodeFromPayloadsAtIndex<InterviewOutcome>(converter, 0, result)).reportSha256;
  }
  const input = end?.workflowExecutionContinuedAsNewEventAttributes?.input?.payloads;
  if (!input?.length) return null;
  const { carried } = await decodeFromPayloadsAtIndex<InterviewInput>(converter, 0, input);
  return carried?.interview.reportSha256 ?? null;
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

/** Oldest first. */
async function fromStore(interviewId: string, { interviews }: Pick<Records, 'interviews'>): Promise<Run[]> {
  const stored = await interviews.findHistories(interviewId);
  return stored.map(({ runId, json }) => ({ runId, history: historyFromJSON(JSON.parse(json)) }));
}

/**
 * The latest run of a workflow and those that it goes on from, oldest first, as far back as Temporal keeps them; none when it
 * knows no such workflow.
 */
export async function keptRuns(client: Client, workflowId: string): Promise<Run[]> {
  const runs: Run[] = [];
  let before: string | undefined;
  do {
    const history = await fetchHistory(client, workflowId, before);
    if (!history) break;
    const started = history.events?.[0]?.workflowExecutionStartedEventAttributes;
    runs.unshift({ runId: started?.originalExecutionRunId ?? '', history });
    before = started?.continuedExecutionRunId || undefined;
  } while (before);
  return runs;
}

/** Null when it was dropped after its retention, or is of a namespace that is not there. */
async function fetchHistory(client: Client, workflowId: string, runId?: string): Promise<History | null> {
  try {
    return await client.workflow.getHandle(workflowId, runId).fetchHistory();
  } catch (error) {
    if (isGrpcServiceError(error) && error.code === GRPC_NOT_FOUND) return null;
    throw error;
  }
}
