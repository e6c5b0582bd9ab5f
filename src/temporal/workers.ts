import { type NativeConnection, Worker } from '@temporalio/worker';
import type { ArchiveActivities } from '../../activities/archive.ts';
import type { EvaluationActivities } from '../../activities/evaluation.ts';
import type { InterviewerActivities } from '../../activities/interviewer.ts';
import type { RecordActivities } from '../../activities/records.ts';
import { INTERVIEW_QUEUE, LLM_QUEUE, SANDBOX_QUEUE } from '../../workflows/task-queues.ts';

export interface WorkerOptions {
  connection: NativeConnection;
  namespace: string;
  workflowBundle: { codePath: string };
  /** The activities of each queue; null leaves a queue to other processes. */
  interview: (RecordActivities & ArchiveActivities) | null;
  interviewer: InterviewerActivities | null;
  evaluation: EvaluationActivities | null;
  /** Programs run at a time; as many as there are cores. */
  sandboxSlots: number;
}

export interface Workers {
  /** Lets what runs come to its end, or to the end of the grace time, then stops. */
  stop(): Promise<void>;
  /** Rejects when a worker dies by itself. */
  died: Promise<never>;
}

/** Longer than a reply or a review may take; a program that still runs then is started anew elsewhere. */
const GRACE_MS = 10_000;
const REPLIES_AT_A_TIME = 50;
/** Each cached workflow costs some megabytes of the worker's memory. */
const CACHED_WORKFLOWS = 200;

/** One worker a task queue. */
export async function startWorkers(options: WorkerOptions): Promise<Workers> {
  const { connection, namespace, workflowBundle, interview, interviewer, evaluation } = options;
  const common = { connection, namespace, shutdownGraceTime: GRACE_MS };
  const wanted = [
    interview && {
      taskQueue: INTERVIEW_QUEUE,
      activities: interview,
      workflowBundle,
      maxCachedWorkflows: CACHED_WORKFLOWS,
    },
    interviewer && {
      taskQueue: LLM_QUEUE,
      activities: interviewer,
      maxConcurrentActivityTaskExecutions: REPLIES_AT_A_TIME,
    },
    evaluation && {
      taskQueue: SANDBOX_QUEUE,
      activities: evaluation,
      maxConcurrentActivityTaskExecutions: options.sandboxSlots,
    },
  ];
  const workers = await Promise.all(
    wanted.filter((one) => one !== null).map((one) => Worker.create({ ...common, ...one })),
  );
  const runs = workers.map((worker) => worker.run());
  const died = new Promise<never>((_, reject) => {
    for (const run of runs) run.catch(reject);
  });
  died.catch(() => undefined);
  return {
    died,
    async stop() {
      for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
      await Promise.all(runs);
    },
  };
}
