import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Client } from '@temporalio/client';
import { type Logger, pino } from 'pino';
import { Registry } from 'prom-client';
import type { ApiDependencies, ApiSettings } from '../../../src/api/dependencies.ts';
import { createOwnIntegrity } from '../../../src/api/integrity/own-integrity.ts';
import { presentOwnEvent } from '../../../src/api/presenters/event.ts';
import { type RunningApi, startApi } from '../../../src/api/server.ts';
import type { Bank } from '../../../src/bank/bank.ts';
import { loadBank } from '../../../src/bank/load.ts';
import { createMemoryBus } from '../../../src/bus/memory.ts';
import { createRedisBus } from '../../../src/bus/redis.ts';
import { createRedisAttendance } from '../../../src/bus/redis-attendance.ts';
import type { S3Place } from '../../../src/config/s3.ts';
import { createDataRequests } from '../../../src/data-requests/data-requests.ts';
import type { DatabaseLocation } from '../../../src/database/location.ts';
import { openDeclarations } from '../../../src/declarations/open.ts';
import { VENDORS_ORIGINS } from '../../../src/domain/ats/provider.ts';
import { silentProgress } from '../../../src/host/progress.ts';
import { createIntegrityReader } from '../../../src/integrity/integrity.ts';
import { createSubmissionFingerprinter } from '../../../src/integrity/similar/fingerprint-submissions.ts';
import { createSubmissionMatcher } from '../../../src/integrity/similar/match-submissions.ts';
import { createSimilarSubmissions } from '../../../src/integrity/similar/similar-submissions.ts';
import { memoryLimits } from '../../../src/limits/memory.ts';
import { createRedisLimits } from '../../../src/limits/redis.ts';
import { createFolderStore } from '../../../src/media/folder.ts';
import { createMedia } from '../../../src/media/media.ts';
import { createS3Store } from '../../../src/media/s3.ts';
import type { MediaStore } from '../../../src/media/store.ts';
import { openKeyRing } from '../../../src/privacy/key-ring.ts';
import { createKeyWrap } from '../../../src/privacy/key-wrap.ts';
import { createReaders } from '../../../src/readers/readers.ts';
import { openRecords } from '../../../src/records/open.ts';
import { openRedis, type RedisLink } from '../../../src/redis/link.ts';
import { LANGUAGE_SPECS } from '../../../src/sandbox/languages.ts';
import { createTelemetryIntake } from '../../../src/telemetry/intake.ts';
import { openTelemetry } from '../../../src/telemetry/open.ts';
import type { TelemetryStore } from '../../../src/telemetry/telemetry.ts';
import { createDataConverter } from '../../../src/temporal/data-converter.ts';
import { createInterviewGateway } from '../../../src/temporal/interview-gateway.ts';
import { createTranscriptions } from '../../../src/temporal/transcriptions.ts';
import { noTracing } from '../../../src/tracing/tracing.ts';
import { buildWeb } from '../../../src/web/build.ts';
import { loadWeb } from '../../../src/web/files.ts';
import { copyTasks } from '../bank/files.ts';
import { codecOf } from '../data-converter.ts';
import { migratedPlace, type Place, testEngine } from '../database/places.ts';
import { nowhere } from '../temporal.ts';
import { createClient, type TestClient } from './client.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

export const JWT_SECRET = 'a secret that only the tests know, long enough';

export const SETTINGS: ApiSettings = {
  jwtSecrets: [JWT_SECRET],
  frontendOrigins: ['https://front.example'],
  publicOrigin: 'https://viva.example',
  trustedProxies: [],
  maxAttempts: 3,
  idleLimitMs: 7_200_000,
  drainMs: 0,
  webhooksToLoopback: false,
  atsOrigins: VENDORS_ORIGINS,
  hasTranscriber: false,
  retentionDays: 180,
  workflowsUrl: 'http://temporal.example/namespaces/viva/workflows',
  temporalUiOrigin: 'http://temporal.example',
  version: '0.0.0-test',
  role: 'api',
  metricsTokens: [],
};

export interface TestApi extends ApiDependencies {
  client: TestClient;
  api: RunningApi;
  telemetryStore: TelemetryStore;
  mediaStore: MediaStore;
  recordsLocation: DatabaseLocation;
  telemetryLocation: DatabaseLocation;
  /** Lines of the log, parsed. */
  logged: Record<string, unknown>[];
  /** Null without a Redis. */
  redis: RedisLink | null;
  close(): Promise<void>;
}

/** What several APIs have in common. */
export interface TestInstallation {
  /** Removed by whoever made it. */
  place?: Place;
  redisUrl?: string;
  host?: string;
  /** Where several keep recordings. */
  mediaFolder?: string;
  /** Where they lie instead. */
  bucket?: S3Place;
  /** As where mail is sent. */
  hasMail?: boolean;
  /** After which Redis forgets the streams of a process that is dead. */
  keptMs?: number;
}

/**
 * The API over real HTTP, on a store of its own where none is given, in a world where no Temporal service answers: for everything that
 * is decided before a command reaches the workflow.
 */
