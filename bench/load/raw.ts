import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { bundleWorkflowCode, DefaultLogger, NativeConnection } from '@temporalio/worker';
import { randomKey } from '../../src/privacy/seal.ts';
import { createDataConverter } from '../../src/temporal/data-converter.ts';
import { WorkflowWorker } from '../../src/temporal/workflow-worker.ts';
import { fourSteps, turnUpdate, twoSteps } from './raw-workflows.ts';
import type { Talker } from './talkers.ts';

const WORKFLOWS = { fourSteps, twoSteps };
const QUEUE = 'bench-load';

export interface RawActivities {
  step(text: string): Promise<void>;
  lastStep(text: string): Promise<void>;
}

/** Turns of workflows that do nothing else, through the codec of interviews; client and worker in this process. */
export interface Raw {
  open(workflow: keyof typeof WORKFLOWS, count: number): Promise<Talker[]>;
  close(): Promise<void>;
}

export async function openRaw(address: string, namespace: string): Promise<Raw> {
  const connection = await Connection.connect({ address });
  const native = await NativeConnection.connect({ address });
  const key = randomKey('bench');
  const dataConverter = createDataConverter({
    installation: key,
    ofInterview: async () => key,
    find: async () => key,
  });
  const over = new Map<string, () => void>();
  const worker = await WorkflowWorker.create({
    connection: native,
    namespace,
    taskQueue: QUEUE,
    dataConverter,
    workflowBundle: await bundleWorkflowCode({
      workflowsPath: new URL('raw-workflows.ts', import.meta.url).pathname,
      logger: new DefaultLogger('WARN'),
    }),
    activities: {
      async step() {},
      async lastStep(text) {
        over.get(text)?.();
        over.delete(text);
      },
    } satisfies RawActivities,
  });
  const running = worker.run();
  const client = new Client({ connection, namespace, dataConverter });
  const opened: { terminate(): Promise<unknown> }[] = [];
  return {
    open(workflow, count) {
      return Promise.all(
        Array.from({ length: count }, async () => {
          const handle = await client.workflow.start(WORKFLOWS[workflow], {
            taskQueue: QUEUE,
            workflowId: `interview-${randomUUID()}`,
          });
          opened.push(handle);
          return {
            async turn(text: string) {
              const id = `${text} ${randomUUID()}`;
              const { promise, resolve } = Promise.withResolvers<void>();
              over.set(id, resolve);
              await handle.executeUpdate(turnUpdate, { args: [id] });
              await promise;
            },
            close() {},
          };
        }),
      );
    },
    async close() {
      await Promise.all(opened.map((handle) => handle.terminate()));
      worker.shutdown();
      await running;
      await native.close();
      await connection.close();
    },
  };
}
