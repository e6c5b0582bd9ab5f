import { Writable } from 'node:stream';
import { Client } from '@temporalio/client';
import type { History } from '@temporalio/common/lib/proto-utils.js';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { pino } from 'pino';
import { createAtsActivities } from '../../../activities/activities.ts';
import { callbackWorkflowId } from '../../../src/domain/ats/callback.ts';
import type { Origins } from '../../../src/domain/ats/provider.ts';
import { MAIN_ORGANISATION } from '../../../src/domain/organisations.ts';
import { startCallbackDispatch } from '../../../src/temporal/ats-dispatch.ts';
import { createSender } from '../../../src/webhooks/sender.ts';
import { INTERVIEW_QUEUE, WEBHOOK_QUEUE } from '../../../workflows/task-queues.ts';
import '../runtime.ts';
import { SETTINGS, startTestApi, type TestApi } from '../api/api.ts';
import { acceptBy, makePackage } from '../api/invited.ts';
import { makeKey, type Person, signUpAs } from '../api/people.ts';
import { type StoredInterview, storeCheck, storeInterview } from '../api/stored-interview.ts';
import { testBundle } from '../bundle.ts';
import { eventually } from '../eventually.ts';
import { testServerOptions } from '../temporal.ts';

/** As the environment has it, of a server that skips time. */
interface TestEnvironmentConnection {
  testService: Record<'unlockTimeSkipping' | 'lockTimeSkipping', (request: object) => Promise<unknown>>;
}

/** The API, and what calls systems back, with the real parts, on a server that skips the time between tries. */
export interface AtsWorld {
  api: TestApi;
  client: Client;
  admin: Person;
  packageId: string;
  /** With the scopes that a system needs. */
  key: string;
  dispatch(): { close(): Promise<void> };
  /** Whom the invitation names takes the interview, up to before its end. */
  accept(invitationId: unknown): Promise<StoredInterview>;
  /** Solves a task, and ends it with its report. */
  conclude(interview: StoredInterview): Promise<void>;
  skipping(wait: () => Promise<void>): Promise<void>;
  /** Of each order that there was something to tell of, its latest. */
  histories(): Promise<History[]>;
  replay(history: History): Promise<void>;
  log(): string;
  close(): Promise<void>;
}

export async function createAtsWorld(atsOrigins: Origins): Promise<AtsWorld> {
  const env = await TestWorkflowEnvironment.createTimeSkipping(await testServerOptions());
  const interviews = new Map<string, Promise<StoredInterview>>();
  const api: TestApi = await startTestApi(({ gateway }) => ({
    settings: { ...SETTINGS, atsOrigins },
    gateway: {
      ...gateway,
      async start(plan) {
        const { interviewId, candidateId } = plan;
        const storing = interviews.get(interviewId) ?? storeInterview(api, candidateId, plan);
        interviews.set(interviewId, storing);
        await storing;
        return { workflowId: `interview-${interviewId}` };
      },
    },
  }));
  const { records } = api;
  const admin = await signUpAs('admin', api.client, records);
  const { key } = await makeKey(records, MAIN_ORGANISATION, ['packages', 'invitations', 'results']);
  const namespace = env.namespace ?? 'default';
  const client = new Client({ connection: env.connection, namespace });
  const sender = createSender({ toLoopback: true, withinMs: 1_000 });
  let logged = '';
  const lines = new Writable({
    write(chunk, _, done) {
      logged += chunk;
      done();
    },
  });
  const logger = pino({ level: 'trace' }, lines);
  const common = { connection: env.nativeConnection, namespace };
  const workers = await Promise.all([
    Worker.create({ ...common, taskQueue: INTERVIEW_QUEUE, workflowBundle: await testBundle() }),
    Worker.create({
      ...common,
      taskQueue: WEBHOOK_QUEUE,
      activities: createAtsActivities({
        ...{ records, sender, origins: atsOrigins, key: api.sealingKey },
        publicOrigin: SETTINGS.publicOrigin,
        now: Date.now,
      }),
    }),
  ]);
  /** Their workflows: this server lists none. */
  const started = new Set<string>();
  const orders: typeof records.atsOrders = {
    ...records.atsOrders,
    async due(at, limit) {
      const due = await records.atsOrders.due(at, limit);
      for (const one of due) started.add(callbackWorkflowId(one));
      return due;
    },
  };
  const runs = workers.map((worker) => worker.run());

  return {
    ...{ api, client, admin, key },
    packageId: await makePackage(api.client, admin),

    dispatch: () => startCallbackDispatch({ client, orders, clock: Date.now, logger }, { everyMs: 20 }),

    async accept(invitationId) {
      const { token } = admin;
      const { body } = await api.client.post(`/invitations/${invitationId}/renew`, undefined, { token });
      const link = new URL(body.url).hash.slice(1);
      const { body: accepted } = await acceptBy(api.client, link);
      const interview = await interviews.get(accepted.session_id);
      if (!interview) throw new Error(`no interview: ${JSON.stringify(accepted)}`);
      return interview;
    },

    async conclude(interview) {
      for (const type of ['issueTask', 'deliverTask'] as const) await interview.happen({ type });
      await storeCheck(api, interview, 'print(1)\n');
      await interview.conclude();
    },

    async skipping(wait) {
      const { testService } = env.connection as unknown as TestEnvironmentConnection;
      await testService.unlockTimeSkipping({});
      try {
        await wait();
      } finally {
        await testService.lockTimeSkipping({});
      }
    },

    async histories() {
      const all: History[] = [];
      for (const workflowId of started) {
        const handle = client.workflow.getHandle(workflowId);
        await eventually(async () => (await handle.describe()).status.name !== 'RUNNING');
        all.push(await handle.fetchHistory());
      }
      return all;
    },

    replay: async (history) => Worker.runReplayHistory({ workflowBundle: await testBundle() }, history),

    log: () => logged,

    async close() {
      for (const worker of workers) worker.shutdown();
      await Promise.all(runs);
      await sender.close();
      await api.close();
      await env.teardown();
    },
  };
}
