import type { Client } from '@temporalio/client';
import proto from '@temporalio/proto';
import { INTERVIEW_QUEUE, LLM_QUEUE, TRANSCRIPTION_QUEUE } from '../../workflows/task-queues.ts';
import type { Probe } from '../domain/probe.ts';

const { TASK_QUEUE_TYPE_WORKFLOW, TASK_QUEUE_TYPE_ACTIVITY } = proto.temporal.api.enums.v1.TaskQueueType;

interface Queue {
  name: string;
  kind: proto.temporal.api.enums.v1.TaskQueueType;
  what: string;
}

/** Without these interviews stand still. Who runs programs is asked for elsewhere. */
const QUEUES: readonly Queue[] = [
  { name: INTERVIEW_QUEUE, kind: TASK_QUEUE_TYPE_WORKFLOW, what: 'holds interviews' },
  { name: LLM_QUEUE, kind: TASK_QUEUE_TYPE_ACTIVITY, what: 'asks models' },
];
const SPEECH: Queue = {
  name: TRANSCRIPTION_QUEUE,
  kind: TASK_QUEUE_TYPE_ACTIVITY,
  what: 'writes speech down',
};
/** Rooms would show no way to speak, though somebody listens. */
const UNKNOWN =
  'a worker writes speech down, of which this process does not know: set TRANSCRIBER_URL here, too';

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
 * asked again for a while counts as gone. `hasTranscriber`: whether this process counts on somebody who writes speech down; its settings
 * and those of the workers have to agree.
 */
export function createWorkersWatch(
  client: { connection: Pick<Client['connection'], 'workflowService'>; options: { namespace: string } },
  { hasTranscriber }: { hasTranscriber: boolean },
  now: () => number = () => performance.now(),
): () => Promise<Probe> {
  const heard = new Map<string, Heard>();

  async function isAsked({ name, kind }: Queue): Promise<boolean> {
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
    const all = [...QUEUES, SPEECH];
    const found = await Promise.all(all.map(async (queue) => ({ queue, asked: await isAsked(queue) })));
    const latencyMs = performance.now() - startedAt;
    const missing = found
      .filter(({ queue, asked }) => !asked && (queue !== SPEECH || hasTranscriber))
      .map(({ queue }) => `${queue.what} (queue ${queue.name})`);
    if (missing.length > 0)
      return { status: 'degraded', latencyMs, detail: `no worker ${missing.join(', none ')}` };
    const isUnknown = !hasTranscriber && found.some(({ queue, asked }) => queue === SPEECH && asked);
    return isUnknown ? { status: 'degraded', latencyMs, detail: UNKNOWN } : { status: 'ok', latencyMs };
  };
}
