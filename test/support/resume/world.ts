import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { Client } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';
import type { History } from '@temporalio/common/lib/proto-utils.js';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { pino } from 'pino';
import type { SandboxActivities } from '../../../activities/activities.ts';
import { createResumeKeeper } from '../../../activities/keep-resume.ts';
import type { ReadResume } from '../../../src/domain/resume/read.ts';
import { type ResumeInput, resumeWorkflowId } from '../../../src/domain/resume/reading.ts';
import { cacheDir } from '../../../src/host/cache.ts';
import { silentProgress } from '../../../src/host/progress.ts';
import { openKeyRing } from '../../../src/privacy/key-ring.ts';
import { createKeyWrap } from '../../../src/privacy/key-wrap.ts';
import type { Records } from '../../../src/records/records.ts';
import { ensureTemporalBinary } from '../../../src/setup/temporal-binary.ts';
import { createDataConverter } from '../../../src/temporal/data-converter.ts';
import { startResumeDispatch } from '../../../src/temporal/resume-dispatch.ts';
import { INTERVIEW_QUEUE, SANDBOX_QUEUE } from '../../../workflows/task-queues.ts';
import '../runtime.ts';
import { testBundle } from '../bundle.ts';
import { batch, message, temporaryRecords } from '../records/records.ts';

export type Read = (file: { interviewId: string; fileSha256: string }) => Promise<ReadResume>;

/** Résumés with the real store and Temporal, and a reader of the test's own in place of the container. */
export interface ResumeWorld {
  records: Records;
  client: Client;
  dataConverter: DataConverter;
  /** How files are read from now on. */
  readBy(read: Read): void;
  /** An interview that has just begun. */
  interview(): Promise<string>;
  give(interviewId: string, base64: string): Promise<ResumeInput>;
  /** Starts what is due, as the process does that dispatches. */
  dispatch(): { close(): Promise<void> };
  /** Workers as after a start; those before are stopped. */
  restart(queues: { workflows: boolean; files: boolean }): Promise<void>;
  historyOf(input: ResumeInput): Promise<History>;
  /** Throws where the workflow's code does not come to the same again. */
  replay(history: History): Promise<void>;
  close(): Promise<void>;
}

export async function createResumeWorld(): Promise<ResumeWorld> {
  const cache = cacheDir(resolve(import.meta.dirname, '../../../data'));
  const path = await ensureTemporalBinary({ cache, progress: silentProgress });
  const env = await TestWorkflowEnvironment.createLocal({
    server: { executable: { type: 'existing-path', path } },
  });
  const store = await temporaryRecords();
  const { records } = store;
  const keys = await openKeyRing({ records, wrap: createKeyWrap([]), clock: Date.now });
  const dataConverter = createDataConverter(keys);
  const namespace = env.namespace ?? 'default';
  const client = new Client({ connection: env.connection, namespace, dataConverter });
  const logger = pino({ level: 'silent' });
  const common = { connection: env.nativeConnection, namespace };
  let read: Read = async () => ({ kind: 'failed', reason: 'unreadable' });
  // As the sandbox's worker does: it has texts by their hashes, and nobody's key.
  const reader: Pick<SandboxActivities, 'readResume'> = {
    async readResume(file) {
      const result = await read(file);
      return { resultSha256: await records.blobs.put(JSON.stringify(result), file.interviewId) };
    },
  };
  let stop = async () => {};
  const world: ResumeWorld = {
    records,
    client,
    dataConverter,
    readBy(by) {
      read = by;
    },

    async interview() {
      const interviewId = randomUUID();
      await records.events.append(batch([message(1)], { plan: { interviewId } }));
      return interviewId;
    },

    async give(interviewId, base64) {
      const readingId = randomUUID();
      const at = Date.now();
      await records.resumes.put({ interviewId, readingId, base64, format: 'text', bytes: 1, at });
      const due = await records.resumes.due(Number.MAX_SAFE_INTEGER, 100);
      const input = due.find((one) => one.readingId === readingId);
      if (!input) throw new Error('the file is not to be read');
      const { begun: _, ...ids } = input;
      return ids;
    },

    dispatch: () =>
      startResumeDispatch({ client, resumes: records.resumes, clock: Date.now, logger }, { everyMs: 20 }),

    async restart({ workflows, files }) {
      await stop();
      const workers = await Promise.all([
        ...(workflows
          ? [
              Worker.create({
                ...{
                  ...common,
                  dataConverter,
                  taskQueue: INTERVIEW_QUEUE,
                  workflowBundle: await testBundle(),
                },
                activities: { keepResume: createResumeKeeper({ records, now: Date.now }) },
              }),
            ]
          : []),
        ...(files ? [Worker.create({ ...common, taskQueue: SANDBOX_QUEUE, activities: { ...reader } })] : []),
      ]);
      const runs = workers.map((worker) => worker.run());
      stop = async () => {
        for (const worker of workers) worker.shutdown();
        await Promise.all(runs);
      };
    },

    historyOf: (input) => client.workflow.getHandle(resumeWorkflowId(input)).fetchHistory(),

    replay: async (history) =>
      Worker.runReplayHistory({ workflowBundle: await testBundle(), dataConverter }, history),

    async close() {
      await stop();
      await store.remove();
      await env.teardown();
    },
  };
  await world.restart({ workflows: true, files: true });
  return world;
}

/** What a reader gives of such lines. */
export function readAs(...texts: string[]): ReadResume {
  const lines = texts.map((text, index) => ({ page: 1, line: index + 1, text }));
  return { kind: 'read', format: 'text', pages: 1, lines, hidden: [], cut: false };
}
