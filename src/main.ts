import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import { collectDefaultMetrics, Registry } from 'prom-client';
import {
  createInterviewActivities,
  createInterviewerActivities,
  createSandboxActivities,
} from '../activities/activities.ts';
import { createEventWatch } from '../activities/watch-events.ts';
import { offerFirstAdmin } from './api/auth/first-admin.ts';
import { createOwnIntegrity } from './api/integrity/own-integrity.ts';
import { presentOwnEvent } from './api/presenters/event.ts';
import { startApi } from './api/server.ts';
import { registerBackupGauge } from './backup/last-backup.ts';
import type { Bank } from './bank/bank.ts';
import { keepBank } from './bank/keep.ts';
import { loadBank } from './bank/load.ts';
import { servingProven } from './bank/proofs.ts';
import { createMemoryBus } from './bus/memory.ts';
import { createRedisBus } from './bus/redis.ts';
import { serve } from './cli/serve.ts';
import type { Config } from './config.ts';
import { createDataRequests } from './data-requests/data-requests.ts';
import { createExpiry } from './data-requests/expire.ts';
import { startErasureSweep } from './data-requests/sweep.ts';
import { DatabaseUnavailable } from './database/unavailable.ts';
import type { Probe } from './domain/probe.ts';
import type { Language } from './domain/vocabulary.ts';
import { cacheDir } from './host/cache.ts';
import { createClosing } from './host/closing.ts';
import { createIntegrityReader } from './integrity/integrity.ts';
import { startEarlierFingerprints } from './integrity/similar/fingerprint-earlier.ts';
import { createSubmissionFingerprinter } from './integrity/similar/fingerprint-submissions.ts';
import { createSubmissionMatcher } from './integrity/similar/match-submissions.ts';
import { createSimilarSubmissions } from './integrity/similar/similar-submissions.ts';
import { createCallKeeper } from './interviewer/calls.ts';
import { loadPrompts } from './interviewer/prompts.ts';
import { createQuestioner } from './interviewer/structured.ts';
import { memoryLimits } from './limits/memory.ts';
import { createRedisLimits } from './limits/redis.ts';
import { createLlm, type LlmOptions } from './llm/client.ts';
import { createLlmMetrics } from './llm/metrics.ts';
import { type KeyRing, openKeyRing } from './privacy/key-ring.ts';
import { createKeyWrap } from './privacy/key-wrap.ts';
import { startRewrapping } from './privacy/rewrap.ts';
import { createReaderMetrics } from './readers/metrics.ts';
import { createReaders } from './readers/readers.ts';
import { tokenCounterOf } from './readers/token-counter.ts';
import { openRecords } from './records/open.ts';
import type { Records } from './records/records.ts';
import { openRedis, type RedisLink } from './redis/link.ts';
import { PARTS } from './roles.ts';
import { LANGUAGE_SPECS } from './sandbox/languages.ts';
import { startLocalLlm } from './setup/local-llm/server.ts';
import { openRunner } from './setup/runner.ts';
import { ensureTemporalBinary } from './setup/temporal-binary.ts';
import { startTemporalServer } from './setup/temporal-server.ts';
import { createTelemetryIntake } from './telemetry/intake.ts';
import { openTelemetry } from './telemetry/open.ts';
import { workflowBundle } from './temporal/bundle.ts';
import { createDataConverter } from './temporal/data-converter.ts';
import { createFailingActivities } from './temporal/failing-activities.ts';
import { createInterviewGateway } from './temporal/interview-gateway.ts';
import { ensureNamespace } from './temporal/namespace.ts';
import { createPayloadCodec } from './temporal/payload-codec.ts';
import { startPracticeSweep } from './temporal/practice-sweep.ts';
import { ensureRetentionSchedule } from './temporal/retention-schedule.ts';
import { startWorkers } from './temporal/workers.ts';
import type { StartOptions, Viva } from './viva.ts';
import { buildWeb } from './web/build.ts';
import { loadWeb } from './web/files.ts';

