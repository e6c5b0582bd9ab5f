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
import type { ApiDependencies, Probes } from './api/dependencies.ts';
import { createOwnIntegrity } from './api/integrity/own-integrity.ts';
import { presentOwnEvent } from './api/presenters/event.ts';
import { startApi } from './api/server.ts';
import { type StatusParts, startStatus } from './api/status-server.ts';
import { registerBackupGauge } from './backup/last-backup.ts';
import type { Bank } from './bank/bank.ts';
import { keepBank } from './bank/keep.ts';
import { loadBank } from './bank/load.ts';
import { servingProven } from './bank/proofs.ts';
import type { Bus } from './bus/bus.ts';
import { createMemoryBus } from './bus/memory.ts';
import { createRedisBus } from './bus/redis.ts';
import { createRedisAttendance } from './bus/redis-attendance.ts';
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
import {
  createSubmissionFingerprinter,
  type FingerprintSubmissions,
} from './integrity/similar/fingerprint-submissions.ts';
import { createSubmissionMatcher } from './integrity/similar/match-submissions.ts';
import { createSimilarSubmissions } from './integrity/similar/similar-submissions.ts';
import { createCallKeeper } from './interviewer/calls.ts';
import { loadPrompts } from './interviewer/prompts.ts';
import { createQuestioner } from './interviewer/structured.ts';
import { memoryLimits } from './limits/memory.ts';
import { createRedisLimits } from './limits/redis.ts';
import { createLlm, type LlmOptions } from './llm/client.ts';
import type { Llm } from './llm/llm.ts';
import { createLlmMetrics } from './llm/metrics.ts';
import { type KeyRing, openKeyRing } from './privacy/key-ring.ts';
import { createKeyWrap } from './privacy/key-wrap.ts';
import { startRewrapping } from './privacy/rewrap.ts';
import { createReaderMetrics } from './readers/metrics.ts';
import { createReaders, type Readers } from './readers/readers.ts';
import { tokenCounterOf } from './readers/token-counter.ts';
import { openRecords } from './records/open.ts';
import { openRecordsForSandbox, type RecordsForSandbox } from './records/open-for-sandbox.ts';
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
import type { TelemetryStore } from './telemetry/telemetry.ts';
import { buildIdOf } from './temporal/build-id.ts';
import { workflowBundle } from './temporal/bundle.ts';
import { type Reach, reachOf } from './temporal/connection.ts';
import { createDataConverter } from './temporal/data-converter.ts';
import { becomeCurrent, requireUnversioned } from './temporal/deployment.ts';
import { createFailingActivities } from './temporal/failing-activities.ts';
import type { InterviewGateway } from './temporal/gateway.ts';
import { createInterviewGateway } from './temporal/interview-gateway.ts';
import { ensureNamespace } from './temporal/namespace.ts';
import { createPayloadCodec } from './temporal/payload-codec.ts';
import { startPracticeSweep } from './temporal/practice-sweep.ts';
import { ensureRetentionSchedule } from './temporal/retention-schedule.ts';
import { startWorkers, type WorkerOptions, type Workers } from './temporal/workers.ts';
import type { StartOptions, Viva } from './viva.ts';
import { buildWeb } from './web/build.ts';
import { loadWeb } from './web/files.ts';

/** All that an installation knows, and the keys to it. */
interface Whole {
  records: Records;
  telemetry: TelemetryStore;
  keys: KeyRing;
  client: Client;
}

/** What the parts that know interviews share. */
interface Common {
  gateway: InterviewGateway;
  bank: Bank;
  bus: Bus;
  readers: Readers;
  registry: Registry;
  fingerprint: FingerprintSubmissions;
}

/** On a few cores that the interviews use too, a model reads its prompt slowly. */
const LOCAL_TIMEOUTS = { firstTokenMs: 40_000, firstWordsMs: 50_000, nextTokenMs: 20_000 };

/** How long Temporal has for the smallest question, ms. */
const ANSWER_WITHIN_MS = 10_000;

