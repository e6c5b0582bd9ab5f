import { join } from 'node:path';
import { NativeConnection } from '@temporalio/worker';
import {
  createAtsActivities,
  createInterviewActivities,
  createInterviewerActivities,
  createMailActivities,
  createTranscriptionActivities,
  createWebhookActivities,
} from '../../activities/activities.ts';
import { createEventWatch } from '../../activities/watch-events.ts';
import { newOneTimeToken } from '../api/auth/one-time-token.ts';
import { linkOf } from '../api/invitations/present.ts';
import { createExpiry } from '../data-requests/expire.ts';
import { createCallKeeper } from '../interviewer/calls.ts';
import { loadPrompts } from '../interviewer/prompts.ts';
import { createQuestioner } from '../interviewer/structured.ts';
import { createFences } from '../interviewer/untrusted.ts';
import type { Llm } from '../llm/llm.ts';
import type { Mailer } from '../mail/server.ts';
import { secretFor } from '../privacy/seal.ts';
import { tokenCounterOf } from '../readers/token-counter.ts';
import { workflowBundle } from '../temporal/bundle.ts';
import type { Reach } from '../temporal/connection.ts';
import { createDataConverter } from '../temporal/data-converter.ts';
import { requireUnversioned } from '../temporal/deployment.ts';
import { startWorkers, type WorkerOptions, type Workers } from '../temporal/workers.ts';
import type { Transcriber } from '../transcription/transcriber.ts';
import { createSender } from '../webhooks/sender.ts';
import type { Knowing } from './knowing.ts';
import { openModels } from './models.ts';
import { ROOT, type Start } from './start.ts';

/** What the workers of interviews and of models do. */
export async function interviewQueues(
  start: Start,
  {
    records,
    keys,
    telemetry,
    client,
    gateway,
    bank,
    bus,
    readers,
    registry,
    fingerprint,
    llm,
    version,
    clock,
    mailer,
    media,
    transcriber,
  }: Knowing & { llm: Llm; version: string; mailer: Mailer | null; transcriber: Transcriber | null },
) {
  const { config, logger, closing } = start;
  const { pinsInterviews } = config;
  if (!pinsInterviews) await requireUnversioned(client);
  const prompts = loadPrompts();
  const models = openModels(start, { llm, records, registry, clock });
  const keep = createCallKeeper(records.llmCalls.keep, clock);
  const sender = createSender({ toLoopback: config.webhooksToLoopback });
  closing.add('requests to receivers', () => sender.close());
  // Each order's system lies at an origin of its own, and only who tests one has said that it is on this machine.
  const toLoopback = Object.values(config.atsOrigins)
    .flat()
    .some((origin) => origin.startsWith('http:'));
  const caller = createSender({ toLoopback });
  closing.add('calls of systems', () => caller.close());
  const outside = { records, key: keys.installation, publicOrigin: config.publicOrigin, now: clock };
  return {
    dataConverter: createDataConverter(keys),
    interview: {
      workflowBundle: await workflowBundle({
        ...{ root: ROOT, cacheDir: join(config.dataDir, 'cache') },
        entry: pinsInterviews ? 'pinned' : 'index',
      }),
      ...(pinsInterviews && { buildId: version }),
      activities: createInterviewActivities({
        records,
        bank,
        bus,
        client,
        watch: createEventWatch({ registry, logger }),
        hasModel: llm.isConfigured,
        fingerprint,
        absence: telemetry.absence,
        now: clock,
        expire: createExpiry({
          records,
          telemetry,
          gateway,
          clock,
          retentionMs: config.retentionDays * 24 * 3_600_000,
        }),
      }),
    },
    interviewer: createInterviewerActivities({
      llm: models,
      records,
      bank,
      bus,
      readers,
      prompts,
      fenceOf: createFences(secretFor(keys.installation, 'marks of data in prompts')),
      counter: tokenCounterOf(readers),
      ask: createQuestioner({ llm: models, prompts, keep, now: clock }),
      keep,
      now: clock,
    }),
    transcription:
      transcriber && createTranscriptionActivities({ records, media, transcriber, bank, bus, now: clock }),
    mail:
      mailer &&
      createMailActivities({
        ...outside,
        mailer,
        newLink() {
          const { token, tokenSha256 } = newOneTimeToken();
          return { url: linkOf(token, config.publicOrigin), tokenSha256 };
        },
      }),
    webhooks: {
      ...createWebhookActivities({ ...outside, sender }),
      ...createAtsActivities({ ...outside, sender: caller, origins: config.atsOrigins }),
    },
  };
}

/** Polls until it is closed. */
export async function runWorkers(
  { closing }: Start,
  reach: Reach,
  wanted: Omit<WorkerOptions, 'connection'>,
): Promise<Workers> {
  const native = await NativeConnection.connect(reach);
  closing.add('Temporal worker connection', () => native.close());
  const workers = await startWorkers({ connection: native, ...wanted });
  closing.add('workers', () => workers.stop());
  return workers;
}
