import { type Client, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { Logger } from 'pino';
import { INTERVIEW_QUEUE } from '../../workflows/task-queues.ts';
import type { webhookDelivery } from '../../workflows/webhook.ts';
import { deliveryWorkflowId } from '../domain/webhooks/delivery.ts';
import type { DeliveryRecords, DueDelivery } from '../records/webhook-delivery.ts';

export interface WebhookDispatch {
  /** Lets the starts that are under way come to their end. */
  close(): Promise<void>;
}

interface Parts {
  client: Client;
  deliveries: Pick<DeliveryRecords, 'due' | 'postpone' | 'removeBefore'>;
  /** For so long it is known what receivers were told. */
  keptMs: number;
  clock: () => number;
  logger: Pick<Logger, 'warn'>;
}

const EVERY_MS = 1_000;
const AT_A_TIME = 100;
/** One whose workflow has begun has kept its first try by then. */
const TRIED_WITHIN_MS = 600_000;
/** The workflow of an earlier round is about to close, or another process has begun this one. */
const AGAIN_AFTER_MS = 2_000;
const SWEEP_EVERY_MS = 3_600_000;

/**
 * Starts the workflow of every delivery that is to be made. What is due is read from the store each time, where it was put together with
 * what it tells of: so nothing is lost with a process, and where Temporal has lost a workflow, another takes its place. Several of
 * these do no harm: of a delivery one workflow runs at a time, and it sends only what nobody has sent in its round.
 */
export function startWebhookDispatch(
  { client, deliveries, keptMs, clock, logger }: Parts,
  { everyMs = EVERY_MS }: { everyMs?: number } = {},
): WebhookDispatch {
  let isClosing = false;
  let sweptAt = Number.NEGATIVE_INFINITY;
  let round = Promise.resolve();
  let timer: NodeJS.Timeout | null = null;
  next(0);
  return {
    async close() {
      isClosing = true;
      if (timer) clearTimeout(timer);
      await round;
    },
  };

  function next(ms: number): void {
    timer = setTimeout(() => {
      round = look().then((hasMore) => {
        if (!isClosing) next(hasMore ? 0 : everyMs);
      });
    }, ms);
  }

  /** Whether there was more than one look takes. */
  async function look(): Promise<boolean> {
    try {
      const now = clock();
      const due = await deliveries.due(now, AT_A_TIME);
      for (const input of due) {
        if (isClosing) return false;
        await begin(input, now);
      }
      if (now - sweptAt >= SWEEP_EVERY_MS) {
        await deliveries.removeBefore(now - keptMs);
        sweptAt = now;
      }
      return due.length === AT_A_TIME;
    } catch (error) {
      if (!isClosing) logger.warn({ err: error }, 'webhooks could not be called; the next look tries again');
      return false;
    }
  }

  async function begin(due: DueDelivery, dueBy: number): Promise<void> {
    const { begun, ...input } = due;
    try {
      await client.workflow.start('webhookDelivery' satisfies (typeof webhookDelivery)['name'], {
        workflowId: deliveryWorkflowId(input),
        taskQueue: INTERVIEW_QUEUE,
        args: [input],
        workflowIdConflictPolicy: 'FAIL',
        workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      });
      await deliveries.postpone({ ...input, begun: true }, { dueBy, dueAt: clock() + TRIED_WITHIN_MS });
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
      const pauseMs = begun ? TRIED_WITHIN_MS : AGAIN_AFTER_MS;
      await deliveries.postpone(due, { dueBy, dueAt: clock() + pauseMs });
    }
  }
}
