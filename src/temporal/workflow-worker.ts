import { Worker as Thread } from 'node:worker_threads';
import { Worker } from '@temporalio/worker';
import {
  ThreadedVMWorkflowCreator,
  WorkerThreadClient,
} from '@temporalio/worker/lib/workflow/threaded-vm.js';

type Create = (typeof Worker)['createWorkflowCreator'];

/** A step of a workflow that takes longer, a thousand times what any takes, will never end. */
const LOOK_EVERY_MS = 5_000;
const LOOKS = 6;

/** A worker as the SDK has it, but for the thread that its workflows run in: {@link import('./workflow-thread.ts')}. */
export class WorkflowWorker extends Worker {
  protected static override async createWorkflowCreator(
    ...[workflowBundle, options, logger]: Parameters<Create>
  ): ReturnType<Create> {
    const thread = new WatchedThread(new Thread(new URL('./workflow-thread.ts', import.meta.url)), logger);
    await thread.send({
      type: 'init',
      workflowBundle,
      isolateExecutionTimeoutMs: options.isolateExecutionTimeoutMs,
      reuseV8Context: true,
      registeredActivityNames: new Set(options.activities.keys()),
      hasPatchActivationCallback: false,
    });
    return new ThreadedVMWorkflowCreator([thread]);
  }
}

/** Ends the thread when it does not come back from a step: its worker dies with it, and another takes what it held. */
class WatchedThread extends WorkerThreadClient {
  override async send(...[input]: Parameters<WorkerThreadClient['send']>) {
    if (input.type !== 'activate-workflow') return super.send(input);
    let looks = 0;
    // Counted and not measured: of a process that was stopped for a while, the thread was stopped too.
    const watch = setInterval(() => {
      looks += 1;
      if (looks < LOOKS) return;
      this.logger.error('A workflow does not come back from a step');
      void this.workerThread.terminate();
    }, LOOK_EVERY_MS);
    try {
      return await super.send(input);
    } finally {
      clearInterval(watch);
    }
  }
}