const ROOT = resolve(import.meta.dirname, '..');

/** Builds every part and connects them; the only place that does. */
export async function startViva(options: StartOptions): Promise<Viva> {
  const { config, role, progress, backgroundProgress, logger, signal } = options;
  const parts = PARTS[role];
  const tasks = options.tasks ?? join(ROOT, 'tasks');
  const { namespace } = config.temporal;
  const place = { port: config.port, ...(config.host && { host: config.host }) };
  const templateOf = (language: Language) => LANGUAGE_SPECS[language].template;
  const closing = createClosing();
  try {
    const version = await buildIdOf(ROOT);
    const served = options.bank ?? (await progress.step('Load the task bank', loadServedBank));

    const temporal = await openTemporal();
    const temporalUiUrl = config.temporal.uiUrl ?? temporal.uiUrl;
    const connection = await Connection.connect(temporal.reach);
    closing.add('Temporal client', () => connection.close());
    await ensureNamespace(connection, namespace);

    const whole = parts.api || parts.interviews ? await openWhole(connection) : null;
    const records = whole?.records ?? (await openNarrow());
    const bank = options.bank ?? (await keepServed(served, records.bankVersions));
    const { bus, limits, attendance, redis } = openShared();
    const registry = new Registry();
    collectDefaultMetrics({ register: registry });
    const failingActivities = createFailingActivities({ registry, logger, clock: Date.now });
    const readerMetrics = createReaderMetrics(registry);
    const readers = createReaders((kind, outcome) => {
      readerMetrics.ended(kind, outcome);
      if (outcome !== 'ok') logger.warn({ kind, outcome }, 'a text could not be read');
    });
    closing.add('readers', () => readers.close());
    const llm = parts.interviews ? await openLlm(registry) : null;

    const runner = openRunner({
      config,
      runs: parts.programs,
      progress: backgroundProgress,
      logger,
      registry,
      client: new Client({ connection, namespace }),
    });
    closing.add('runner', () => runner.close());
    const gateway =
      whole &&
      createInterviewGateway({
        client: whole.client,
        runner: runner.availability,
        records: whole.records,
        storeFault: whole.records.fault,
        assignKey: whole.keys.assign,
      });
    const common = { bank, bus, readers, registry };
    const fingerprint =
      whole && createSubmissionFingerprinter({ records: whole.records, bank, readers, templateOf });
    const interviews =
      whole && gateway && fingerprint && llm && parts.interviews
        ? await interviewQueues({ ...common, ...whole, gateway, fingerprint, llm, version })
        : null;
    const workers =
      interviews || parts.programs
        ? await runWorkers(temporal.reach, {
            namespace,
            interview: null,
            interviewer: null,
            ...interviews,
            sandbox: runner.sandbox.then(
              (sandbox) => sandbox && createSandboxActivities({ ...common, records, sandbox }),
            ),
            activityInterceptor: failingActivities.interceptor,
          })
        : null;
    if (whole && gateway && fingerprint && parts.interviews) {
      if (config.pinsInterviews)
        await becomeCurrent({ client: whole.client, buildId: version, logger, signal });
      await ensureRetentionSchedule(whole.client);
      startChores({ ...whole, gateway, fingerprint });
    }

    const probes: Probes = {
      temporal: async () => failingActivities.annotate(await timed(() => pingTemporal(connection))),
      database: () => timed(() => records.ping()),
      ...(whole && { telemetry: () => timed(() => whole.telemetry.ping()) }),
      ...((parts.api || parts.programs) && { docker: runner.check }),
      ...(llm && { llm: async () => readerMetrics.annotate(await llm.health()) }),
      ...(redis && { redis: () => lookAt(redis) }),
    };
    const status = { probes, logger, registry, settings: { version, metricsToken: config.metricsToken } };
    const serving =
      parts.api && whole && gateway && fingerprint
        ? await serveApi({
            ...common,
            ...whole,
            gateway,
            fingerprint,
            limits,
            attendance,
            status,
            temporalUiUrl,
          })
        : { ...(await serveStatus(status)), firstAdminLink: null };
    return {
      ...serving,
      temporalAddress: temporal.address,
      temporalUiUrl,
      runner: { state: runner.state, settled: runner.settled },
      interviewer: llm && (() => llm.health()),
      died: workers ? workers.died : new Promise<never>(() => undefined),
      close: () => closing.close(),
    };
  } catch (error) {
    await closing.close();
    throw error;
  }

  /** All that an installation knows, and the keys to it: for whoever serves people or holds interviews. */
  async function openWhole(connection: Connection): Promise<Whole> {
    const records = await openRecords(config.database);
    closing.add('records', () => records.close());
    const keys = await openKeys(records);
    const telemetry = await openTelemetry(config.telemetryDatabase);
    closing.add('store of telemetry', () => telemetry.close());
    const client = new Client({ connection, namespace, dataConverter: createDataConverter(keys) });
    return { records, keys, telemetry, client };
  }

  async function openNarrow(): Promise<RecordsForSandbox> {
    const records = await openRecordsForSandbox(config.database);
    closing.add('records', () => records.close());
    return records;
  }

  async function openLlm(registry: Registry): Promise<Llm> {
    const metrics = createLlmMetrics(registry);
    const llm = createLlm({ ...(await provider()), logger, onAttempt: metrics.attempted });
    metrics.watch(llm.breakers);
    closing.add('language models', () => llm.close());
    return llm;
  }

  /** What the workers of interviews and of models do. */
  async function interviewQueues({
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
  }: Common & Whole & { llm: Llm; version: string }) {
    const { pinsInterviews } = config;
    if (!pinsInterviews) await requireUnversioned(client);
    const prompts = loadPrompts();
    const keep = createCallKeeper(records.llmCalls.keep, Date.now);
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
          fingerprint,
          absence: telemetry.absence,
          expire: createExpiry({
            records,
            telemetry,
            gateway,
            clock: Date.now,
            retentionMs: config.retentionDays * 24 * 3_600_000,
          }),
        }),
      },
      interviewer: createInterviewerActivities({
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
    };
  }

  async function runWorkers(reach: Reach, wanted: Omit<WorkerOptions, 'connection'>): Promise<Workers> {
    const native = await NativeConnection.connect(reach);
    closing.add('Temporal worker connection', () => native.close());
    const workers = await startWorkers({ connection: native, ...wanted });
    closing.add('workers', () => workers.stop());
    return workers;
  }

  /** What nobody waits for. Harmless where several processes do it: each looks in the store for what is left to do. */
  function startChores({
    records,
    gateway,
    fingerprint,
  }: Whole & Pick<Common, 'gateway' | 'fingerprint'>): void {
    const earlier = startEarlierFingerprints({ records, fingerprint, logger });
    closing.add('fingerprints of earlier interviews', () => earlier.close());
    const sweep = startPracticeSweep({ interviews: records.interviews, gateway, clock: Date.now, logger });
    closing.add('sweep of practices', () => sweep.close());
    const { personKeys } = records;
    const rewrapping = startRewrapping({ personKeys, wrap: createKeyWrap(config.payloadSecrets), logger });
    closing.add('wrapping of keys', () => rewrapping.close());
  }

  async function serveApi({
    records,
    keys,
    telemetry: telemetryStore,
    gateway,
    bank,
    bus,
    limits,
    attendance,
    readers,
    fingerprint,
    status,
    temporalUiUrl,
  }: Common &
    Whole &
    Pick<ApiDependencies, 'limits' | 'attendance'> & { status: StatusParts; temporalUiUrl: string | null }) {
    registerBackupGauge(status.registry, config.dataDir);
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
      templates: Object.fromEntries(Object.values(LANGUAGE_SPECS).map(({ id, template }) => [id, template])),
      similar: createSimilarSubmissions({ records, fingerprint }),
      match: createSubmissionMatcher({ records, bank, readers, templateOf }),
      clock: Date.now,
    });
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
        ...status,
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
        attendance,
        limits,
        bank,
        readers,
        sandboxLanguages: Object.values(LANGUAGE_SPECS),
        web: await loadWeb(await buildWeb({ root: ROOT, progress, signal })),
        settings: {
          ...status.settings,
          jwtSecrets: config.jwtSecrets,
          frontendOrigins: config.frontendOrigins ?? [],
          publicOrigin: config.publicOrigin,
          trustedProxies: config.trustedProxies,
          maxAttempts: config.maxAttempts,
          idleLimitMs: config.idleLimitMs,
          retentionDays: config.retentionDays,
          workflowsUrl: temporalUiUrl && `${temporalUiUrl}/namespaces/${namespace}/workflows`,
          temporalUiOrigin: temporalUiUrl && new URL(temporalUiUrl).origin,
        },
        clock: Date.now,
      },
      place,
    );
    closing.add('API', () => api.close());
    return { port: api.port, firstAdminLink: await offerFirstAdmin(records.users, config.publicOrigin) };
  }

  async function serveStatus(status: StatusParts): Promise<{ port: number }> {
    const listener = await startStatus(status, place);
    closing.add('status', () => listener.close());
    return listener;
  }

  /** What the processes of an installation share of what may be lost. */
  function openShared() {
    // Without Redis nothing is heard of workers in other processes.
    const local = createMemoryBus(logger, { isAlone: parts.interviews });
    if (config.redisUrl === null) {
      if (role !== 'all') {
        progress.note(
          'Live text and progress reach no other process, and limits count for this one alone: set REDIS_URL',
        );
      }
      closing.add('bus', () => local.close());
      return { bus: local, limits: memoryLimits, attendance: null, redis: null };
    }
    const redis = openRedis(config.redisUrl, logger);
    closing.add('Redis', () => redis.close());
    const bus = createRedisBus(redis, local, logger);
    closing.add('bus', () => bus.close());
    const attendance = createRedisAttendance(redis, logger);
    closing.add('who has streams open', async () => attendance.close());
    return { bus, limits: createRedisLimits(redis), attendance, redis };
  }

  async function openKeys(records: Records): Promise<KeyRing> {
    const wrap = createKeyWrap(config.payloadSecrets);
    if (wrap.secretId === null) {
      progress.note('Keys of persons lie unwrapped in the database: set PAYLOAD_SECRET to keep them apart');
    }
    return openKeyRing({ records, wrap, clock: Date.now });
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

  function keepServed(served: Bank, store: RecordsForSandbox['bankVersions']): Promise<Bank> {
    return keepBank(served, {
      directory: tasks,
      folder: join(config.dataDir, 'banks'),
      store,
      onChanged: (version) => logger.warn({ version }, 'a kept bank was changed, and is not stored'),
    });
  }

  async function openTemporal(): Promise<{ address: string; reach: Reach; uiUrl: string | null }> {
    const { address } = config.temporal;
    if (address) return { address, reach: reachOf(address, config.temporal), uiUrl: null };
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
    return { ...server, reach: { address: server.address } };
  }
}

/** Without it live text stays in its process, and all else goes on. */
async function lookAt(redis: RedisLink): Promise<Probe> {
  const probe = await timed(() => redis.ping());
  return probe.status === 'ok' ? probe : { ...probe, status: 'degraded', detail: 'not reachable' };
}

async function pingTemporal(connection: Connection): Promise<number> {
  const startedAt = performance.now();
  await connection.withDeadline(Date.now() + ANSWER_WITHIN_MS, () =>
    connection.workflowService.getSystemInfo({}),
  );
  return performance.now() - startedAt;
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

/** What `npm start` runs. */
export async function main(args: string[]): Promise<void> {
  const code = await serve(args, ROOT, startViva);
  // Whatever did not close in time must not keep the process alive.
  process.exit(code);
}

if (import.meta.main) await main(process.argv.slice(2));
