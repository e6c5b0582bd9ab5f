import { Writable } from 'node:stream';
import { Client } from '@temporalio/client';
import type { History } from '@temporalio/common/lib/proto-utils.js';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { pino } from 'pino';
import { createMailActivities } from '../../../activities/activities.ts';
import { newOneTimeToken } from '../../../src/api/auth/one-time-token.ts';
import { linkOf } from '../../../src/api/invitations/present.ts';
import { mailWorkflowId } from '../../../src/domain/mail/mail.ts';
import { MAIN_ORGANISATION } from '../../../src/domain/organisations.ts';
import { createMailer } from '../../../src/mail/server.ts';
import { openKeyRing } from '../../../src/privacy/key-ring.ts';
import { createKeyWrap } from '../../../src/privacy/key-wrap.ts';
import type { SealingKey } from '../../../src/privacy/seal.ts';
import type { NewInvitation } from '../../../src/records/invitation.ts';
import type { Records } from '../../../src/records/records.ts';
import { createDataConverter } from '../../../src/temporal/data-converter.ts';
import { startMailDispatch } from '../../../src/temporal/mail-dispatch.ts';
import { INTERVIEW_QUEUE, MAIL_QUEUE } from '../../../workflows/task-queues.ts';
import '../runtime.ts';
import { testBundle } from '../bundle.ts';
import { temporaryRecords, user } from '../records/records.ts';
import { testServerOptions } from '../temporal.ts';
import { serverOf } from './mailer.ts';
import { startMailServer, type TestMailServer } from './server.ts';
import { aMail, ordered } from './stored.ts';

const DAY = 24 * 3_600_000;

/** As the environment has it, of a server that skips time. */
interface TestEnvironmentConnection {
  testService: Record<'unlockTimeSkipping' | 'lockTimeSkipping', (request: object) => Promise<unknown>>;
}

/** Mail with the real parts, on a server that skips the time between tries. */
export interface MailWorld {
  records: Records;
  client: Client;
  key: SealingKey;
  server: TestMailServer;
  /** Somebody is invited who is to be mailed. */
  invite(change?: Partial<NewInvitation>): Promise<NewInvitation>;
  /** Has the server skip the time that nobody needs, while something is waited for. */
  skipping(wait: () => Promise<void>): Promise<void>;
  /** Starts what is due, as the process does that dispatches. */
  dispatch(): { close(): Promise<void> };
  historyOf(mailId: string): Promise<History>;
  /** Throws where the workflow's code does not come to the same again. */
  replay(history: History): Promise<void>;
  /** All that was logged. */
  log(): string;
  close(): Promise<void>;
}

export async function createMailWorld(password = 'secret'): Promise<MailWorld> {
  const env = await TestWorkflowEnvironment.createTimeSkipping(await testServerOptions());
  const store = await temporaryRecords(undefined, { hasMail: true });
  const { records } = store;
  await records.packages.create({
    ...{ id: 'package-1', organisationId: MAIN_ORGANISATION, createdAt: 1 },
    content: aMail().content,
  });
  await records.users.create(
    user({ id: 'boss', role: 'admin', email: 'boss@example.org', nickname: 'boss' }),
  );
  const keys = await openKeyRing({ records, wrap: createKeyWrap([]), clock: Date.now });
  const dataConverter = createDataConverter(keys);
  const namespace = env.namespace ?? 'default';
  const client = new Client({ connection: env.connection, namespace, dataConverter });
  const server = await startMailServer({ signIn: { user: 'viva', password } });
  const from = { name: 'Viva', address: 'viva@example.org' };
  let logged = '';
  const lines = new Writable({
    write(chunk, _, done) {
      logged += chunk;
      done();
    },
  });
  const logger = pino({ level: 'trace' }, lines);
  const common = { connection: env.nativeConnection, namespace, dataConverter };
  const publicOrigin = 'https://viva.example.org';
  const workers = await Promise.all([
    Worker.create({ ...common, taskQueue: INTERVIEW_QUEUE, workflowBundle: await testBundle() }),
    Worker.create({
      ...common,
      taskQueue: MAIL_QUEUE,
      activities: createMailActivities({
        records,
        key: keys.installation,
        mailer: createMailer({ server: serverOf(server.url), from, withinMs: 2_000 }),
        newLink() {
          const { token, tokenSha256 } = newOneTimeToken();
          return { url: linkOf(token, publicOrigin), tokenSha256 };
        },
        publicOrigin,
        now: Date.now,
      }),
    }),
  ]);
  const runs = workers.map((worker) => worker.run());

  return {
    records,
    client,
    key: keys.installation,
    server,

    async invite(change = {}) {
      const now = Date.now();
      const invitation = ordered({ createdAt: now, expiresAt: now + 30 * DAY, ...change });
      await records.invitations.create([invitation]);
      return invitation;
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

    dispatch: () =>
      startMailDispatch(
        { client, mails: records.mails, keptMs: DAY, clock: Date.now, logger },
        { everyMs: 20 },
      ),

    historyOf: (mailId) => client.workflow.getHandle(mailWorkflowId({ mailId })).fetchHistory(),

    replay: async (history) =>
      Worker.runReplayHistory({ workflowBundle: await testBundle(), dataConverter }, history),

    log: () => logged,

    async close() {
      for (const worker of workers) worker.shutdown();
      await Promise.all(runs);
      await server.close();
      await store.remove();
      await env.teardown();
    },
  };
}