export async function startTestApi(
  overrides: Partial<ApiDependencies> | ((deps: ApiDependencies) => Partial<ApiDependencies>) = {},
  installation: TestInstallation = {},
): Promise<TestApi> {
  const folder = await mkdtemp(join(tmpdir(), 'viva-api-'));
  const logged: Record<string, unknown>[] = [];
  const logger: Logger = pino({ level: 'debug' }, { write: (line: string) => logged.push(JSON.parse(line)) });
  const place = installation.place ?? (await migratedPlace(testEngine()));
  const recordsLocation = place.at('records');
  const records = await openRecords(recordsLocation, { hasMail: installation.hasMail ?? false });
  const telemetryLocation = place.at('telemetry');
  const telemetryStore = await openTelemetry(telemetryLocation);
  const keys = await openKeyRing({ records, wrap: createKeyWrap([]), clock: Date.now });
  const declarations = await openDeclarations(place.at('declarations'), { key: keys.installation });
  const readers = createReaders();
  const connection = nowhere();
  const bank = await smallBank(folder);
  const local = createMemoryBus(logger);
  const redis = installation.redisUrl ? openRedis(installation.redisUrl, logger) : null;
  const limits = redis ? createRedisLimits(redis) : memoryLimits;
  const attendance = redis && createRedisAttendance(redis, logger, { keptMs: installation.keptMs });
  const { uploads } = records;
  // Of all that have the same database.
  const path = installation.mediaFolder ?? join(folder, 'media');
  const mediaStore = installation.bucket
    ? createS3Store(installation.bucket, { withinMs: 5_000 })
    : createFolderStore({ path, nameOf: uploads.folderName, isAlone: false });
  const media = createMedia({ uploads, store: mediaStore, keys, clock: Date.now });
  const usual: ApiDependencies = {
    records,
    media,
    limits,
    attendance,
    telemetry: createTelemetryIntake({
      store: telemetryStore,
      limits,
      tell: (id, digest) => deps.gateway.tellIntegrity(id, digest),
      clock: () => deps.clock(),
      logger,
    }),
    integrity: createIntegrityReader({
      records,
      telemetry: telemetryStore,
      judge: (id, input) => readers.readIntegrity(telemetryLocation, id, input),
      templates: { python: 'print(input())\n', javascript: 'console.log(1);\n' },
      similar: createSimilarSubmissions({
        records,
        fingerprint: createSubmissionFingerprinter({
          records,
          bank,
          readers,
          templateOf: (language) => LANGUAGE_SPECS[language].template,
        }),
      }),
      match: createSubmissionMatcher({
        records,
        bank,
        readers,
        templateOf: (language) => LANGUAGE_SPECS[language].template,
      }),
      clock: () => deps.clock(),
    }),
    gateway: createInterviewGateway({
      client: new Client({ connection }),
      assignKey: async () => {},
      runner: async () => ({ available: true, isPreparing: false }),
      storeFault: records.fault,
      records,
      clock: () => deps.clock(),
    }),
    transcriptions: createTranscriptions({
      client: new Client({ connection }),
      transcripts: records.transcripts,
    }),
    declarations,
    dataRequests: createDataRequests({
      records,
      declarationOf: (personId) => declarations.of(personId),
      telemetry: telemetryStore,
      presentEvent: presentOwnEvent,
      integrityOf: (interview, locale) => createOwnIntegrity(deps)(interview, locale),
      clock: () => deps.clock(),
      logger,
      onErasure: () => undefined,
    }),
    codec: codecOf(createDataConverter(keys)),
    sealingKey: keys.installation,
    bus: redis ? createRedisBus(redis, local, logger) : local,
    bank,
    readers,
    web: await loadWeb(await buildWeb({ root: ROOT, progress: silentProgress })),
    sandboxLanguages: [
      { id: 'python', label: 'Python 3.11', template: 'print(input())\n' },
      { id: 'javascript', label: 'JavaScript', template: 'console.log(1);\n' },
    ],
    probes: {
      temporal: async () => ({ status: 'down', latencyMs: 1, detail: 'no service' }),
      database: async () => ({ status: 'ok', latencyMs: await records.ping() }),
      telemetry: async () => ({ status: 'ok', latencyMs: await telemetryStore.ping() }),
      docker: async () => ({ status: 'ok', latencyMs: 1 }),
      llm: async () => ({ status: 'degraded', latencyMs: 0, detail: 'no key' }),
    },
    settings: SETTINGS,
    stopping: new AbortController().signal,
    logger,
    registry: new Registry(),
    tracing: noTracing,
    clock: Date.now,
  };
  const deps = { ...usual, ...(typeof overrides === 'function' ? overrides(usual) : overrides) };
  const api = await startApi(deps, { port: 0, host: installation.host ?? '127.0.0.1' });
  return {
    ...deps,
    telemetryStore,
    mediaStore,
    client: await createClient(`http://127.0.0.1:${api.port}`),
    api,
    recordsLocation,
    telemetryLocation,
    logged,
    redis,
    async close() {
      await api.close();
      await deps.telemetry.close();
      await readers.close();
      await records.close();
      await telemetryStore.close();
      await declarations.close();
      await connection.close();
      attendance?.close();
      await redis?.close();
      if (!installation.place) await place.remove();
      await rm(folder, { recursive: true });
    },
  };
}

/** Two tasks of the real bank. */
async function smallBank(folder: string): Promise<Bank> {
  const tasks = join(folder, 'tasks');
  copyTasks(tasks, ['algorithms/dry-spell', 'algorithms/first-bad-bracket']);
  return loadBank(tasks);
}
