import { randomUUID } from 'node:crypto';
import { Writable } from 'node:stream';
import { Client } from '@temporalio/client';
import type { History } from '@temporalio/common/lib/proto-utils.js';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { pino } from 'pino';
import { createWebhookActivities } from '../../../activities/activities.ts';
import { deliveryWorkflowId } from '../../../src/domain/webhooks/delivery.ts';
import type { WebhookEventType } from '../../../src/domain/webhooks/event-types.ts';
import { openKeyRing } from '../../../src/privacy/key-ring.ts';
import { createKeyWrap } from '../../../src/privacy/key-wrap.ts';
import type { Records } from '../../../src/records/records.ts';
import type { Webhook } from '../../../src/records/webhooks.ts';
import { createDataConverter } from '../../../src/temporal/data-converter.ts';
import { startWebhookDispatch } from '../../../src/temporal/webhook-dispatch.ts';
import { sealSigningKey } from '../../../src/webhooks/sealed-keys.ts';
import { createSender } from '../../../src/webhooks/sender.ts';
import { makeSigningKey, verifierOf } from '../../../src/webhooks/signing.ts';
import { INTERVIEW_QUEUE, WEBHOOK_QUEUE } from '../../../workflows/task-queues.ts';
import '../runtime.ts';
import { testBundle } from '../bundle.ts';
import { temporaryRecords } from '../records/records.ts';
import { testServerOptions } from '../temporal.ts';
import { aWebhook } from './stored.ts';

/** As the environment has it, of a server that skips time. */
interface TestEnvironmentConnection {
  testService: Record<'unlockTimeSkipping' | 'lockTimeSkipping', (request: object) => Promise<unknown>>;
}

/** Webhooks with the real parts, on a server that skips the time between tries. */
export interface WebhookWorld {
  records: Records;
  client: Client;
  organisationId: string;
  /** Seals what Temporal keeps. */
  dataConverter: ReturnType<typeof createDataConverter>;
  /** With what its receiver verifies by. */
  add(change: Partial<Webhook>): Promise<{ webhook: Webhook; verifier: string }>;
  /** Something happens; the same `key` is the same thing. */
  announce(type?: WebhookEventType, key?: string): Promise<void>;
  /** Has the server skip the time that nobody needs, while something is waited for. */
  skipping(wait: () => Promise<void>): Promise<void>;
  /** Starts what is due, as the process does that dispatches. */
  dispatch(): { close(): Promise<void> };
  /** The workflow of the latest delivery of that webhook. */
  workflowOf(webhook: Webhook): Promise<ReturnType<Client['workflow']['getHandle']>>;
  /** Throws where the workflow's code does not come to the same again. */
  replay(history: History): Promise<void>;
  /** All that was logged. */
  log(): string;
  close(): Promise<void>;
}

export async function createWebhookWorld({ withinMs = 500 } = {}): Promise<WebhookWorld> {
  const env = await TestWorkflowEnvironment.createTimeSkipping(await testServerOptions());
  const store = await temporaryRecords();
  const { records } = store;
  const keys = await openKeyRing({ records, wrap: createKeyWrap([]), clock: Date.now });
  const dataConverter = createDataConverter(keys);
  const namespace = env.namespace ?? 'default';
  const client = new Client({ connection: env.connection, namespace, dataConverter });
  const sender = createSender({ toLoopback: true, withinMs });
  let logged = '';
  const lines = new Writable({
    write(chunk, _, done) {
      logged += chunk;
      done();
    },
  });
  const logger = pino({ level: 'trace' }, lines);
  const common = { connection: env.nativeConnection, namespace, dataConverter };
  const workers = await Promise.all([
    Worker.create({ ...common, taskQueue: INTERVIEW_QUEUE, workflowBundle: await testBundle() }),
    Worker.create({
      ...common,
      taskQueue: WEBHOOK_QUEUE,
      activities: createWebhookActivities({
        records,
        key: keys.installation,
        sender,
        publicOrigin: 'https://viva.example.org',
        now: Date.now,
      }),
    }),
  ]);
  const runs = workers.map((worker) => worker.run());
  const organisationId = randomUUID();

  return {
    records,
    client,
    organisationId,
    dataConverter,

    async add(change) {
      const webhook = aWebhook({ organisationId, ...change });
      const key = makeSigningKey(webhook.signing);
      const id = randomUUID();
      const sealed = sealSigningKey(keys.installation, { id, webhookId: webhook.id, key });
      await records.webhooks.create(webhook, { ...sealed, createdAt: Date.now() });
      return { webhook, verifier: verifierOf(key) };
    },

    announce: (type = 'report.ready', key = randomUUID()) =>
      records.announcements.announce({
        ...{ organisationId, type, key, at: Date.now() },
        data: { sessionId: 'session-1', reportSha256: 'abc' },
      }),

    async skipping(wait) {
      const { testService } = env.connection as unknown as TestEnvironmentConnection;
      await testService.unlockTimeSkipping({});
      try {
        await wait();
      } finally {
        await testService.lockTimeSkipping({});
      }
    },

    dispatch: () =>
      startWebhookDispatch(
        { client, deliveries: records.deliveries, keptMs: 3_600_000, clock: Date.now, logger },
        { everyMs: 20 },
      ),

    async workflowOf({ id: webhookId }) {
      const page = await records.deliveries.list(webhookId, {}, { limit: 1 });
      const eventId = page?.deliveries[0]?.eventId;
      if (eventId === undefined) throw new Error('nothing was to be sent');
      return client.workflow.getHandle(deliveryWorkflowId({ webhookId, eventId }));
    },

    replay: async (history) =>
      Worker.runReplayHistory({ workflowBundle: await testBundle(), dataConverter }, history),

    log: () => logged,

    async close() {
      for (const worker of workers) worker.shutdown();
      await Promise.all(runs);
      await sender.close();
      await store.remove();
      await env.teardown();
    },
  };
}
