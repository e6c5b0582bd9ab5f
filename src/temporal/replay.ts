import { join } from 'node:path';
import type { DataConverter } from '@temporalio/common';
import type { InjectedSinks } from '@temporalio/worker';
import type { History } from '../../activities/export-history.ts';
import type { InterviewEvent } from '../domain/interview/events.ts';
import type { Replay } from '../domain/interview/recorded-history.ts';
import type { EventBatch } from '../records/event-batch.ts';
import { bundleWorkflows } from './bundle.ts';
import type { CaptureSinks } from './capture-events.ts';

const ROOT = join(import.meta.dirname, '../..');

/**
 * Runs the workflow code as it is now over the histories of an interview's runs, oldest first, and resolves with the
 * events that it hands to the store: nothing but the histories enters. Throws when the code no longer fits a history.
 */
export async function replayEvents(
  workflowId: string,
  histories: readonly History[],
  replay: Replayer,
): Promise<Replay> {
  const batches = await replay(workflowId, histories);
  const plan = batches.at(-1)?.plan;
  if (!plan) throw new Error('the history holds no event of an interview');
  const bySeq = new Map<number, InterviewEvent>();
  for (const event of batches.flatMap(({ events }) => events)) bySeq.set(event.seq, event);
  return { plan, events: [...bySeq.values()].sort((a, b) => a.seq - b.seq) };
}

/** Resolves with the batches that the workflow hands to the store, as it hands them. */
export type Replayer = (workflowId: string, histories: readonly History[]) => Promise<EventBatch[]>;

/** For many interviews: the workflow code is bundled once. */
export async function createReplayer(dataConverter: DataConverter): Promise<Replayer> {
  const code = await bundleWorkflows(ROOT, {
    interceptorModules: [join(import.meta.dirname, 'capture-events.ts')],
  });
  return (workflowId, histories) => replayBatches(code, workflowId, histories, dataConverter);
}

async function replayBatches(
  code: string,
  workflowId: string,
  histories: readonly History[],
  dataConverter: DataConverter,
): Promise<EventBatch[]> {
  // A sixth of the modules of an API, which seldom replays.
  const { Worker } = await import('@temporalio/worker');
  const all: EventBatch[] = [];
  for (const history of histories) {
    const batches: EventBatch[] = [];
    const sinks: InjectedSinks<CaptureSinks> = {
      capture: {
        batch: {
          fn(_info, index, batch) {
            batches[index] = batch;
          },
          callDuringReplay: true,
        },
      },
    };
    await Worker.runReplayHistory({ workflowBundle: { code }, dataConverter, sinks }, history, workflowId);
    all.push(...batches);
  }
  return all;
}
