import type { DataConverter } from '@temporalio/common';
import type { ActivityInterceptorsFactory, NativeConnection, Worker } from '@temporalio/worker';
import type {
  AtsActivities,
  InterviewActivities,
  InterviewerActivities,
  MailActivities,
  SandboxActivities,
  TranscriptionActivities,
  WebhookActivities,
} from '../../activities/activities.ts';
import {
  INTERVIEW_QUEUE,
  LLM_QUEUE,
  MAIL_QUEUE,
  SANDBOX_QUEUE,
  TRANSCRIPTION_QUEUE,
  WEBHOOK_QUEUE,
} from '../../workflows/task-queues.ts';
import { versioned } from './deployment.ts';
import { WorkflowWorker } from './workflow-worker.ts';

export interface WorkerOptions {
  connection: NativeConnection;
  namespace: string;
  /** Null leaves a queue to other processes. */
  interview: InterviewWorker | null;
  interviewer: InterviewerActivities | null;
  /** Null too where there is no mail server. */
  mail?: MailActivities | null;
  /** Null too where nobody writes down what is said. */
  transcription?: TranscriptionActivities | null;
  webhooks?: (WebhookActivities & AtsActivities) | null;
  /** Its worker starts once they are there, which may be long after the others. */
  sandbox: SandboxActivities | null | Promise<SandboxActivities | null>;
  /** What programs have to come to their end once the worker is told to stop. */
  programsGraceMs?: number;
  /** Of all queues but the sandbox's, which is readable without anybody's key. */
  dataConverter?: DataConverter;
  /** Stand before every activity, the first one outermost. */
  activityInterceptors?: ActivityInterceptorsFactory[];
}

interface InterviewWorker {
  activities: InterviewActivities;
  workflowBundle: { codePath: string };
  /** Holds interviews that are pinned to this build; left out, whatever there is to be held. */
  buildId?: string;
}

export interface Workers {
  /** Lets what runs come to its end, or to the end of the grace time, then stops. */
  stop(): Promise<void>;
  /** Rejects when a worker dies by itself. */
  died: Promise<never>;
}

/** What is not done by then is handed back, and begun anew by another worker. */
const GRACE_MS = 10_000;
/** A check takes longer, and would begin again with its first test. */
const PROGRAMS_GRACE_MS = 20_000;
const REPLIES_AT_A_TIME = 50;
/** Each waits for somebody else's server, for ten seconds at most. */
const REQUESTS_AT_A_TIME = 50;
/** Connections to the one mail server, which may take few. */
const MAILS_AT_A_TIME = 5;
/** A transcriber of one's own takes them one by one, and others wait there in its memory. */
const RECORDINGS_AT_A_TIME = 4;
/** A run that is cancelled hears of it with a heartbeat, and those are sent so often. */
const HEARD_WITHIN_MS = 1_000;
/**
 * Many more than run at once: those that are here take turns by their owners, while Temporal's own queue knows no owners,
 * and whoever had most interviews would come first.
 */
const PROGRAMS_AT_A_TIME = 200;
/** Others are put away, and come back from their history: each one here is memory of the worker's. */
export const CACHED_WORKFLOWS = 200;

/** One worker a task queue. Resolves once all run but the one whose activities are still to come. */
export async function startWorkers(options: WorkerOptions): Promise<Workers> {
  const {
    connection,
    namespace,
    interview,
    interviewer,
    webhooks,
    mail,
    transcription,
    activityInterceptors,
  } = options;
  const conversion = options.dataConverter && { dataConverter: options.dataConverter };
  const common = {
    connection,
    namespace,
    shutdownGraceTime: GRACE_MS,
    ...(activityInterceptors && { interceptors: { activity: activityInterceptors } }),
  };
  const workers: Worker[] = [];
  const runs: Promise<void>[] = [];
  const death = Promise.withResolvers<never>();
  death.promise.catch(() => undefined); // whoever waits for it is told
  let isStopping = false;
  let lateStart = Promise.resolve();

  const wanted = [
    interview && {
      taskQueue: INTERVIEW_QUEUE,
      activities: interview.activities,
      workflowBundle: interview.workflowBundle,
      ...(interview.buildId !== undefined && versioned(interview.buildId)),
      ...conversion,
      maxCachedWorkflows: CACHED_WORKFLOWS,
    },
    interviewer && {
      taskQueue: LLM_QUEUE,
      activities: interviewer,
      ...conversion,
      maxConcurrentActivityTaskExecutions: REPLIES_AT_A_TIME,
    },
    webhooks && {
      taskQueue: WEBHOOK_QUEUE,
      activities: webhooks,
      ...conversion,
      maxConcurrentActivityTaskExecutions: REQUESTS_AT_A_TIME,
    },
    transcription && {
      taskQueue: TRANSCRIPTION_QUEUE,
      activities: transcription,
      ...conversion,
      maxConcurrentActivityTaskExecutions: RECORDINGS_AT_A_TIME,
    },
    mail && {
      taskQueue: MAIL_QUEUE,
      activities: mail,
      ...conversion,
      maxConcurrentActivityTaskExecutions: MAILS_AT_A_TIME,
    },
  ];
  await Promise.all(wanted.filter((one) => !!one).map(run));
  const sandbox = Promise.resolve(options.sandbox).then((activities) => {
    if (activities !== null && !isStopping) lateStart = runSandbox(activities);
    return lateStart;
  });
  sandbox.catch(death.reject);
  if (!(options.sandbox instanceof Promise)) await sandbox;
  return {
    died: death.promise,
    async stop() {
      isStopping = true;
      await lateStart;
      for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
      await Promise.all(runs);
    },
  };

  async function run(queue: Parameters<typeof Worker.create>[0]): Promise<void> {
    const worker = await WorkflowWorker.create({ ...common, ...queue });
    workers.push(worker);
    const running = worker.run();
    running.catch(death.reject);
    runs.push(running);
  }

  function runSandbox(activities: SandboxActivities): Promise<void> {
    return run({
      taskQueue: SANDBOX_QUEUE,
      activities,
      maxConcurrentActivityTaskExecutions: PROGRAMS_AT_A_TIME,
      maxHeartbeatThrottleInterval: HEARD_WITHIN_MS,
      shutdownGraceTime: options.programsGraceMs ?? PROGRAMS_GRACE_MS,
    });
  }
}
