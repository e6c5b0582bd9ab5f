import { Counter, type Registry } from 'prom-client';

/**
 * Workflow tasks that failed: their code threw what is no answer, or no longer fits a history. Temporal tries them again and again,
 * and the interview stands still meanwhile. The SDK tells of them in its log alone, and of each try.
 */
export interface FailedTasks {
  /** Every message of the SDK. */
  hear(message: string): void;
  count(): number;
}

const MESSAGES = /^Failing workflow (task|due to nondeterminism error)/;

export function createFailedTasks(): FailedTasks {
  let failed = 0;
  return {
    hear(message) {
      if (MESSAGES.test(message)) failed += 1;
    },
    count: () => failed,
  };
}

export function registerFailedTasks(registry: Registry, failedTasks: Pick<FailedTasks, 'count'>): void {
  new Counter({
    name: 'viva_workflow_task_failures_total',
    help: 'Workflow tasks that failed, each try.',
    registers: [registry],
    collect() {
      this.reset();
      this.inc(failedTasks.count());
    },
  });
}
