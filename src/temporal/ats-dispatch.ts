import { type Client, WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError } from '@temporalio/client';
import type { Logger } from 'pino';
import type { atsCallback } from '../../workflows/ats.ts';
import { INTERVIEW_QUEUE } from '../../workflows/task-queues.ts';
import { CALLBACK_NEWS, callbackWorkflowId } from '../domain/ats/callback.ts';
import type { AtsOrderRecords, DueCallback } from '../records/ats-order.ts';
import { type Rounds, startRounds } from './rounds.ts';

interface Parts {
  client: Client;
  orders: Pick<AtsOrderRecords, 'due' | 'postpone'>;
  clock: () => number;
  logger: Pick<Logger, 'warn'>;
}

const EVERY_MS = 1_000;
const AT_A_TIME = 100;
/** One whose workflow runs has kept a try by then. */
const TRIED_WITHIN_MS = 600_000;

/**
 * Starts the workflow of each order that there is something to tell of, or tells the one that runs that there is more. As with webhooks, what is
 * due is read from the store, where it was put together with what it tells of; several of these do no harm.
 */
export function startCallbackDispatch(
  { client, orders, clock, logger }: Parts,
  { everyMs = EVERY_MS }: { everyMs?: number } = {},
): Rounds {
  const failure = 'systems that ordered interviews could not be called; the next look tries again';
  return startRounds(look, { everyMs, logger, failure });

  async function look(isClosing: () => boolean): Promise<boolean> {
    const due = await orders.due(clock(), AT_A_TIME);
    for (const callback of due) {
      if (isClosing()) return false;
      await begin(callback);
    }
    return due.length === AT_A_TIME;
  }

  async function begin(callback: DueCallback): Promise<void> {
    const workflowId = callbackWorkflowId(callback);
    try {
      await client.workflow.start('atsCallback' satisfies (typeof atsCallback)['name'], {
        workflowId,
        taskQueue: INTERVIEW_QUEUE,
        args: [{ orderId: callback.orderId }],
        workflowIdConflictPolicy: 'FAIL',
        workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      });
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
      if (!(await wake(workflowId))) return;
    }
    await orders.postpone(callback, clock() + TRIED_WITHIN_MS);
  }

  /** False where it has just ended: the next look starts another. */
  async function wake(workflowId: string): Promise<boolean> {
    try {
      await client.workflow.getHandle(workflowId).signal<[]>(CALLBACK_NEWS);
      return true;
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return false;
      throw error;
    }
  }
}
