/**
 * The SDK's thread for workflows, without two things that took most of its time.
 *
 * Each step into a workflow had a time limit of Node's, for which Node starts a thread and ends it again: 0.15 ms, some ten times a
 * turn. Here a step has none; `workflow-worker.ts` watches from outside instead. And each promise took note of the stack that it
 * was made in, for the call stack that Temporal's UI can ask for: that is not there any more.
 */
import vm from 'node:vm';
import { globalHandlers } from '@temporalio/worker/lib/workflow/vm-shared.js';

const { runInContext } = vm.Script.prototype;
vm.Script.prototype.runInContext = function runWithoutLimit(context, { timeout: _, ...options } = {}) {
  return runInContext.call(this, context, options);
};
Object.assign(globalHandlers, { setPromiseHook: () => {} });

// It listens to its parent from then on.
await import('@temporalio/worker/lib/workflow/workflow-worker-thread.js');
