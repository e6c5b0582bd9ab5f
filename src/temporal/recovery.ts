import type { Client } from '@temporalio/client';
import type { History } from '../../activities/export-history.ts';
import type { InterviewEvent } from '../domain/interview/events.ts';
import { textsIn } from '../records/events.ts';
import type { Records } from '../records/records.ts';
import type { Replayer } from './replay.ts';
import { INTERVIEW_PREFIX, interviewOf } from './workflow-ids.ts';

/** What came back of an interview that the store was behind with, or did not know. */
export interface Recovery {
  interviewId: string;
  /** How many events came back. */
  events: number;
  /** Texts that they refer to and that the store does not have: code and results are in no history. */
  missingTexts: number;
  /** Why nothing more can be had of it; null where all of it came back. */
  fault: string | null;
}

/**
 * Brings back what Temporal's histories know of interviews and the store does not: it is older than they are, since it was
 * restored. Nothing that is stored is changed, and doing it again is harmless, also while Viva runs. Tells only of interviews
 * that something came back of, or could not.
 */
export async function* recoverInterviews({
  client,
  records,
  replay,
}: {
  client: Client;
  records: Records;
  replay: Replayer;
}): AsyncGenerator<Recovery> {
  for (const [workflowId, runIds] of await interviewsOf(client)) {
    const interviewId = interviewOf(workflowId);
    if (interviewId === null) continue;
    try {
      const histories = await Promise.all(
        runIds.map((runId) => client.workflow.getHandle(workflowId, runId).fetchHistory()),
      );
      const restored = await recover({ interviewId, workflowId, histories }, records, replay);
      if (restored.length === 0) continue;
      yield {
        interviewId,
        events: restored.length,
        missingTexts: await countMissing(restored, records),
        fault: null,
      };
    } catch (error) {
      yield { interviewId, events: 0, missingTexts: 0, fault: (error as Error).message };
    }
  }
}

/** The runs of each interview's workflow that Temporal keeps, oldest first. */
async function interviewsOf(client: Client): Promise<Map<string, string[]>> {
  const query = `WorkflowId STARTS_WITH '${INTERVIEW_PREFIX}'`;
  const runs = [];
  for await (const { workflowId, runId, startTime } of client.workflow.list({ query }))
    runs.push({ workflowId, runId, startTime });
  runs.sort((a, b) => a.startTime.getTime() - b.startTime.getTime());
  const byInterview = Map.groupBy(runs, ({ workflowId }) => workflowId);
  return new Map([...byInterview].map(([id, own]) => [id, own.map(({ runId }) => runId)]));
}

async function recover(
  { interviewId, workflowId, histories }: { interviewId: string; workflowId: string; histories: History[] },
  { events }: Pick<Records, 'events'>,
  replay: Replayer,
): Promise<InterviewEvent[]> {
  const stored = new Set((await events.after(interviewId, 0)).map(({ seq }) => seq));
  const restored: InterviewEvent[] = [];
  for (const batch of await replay(workflowId, histories)) {
    const missing = batch.events.filter(({ seq }) => !stored.has(seq));
    if (missing.length === 0) continue;
    await events.append(batch);
    for (const event of missing) stored.add(event.seq);
    restored.push(...missing);
  }
  return restored;
}

async function countMissing(
  events: readonly InterviewEvent[],
  { blobs }: Pick<Records, 'blobs'>,
): Promise<number> {
  let missing = 0;
  for (const sha256 of new Set(events.flatMap(textsIn)))
    if ((await blobs.find(sha256)) === null) missing += 1;
  return missing;
}
