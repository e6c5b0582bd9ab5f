import type { Client } from '@temporalio/client';
import proto from '@temporalio/proto';
import type { Logger } from 'pino';
import { Gauge, type Registry } from 'prom-client';
import {
  INTERVIEW_QUEUE,
  LLM_QUEUE,
  MAIL_QUEUE,
  SANDBOX_QUEUE,
  WEBHOOK_QUEUE,
} from '../../workflows/task-queues.ts';

const { TASK_QUEUE_TYPE_WORKFLOW, TASK_QUEUE_TYPE_ACTIVITY } = proto.temporal.api.enums.v1.TaskQueueType;
const QUEUES = [
  { queue: INTERVIEW_QUEUE, type: TASK_QUEUE_TYPE_WORKFLOW },
  { queue: LLM_QUEUE, type: TASK_QUEUE_TYPE_ACTIVITY },
  { queue: SANDBOX_QUEUE, type: TASK_QUEUE_TYPE_ACTIVITY },
  { queue: WEBHOOK_QUEUE, type: TASK_QUEUE_TYPE_ACTIVITY },
];

const OF_MAIL = { queue: MAIL_QUEUE, type: TASK_QUEUE_TYPE_ACTIVITY };

/** A poll that finds nothing is over after a minute and begun again; the service remembers who polled for longer. */
const POLLED_WITHIN_MS = 75_000;
const ANSWER_WITHIN_MS = 3_000;

/** Whether anybody takes work from each queue, and what lies there; nothing while the service does not answer. */
export function registerQueueGauges({
  registry,
  client,
  clock,
  logger,
  hasMail,
}: {
  registry: Registry;
  client: Client;
  clock: () => number;
  logger: Pick<Logger, 'warn'>;
  /** Else nobody takes mail to send, and nobody has to. */
  hasMail: boolean;
}): void {
  const queues = hasMail ? [...QUEUES, OF_MAIL] : QUEUES;
  const gauge = (name: string, help: string) =>
    new Gauge({ name, help, labelNames: ['queue'], registers: [registry] });
  const backlog = gauge('viva_queue_backlog', 'Tasks that wait for a worker, by queue; an estimate.');
  const waiting = gauge('viva_queue_waiting_seconds', 'For how long the oldest of them has waited.');
  const pollers = new Gauge({
    name: 'viva_queue_pollers',
    help: 'Workers that have asked a queue for work within the last 75 seconds.',
    labelNames: ['queue'],
    registers: [registry],
    async collect() {
      for (const one of [pollers, backlog, waiting]) one.reset();
      try {
        await Promise.all(queues.map(look));
      } catch (error) {
        // That the service is away is told by viva_health.
        logger.warn({ err: error }, 'the queues could not be looked at');
      }
    },
  });

  async function look({ queue, type }: (typeof QUEUES)[number]): Promise<void> {
    const found = await client.withDeadline(clock() + ANSWER_WITHIN_MS, () =>
      client.connection.workflowService.describeTaskQueue({
        namespace: client.options.namespace,
        taskQueue: { name: queue },
        taskQueueType: type,
        reportStats: true,
      }),
    );
    const since = clock() - POLLED_WITHIN_MS;
    const awake = (found.pollers ?? []).filter(
      ({ lastAccessTime }) => millisecondsOf(lastAccessTime) > since,
    );
    pollers.set({ queue }, new Set(awake.map(({ identity }) => identity)).size);
    backlog.set({ queue }, Number(found.stats?.approximateBacklogCount ?? 0));
    waiting.set({ queue }, millisecondsOf(found.stats?.approximateBacklogAge) / 1000);
  }
}

function millisecondsOf(time: { seconds?: unknown; nanos?: number | null } | null | undefined): number {
  return Number(time?.seconds ?? 0) * 1000 + (time?.nanos ?? 0) / 1e6;
}
