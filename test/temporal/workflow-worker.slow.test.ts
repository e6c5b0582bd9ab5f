import { resolve } from 'node:path';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { cacheDir } from '../../src/host/cache.ts';
import { silentProgress } from '../../src/host/progress.ts';
import { ensureTemporalBinary } from '../../src/setup/temporal-binary.ts';
import { WorkflowWorker } from '../../src/temporal/workflow-worker.ts';
import '../support/runtime.ts';

it('dies of a workflow that does not come back from a step, so that another can take the rest', async () => {
  const cache = cacheDir(resolve(import.meta.dirname, '../../data'));
  const path = await ensureTemporalBinary({ cache, progress: silentProgress });
  const env = await TestWorkflowEnvironment.createLocal({
    server: { executable: { type: 'existing-path', path } },
  });
  try {
    const worker = await WorkflowWorker.create({
      connection: env.nativeConnection,
      namespace: 'default',
      taskQueue: 'endless',
      workflowBundle: await bundleWorkflowCode({
        workflowsPath: resolve(import.meta.dirname, '../support/workflows/endless.ts'),
        logger: new DefaultLogger('ERROR'),
      }),
    });
    await env.client.workflow.start('endless', { taskQueue: 'endless', workflowId: 'endless' });
    await expect(worker.run()).rejects.toThrow('Workflow Worker Thread exited');
  } finally {
    await env.teardown();
  }
});
