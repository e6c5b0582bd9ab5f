import type { Client } from '@temporalio/client';
import proto from '@temporalio/proto';
import { INTERVIEW_QUEUE, LLM_QUEUE } from '../../workflows/task-queues.ts';
import type { Probe } from '../domain/probe.ts';

const { TASK_QUEUE_TYPE_WORKFLOW, TASK_QUEUE_TYPE_ACTIVITY } = proto.temporal.api.enums.v1.TaskQueueType;

/** Without these interviews stand still. Who runs programs is asked for elsewhere. */
const QUEUES = [
  { name: INTERVIEW_QUEUE, kind: TASK_QUEUE_TYPE_WORKFLOW, what: 'holds interviews' },
  { name: LLM_QUEUE, kind: TASK_QUEUE_TYPE_ACTIVITY, what: 'asks models' },
] as const;

/** A worker that has nothing to do asks every minute. */
const SILENCE_MS = 90_000;

interface Heard {
  /** When somebody last asked, in seconds of the service's clock. */
  at: number;
  /** When that was first seen here, by the clock that never jumps. */
  seenAt: number;
}

/**
 * Whether workers in other processes ask for work. The service names them for five minutes after their end, so one who has not
 * asked again for a while counts as gone.
 */
export function createWorkersWatch(
  client: { connection: Pick<Client['connection'], 'workflowService'>; options: { namespace: string } },
  now: () => number = () => performance.now(),
): () => Promise<Probe> {
  const heard = new Map<string, Heard>();

  async function isAsked({ name, kind }: (typeof QUEUES)[number]): Promise<boolean> {
    const { pollers } = await client.connection.workflowService.describeTaskQueue({
      namespace: client.options.namespace,
      taskQueue: { name },
      taskQueueType: kind,
    });
    if (!pollers || pollers.length === 0) return false;
    const at = Math.max(
      ...pollers.map(({ lastAccessTime: time }) => Number(time?.seconds ?? 0) + (time?.nanos ?? 0) / 1e9),
    );
    const before = heard.get(name);
    if (before?.at === at) return now() - before.seenAt < SILENCE_MS;
    heard.set(name, { at, seenAt: now() });
    return true;
  }

  return async () => {
    const startedAt = performance.now();
    const found = await Promise.all(QUEUES.map(async (queue) => ({ queue, asked: await isAsked(queue) })));
    const latencyMs = performance.now() - startedAt;
    const missing = found
      .filter(({ asked }) => !asked)
      .map(({ queue }) => `${queue.what} (queue ${queue.name})`);
    if (missing.length === 0) return { status: 'ok', latencyMs };
    return { status: 'degraded', latencyMs, detail: `no worker ${missing.join(', none ')}` };
  };
}
