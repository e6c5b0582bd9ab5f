import { join } from 'node:path';
import type { DataConverter } from '@temporalio/common';
import { type InjectedSinks, Worker } from '@temporalio/worker';
import type { History } from '../../activities/export-history.ts';
import type { InterviewEvent } from '../domain/interview/events.ts';
import type { InterviewPlan } from '../domain/interview/interview.ts';
import type { Replay } from '../domain/interview/recorded-history.ts';
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
  dataConverter: DataConverter,
): Promise<Replay> {
  const code = await bundleWorkflows(ROOT, [join(import.meta.dirname, 'capture-events.ts')]);
  let plan: InterviewPlan | null = null;
  const bySeq = new Map<number, InterviewEvent>();
  const sinks: InjectedSinks<CaptureSinks> = {
    capture: {
      batch: {
        fn(_info, batch) {
          plan = batch.plan;
          // The replayer may run a task of the history twice; the events are the same then.
          for (const event of batch.events) bySeq.set(event.seq, event);
        },
        callDuringReplay: true,
      },
    },
  };
  for (const history of histories) {
    await Worker.runReplayHistory({ workflowBundle: { code }, dataConverter, sinks }, history, workflowId);
  }
  if (plan === null) throw new Error('the history holds no event of an interview');
  return { plan, events: [...bySeq.values()].sort((a, b) => a.seq - b.seq) };
}
