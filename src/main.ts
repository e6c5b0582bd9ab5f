import { Client } from '@temporalio/client';
import { createSandboxActivities } from '../activities/activities.ts';
import type { Probes } from './api/dependencies.ts';
import { serve } from './cli/serve.ts';
import { createClosing } from './host/closing.ts';
import { steadyMs } from './host/steady.ts';
import { createMailer } from './mail/server.ts';
import { serveApi, serveStatus } from './main/api.ts';
import { keepServed, loadServedBank } from './main/bank.ts';
import { startChores } from './main/chores.ts';
import { openClockWatch } from './main/clock.ts';
import { knowInterviews } from './main/knowing.ts';
import { openLlm } from './main/models.ts';
import { openMetrics, openTraces, spanOfExecution } from './main/observed.ts';
import { lookAt, lookAtMedia, pingTemporal, timed } from './main/probes.ts';
import { openReaders } from './main/readers.ts';
import { openShared } from './main/shared.ts';
import { ROOT, type Start } from './main/start.ts';
import { openNarrow, openWhole } from './main/stores.ts';
import { connectTo, openTemporal } from './main/temporal.ts';
import { hasTranscriber, openTranscriber } from './main/transcriber.ts';
import { interviewQueues, runWorkers } from './main/workers.ts';
import { PARTS } from './roles.ts';
import { openRunner } from './setup/runner.ts';
import { buildIdOf } from './temporal/build-id.ts';
import { serveActivities } from './temporal/carry-requests.ts';
import { becomeCurrent } from './temporal/deployment.ts';
import { createFailingActivities } from './temporal/failing-activities.ts';
import { ensureInvitationExpirySchedule } from './temporal/invitation-expiry-schedule.ts';
import { ensureRetentionSchedule } from './temporal/retention-schedule.ts';
import { createWorkersWatch } from './temporal/workers-watch.ts';
import type { StartOptions, Viva } from './viva.ts';

/** Builds every part and connects them; with `src/main/`, which only this file uses, the only place that does. */
export async function startViva(options: StartOptions): Promise<Viva> {
  const closing = createClosing();
  try {
    const tracing = await openTraces({ ...options, closing });
    return await connectParts({ ...options, closing, tracing });
  } catch (error) {
    await closing.close();
    throw error;
  }
}

async function connectParts(start: Start): Promise<Viva> {
  const { config, role, progress, logger, signal, closing, tracing } = start;
  const { namespace } = config.temporal;
  const parts = PARTS[role];
  openClockWatch(start);
  const version = await buildIdOf(ROOT);
  const served = start.bank ?? (await progress.step('Load the task bank', () => loadServedBank(start)));

  const temporal = await openTemporal(start);
  const temporalUiUrl = config.temporal.uiUrl ?? temporal.uiUrl;
  const connection = await connectTo(temporal.reach, start);

  const whole = parts.api || parts.interviews ? await openWhole(start, connection) : null;
  const records = whole?.records ?? (await openNarrow(start));
  const bank = start.bank ?? (await keepServed(start, served, records.bankVersions));
  const { redis, ...shared } = openShared(start);
  const { bus } = shared;
  const registry = openMetrics(start, connection);
  const failingActivities = createFailingActivities({ registry, logger, steady: steadyMs });
  const { readers, annotate } = openReaders(start, registry);
  const llm = parts.interviews ? await openLlm(start, registry, readers) : null;
  const transcriber = parts.interviews ? await openTranscriber(start, registry) : null;
  const runner = openRunner({
    config,
    runs: parts.programs,
    progress: start.backgroundProgress,
    logger,
    registry,
    client: new Client({ connection, namespace }),
  });
  closing.add('runner', () => runner.close());

  const common = { bank, bus, readers, registry };
  const knowing = whole && knowInterviews(common, whole, runner);
  const server = config.mail?.server;
  const mailer = config.mail && server ? createMailer({ ...config.mail, server }) : null;
  const interviews =
    knowing && llm && (await interviewQueues(start, { ...knowing, llm, version, mailer, transcriber }));
  const workers =
    interviews || parts.programs
      ? await runWorkers(start, temporal.reach, {
          namespace,
          interview: null,
          interviewer: null,
          ...interviews,
          sandbox: Promise.all([runner.sandbox, runner.resumes]).then(
            ([sandbox, resumes]) =>
              sandbox &&
              resumes &&
              createSandboxActivities({
                ...{ ...common, records, sandbox, resumes },
                executed: spanOfExecution(tracing),
              }),
          ),
          activityInterceptors: [serveActivities(tracing, logger), failingActivities.interceptor],
        })
      : null;
  if (knowing && parts.interviews) {
    if (config.pinsInterviews)
      await becomeCurrent({ client: knowing.client, buildId: version, logger, signal });
    await ensureRetentionSchedule(knowing.client);
    await ensureInvitationExpirySchedule(knowing.client);
    startChores(start, knowing);
  }

  const probes: Probes = {
    temporal: async () => failingActivities.annotate(await timed(() => pingTemporal(connection))),
    database: () => timed(() => records.ping()),
    ...(whole && { telemetry: () => timed(() => whole.telemetry.ping()) }),
    ...((parts.api || parts.programs) && { docker: runner.check }),
    ...(llm && { llm: async () => annotate(await llm.health()) }),
    ...(transcriber && { transcriber: () => transcriber.health() }),
    ...(mailer && parts.interviews && { mail: () => mailer.probe() }),
    ...(redis && { redis: () => lookAt(redis) }),
    ...(whole && { media: () => lookAtMedia(whole.mediaStore) }),
    ...(knowing &&
      !parts.interviews && {
        workers: createWorkersWatch(knowing.client, { hasTranscriber: hasTranscriber(start) }),
      }),
  };
  const stopping = new AbortController();
  const { metricsTokens } = config;
  const status = {
    probes,
    logger,
    registry,
    settings: { version, role, metricsTokens },
    stopping: stopping.signal,
  };
  const serving =
    parts.api && knowing
      ? await serveApi(start, { ...knowing, ...shared, status, temporalUiUrl })
      : { ...(await serveStatus(start, status)), firstAdminLink: null };
  return {
    ...serving,
    temporalAddress: temporal.address,
    temporalUiUrl,
    runner: { state: runner.state, settled: runner.settled },
    interviewer: llm && (() => llm.health()),
    died: workers ? workers.died : new Promise<never>(() => undefined),
    close() {
      stopping.abort();
      return closing.close();
    },
  };
}

/** What `npm start` runs. */
export async function main(args: string[]): Promise<void> {
  const code = await serve(args, ROOT, startViva);
  // Whatever did not close in time must not keep the process alive.
  process.exit(code);
}

if (import.meta.main) await main(process.argv.slice(2));
