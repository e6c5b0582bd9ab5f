import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Worker } from '@temporalio/worker';
import { timed } from '../table.ts';
import { ACTIVITIES, WORKFLOWS } from './task-queues.ts';
import { doNothing, floor, runEmptyActivity } from './workflows.ts';

export type FloorActivities = { nothing(): Promise<void> };

/** What Temporal itself takes, on the same server: each call resolves with its milliseconds. */
export interface TemporalFloor {
  /** One Update whose handler returns at once. */
  update(): Promise<number>;
  /** The same with an empty activity in the handler. */
  updateWithActivity(): Promise<number>;
  close(): Promise<void>;
}

export async function openTemporalFloor(address: string, namespace: string): Promise<TemporalFloor> {
  const connection = await Connection.connect({ address });
  const native = await NativeConnection.connect({ address });
  const common = { connection: native, namespace };
  const workers = await Promise.all([
    Worker.create({
      ...common,
      taskQueue: WORKFLOWS,
      workflowBundle: await bundleWorkflowCode({
        workflowsPath: new URL('workflows.ts', import.meta.url).pathname,
        logger: new DefaultLogger('WARN'),
      }),
    }),
    Worker.create({
      ...common,
      taskQueue: ACTIVITIES,
      activities: { nothing: async () => {} } satisfies FloorActivities,
    }),
  ]);
  const running = workers.map((worker) => worker.run());
  const client = new Client({ connection, namespace });
  const handle = await client.workflow.start(floor, {
    taskQueue: WORKFLOWS,
    workflowId: `bench-${randomUUID()}`,
  });
  return {
    update: () => timed(() => handle.executeUpdate(doNothing)),
    updateWithActivity: () => timed(() => handle.executeUpdate(runEmptyActivity)),
    async close() {
      await handle.terminate();
      for (const worker of workers) worker.shutdown();
      await Promise.all(running);
      await native.close();
      await connection.close();
    },
  };
}