/** On a few cores that the interviews use too, a model reads its prompt slowly. */
const LOCAL_TIMEOUTS = { firstTokenMs: 40_000, firstWordsMs: 50_000, nextTokenMs: 20_000 };

const ROOT = resolve(import.meta.dirname, '..');

/** Builds every part and connects them; the only place that does. */
export async function startViva(options: StartOptions): Promise<Viva> {
  const { config, role, progress, backgroundProgress, logger, signal } = options;
  const parts = PARTS[role];
  const tasks = options.tasks ?? join(ROOT, 'tasks');
  const closing = createClosing();
  try {
    const version = versionOf(ROOT);
    const served = options.bank ?? (await progress.step('Load the task bank', loadServedBank));

    const temporal = await openTemporal();
    const temporalUiUrl = config.temporal.uiUrl ?? temporal.uiUrl;
    const connection = await Connection.connect({ address: temporal.address });
    closing.add('Temporal client', () => connection.close());
    await ensureNamespace(connection, config.temporal.namespace);

    const records = await openRecords(config.database);
    closing.add('records', () => records.close());
    const bank = options.bank ?? (await keepServed(served, records));
    const keys = parts.interviews ? await openKeys(records) : null;
    const client = new Client({
      connection,
      namespace: config.temporal.namespace,
      ...(keys && { dataConverter: createDataConverter(keys) }),
    });
    const telemetryStore = await openTelemetry(config.telemetryDatabase);
    closing.add('store of telemetry', () => telemetryStore.close());
    const { bus, limits, redis } = openShared();
    const registry = new Registry();
    collectDefaultMetrics({ register: registry });
    registerBackupGauge(registry, config.dataDir);
    const llmMetrics = createLlmMetrics(registry);
    const llm = createLlm({ ...(await provider()), logger, onAttempt: llmMetrics.attempted });
    llmMetrics.watch(llm.breakers);
    closing.add('language models', () => llm.close());

    const readerMetrics = createReaderMetrics(registry);
    const readers = createReaders((kind, outcome) => {
      readerMetrics.ended(kind, outcome);
      if (outcome !== 'ok') logger.warn({ kind, outcome }, 'a text could not be read');
    });
    closing.add('readers', () => readers.close());

    const runner = openRunner({
      config,
      runs: parts.programs,
      progress: backgroundProgress,
      logger,
      registry,
      client,
    });
    closing.add('runner', () => runner.close());

    const templateOf = (language: Language) => LANGUAGE_SPECS[language].template;
    const fingerprint = createSubmissionFingerprinter({ records, bank, readers, templateOf });
    const prompts = loadPrompts();
    const keep = createCallKeeper(records.llmCalls.keep, Date.now);
    const failingActivities = createFailingActivities({ registry, logger, clock: Date.now });
    const native = await NativeConnection.connect({ address: temporal.address });
    closing.add('Temporal worker connection', () => native.close());
    const gateway =
      keys &&
      createInterviewGateway({
        client,
        runner: runner.availability,
        records,
        storeFault: records.fault,
        assignKey: keys.assign,
      });
    const workers = await startWorkers({
      connection: native,
      namespace: config.temporal.namespace,
      workflowBundle: await workflowBundle({ root: ROOT, cacheDir: join(config.dataDir, 'cache') }),
      interview: !gateway
        ? null
        : createInterviewActivities({
            records,
            bank,
            bus,
            client,
            watch: createEventWatch({ registry, logger }),
            fingerprint,
            absence: telemetryStore.absence,
            expire: createExpiry({
              records,
              telemetry: telemetryStore,
              gateway,
              clock: Date.now,
              retentionMs: config.retentionDays * 24 * 3_600_000,
            }),
          }),
      interviewer: !parts.interviews
        ? null
        : createInterviewerActivities({
            llm,
            records,
            bank,
            bus,
            readers,
            prompts,
            counter: tokenCounterOf(readers),
            ask: createQuestioner({ llm, prompts, keep, now: Date.now }),
            keep,
            now: Date.now,
          }),
      sandbox: runner.sandbox.then(
        (sandbox) => sandbox && createSandboxActivities({ records, bank, bus, sandbox, readers }),
      ),
      ...(keys && { dataConverter: createDataConverter(keys) }),
      activityInterceptor: failingActivities.interceptor,
    });
    closing.add('workers', () => workers.stop());
    if (parts.interviews) {
      await ensureRetentionSchedule(client);
      const earlier = startEarlierFingerprints({ records, fingerprint, logger });
      closing.add('fingerprints of earlier interviews', () => earlier.close());
    }

    let port: number | null = null;
    let firstAdminLink: string | null = null;
    if (parts.api && keys && gateway) {
      const telemetry = createTelemetryIntake({
        store: telemetryStore,
        tell: gateway.tellIntegrity,
        limits,
        clock: Date.now,
        logger,
      });
      closing.add('telemetry', () => telemetry.close());
      const integrity = createIntegrityReader({
        records,
        telemetry: telemetryStore,
        judge: (id, input) => readers.readIntegrity(config.telemetryDatabase, id, input),
        templates: Object.fromEntries(
          Object.values(LANGUAGE_SPECS).map(({ id, template }) => [id, template]),
        ),
        similar: createSimilarSubmissions({ records, fingerprint }),
        match: createSubmissionMatcher({ records, bank, readers, templateOf }),
        clock: Date.now,
      });
      const sweep = startPracticeSweep({
        interviews: records.interviews,
        gateway,
        clock: Date.now,
        logger,
      });
      closing.add('sweep of practices', () => sweep.close());
      const erasures = startErasureSweep({
        records,
        telemetry: telemetryStore,
        gateway,
        keys,
        clock: Date.now,
        logger,
      });
      closing.add('erasures', () => erasures.close());
      const api = await startApi(
        {
          records,
          telemetry,
          integrity,
          gateway,
          dataRequests: createDataRequests({
            records,
            telemetry: telemetryStore,
            presentEvent: presentOwnEvent,
            integrityOf: createOwnIntegrity({ integrity, records }),
            clock: Date.now,
            logger,
            onErasure: erasures.wake,
          }),
          codec: createPayloadCodec(keys),
          bus,
          limits,
          bank,
          readers,
          sandboxLanguages: Object.values(LANGUAGE_SPECS),
          web: await loadWeb(await buildWeb({ root: ROOT, progress, signal })),
          probes: {
            temporal: async () => failingActivities.annotate(await timed(() => gateway.ping())),
            database: () => timed(() => records.ping()),
            telemetry: () => timed(() => telemetryStore.ping()),
            docker: runner.check,
            llm: async () => readerMetrics.annotate(await llm.health()),
            ...(redis && { redis: () => lookAt(redis) }),
          },
          settings: {
            jwtSecret: config.jwtSecret,
            frontendOrigins: config.frontendOrigins ?? [],
            publicOrigin: config.publicOrigin,
            trustedProxies: config.trustedProxies,
            maxAttempts: config.maxAttempts,
            idleLimitMs: config.idleLimitMs,
            retentionDays: config.retentionDays,
            workflowsUrl:
              temporalUiUrl && `${temporalUiUrl}/namespaces/${config.temporal.namespace}/workflows`,
            temporalUiOrigin: temporalUiUrl && new URL(temporalUiUrl).origin,
            version,
            metricsToken: config.metricsToken,
          },
          logger,
          registry,
          clock: Date.now,
        },
        { port: config.port, ...(config.host && { host: config.host }) },
      );
      closing.add('API', () => api.close());
      port = api.port;
      firstAdminLink = await offerFirstAdmin(records.users, config.publicOrigin);
    }
    return {
      port,
      firstAdminLink,
      temporalAddress: temporal.address,
      temporalUiUrl,
      runner: { state: runner.state, settled: runner.settled },
      interviewer: () => llm.health(),
      died: workers.died,
      close: () => closing.close(),
    };
  } catch (error) {
    await closing.close();
    throw error;
  }

  /** What the processes of an installation share of what may be lost. */
  function openShared() {
    const local = createMemoryBus(logger);
    if (config.redisUrl === null) {
      closing.add('bus', () => local.close());
      return { bus: local, limits: memoryLimits, redis: null };
    }
    const redis = openRedis(config.redisUrl, logger);
    closing.add('Redis', () => redis.close());
    const bus = createRedisBus(redis, local, logger);
    closing.add('bus', () => bus.close());
    return { bus, limits: createRedisLimits(redis), redis };
  }

  /** And has keys that are not yet wrapped by the secret of today wrapped anew. */
  async function openKeys(records: Records): Promise<KeyRing> {
    const wrap = createKeyWrap(config.payloadSecrets);
    if (wrap.secretId === null) {
      progress.note('Keys of persons lie unwrapped in the database: set PAYLOAD_SECRET to keep them apart');
    }
    const keys = await openKeyRing({ records, wrap, clock: Date.now });
    const rewrapping = startRewrapping({ personKeys: records.personKeys, wrap, logger });
    closing.add('wrapping of keys', () => rewrapping.close());
    return keys;
  }

  async function provider(): Promise<Config['llm'] & Pick<LlmOptions, 'timeouts'>> {
    if (!options.localLlm) return config.llm;
    const local = await progress.step('Start the local language model', (detail) =>
      startLocalLlm({ cache: cacheDir(config.dataDir), onLine: detail, ...(signal && { signal }) }),
    );
    closing.add('local language model', () => local.close());
    const { baseUrl, apiKey, model } = local;
    return { ...config.llm, baseUrl, apiKey, model, codeModel: model, timeouts: LOCAL_TIMEOUTS };
  }

  async function loadServedBank(): Promise<Bank> {
    const whole = await loadBank(tasks);
    const { bank, unproven } = servingProven(whole, ROOT);
    if (unproven.length > 0) {
      const fate = config.serveUnprovenTasks ? 'served all the same' : 'not served';
      progress.note(`Not proven, ${fate}: ${unproven.join(', ')} (npm run tasks:verify proves them)`);
    }
    return config.serveUnprovenTasks ? whole : bank;
  }

  function keepServed(served: Bank, { bankVersions }: Records): Promise<Bank> {
    return keepBank(served, {
      directory: tasks,
      folder: join(config.dataDir, 'banks'),
      store: bankVersions,
      onChanged: (version) => logger.warn({ version }, 'a kept bank was changed, and is not stored'),
    });
  }

  async function openTemporal(): Promise<{ address: string; uiUrl: string | null }> {
    if (config.temporal.address) return { address: config.temporal.address, uiUrl: null };
    const binary = await ensureTemporalBinary({ cache: cacheDir(config.dataDir), progress, signal });
    const server = await progress.step('Start the Temporal server', () =>
      startTemporalServer({
        binary,
        dataDir: config.dataDir,
        uiPort: config.temporal.uiPort ?? undefined,
        codecEndpoint: `${config.publicOrigin}/temporal/codec`,
        signal,
      }),
    );
    closing.add('Temporal server', () => server.stop());
    return server;
  }
}

/** Without it live text stays in its process, and all else goes on. */
async function lookAt(redis: RedisLink): Promise<Probe> {
  const probe = await timed(() => redis.ping());
  return probe.status === 'ok' ? probe : { ...probe, status: 'degraded', detail: 'not reachable' };
}

async function timed(ping: () => Promise<number>) {
  try {
    return { status: 'ok' as const, latencyMs: await ping() };
  } catch (error) {
    // What SQLite says of its file is for operators; other messages may hold an address.
    const detail =
      error instanceof DatabaseUnavailable ? error.message : error instanceof Error ? error.name : 'unknown';
    return { status: 'down' as const, latencyMs: 0, detail };
  }
}

function versionOf(root: string): string {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;
}

/** What `npm start` runs. */
export async function main(args: string[]): Promise<void> {
  const code = await serve(args, ROOT, startViva);
  // Whatever did not close in time must not keep the process alive.
  process.exit(code);
}

if (import.meta.main) await main(process.argv.slice(2));
