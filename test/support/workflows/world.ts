import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Client } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { NativeConnection } from '@temporalio/worker';
import { pino } from 'pino';
import {
  createInterviewActivities,
  createSandboxActivities,
  type InterviewerActivities,
} from '../../../activities/activities.ts';
import type { Bank } from '../../../src/bank/bank.ts';
import { loadBank } from '../../../src/bank/load.ts';
import type { Bus } from '../../../src/bus/bus.ts';
import { createMemoryBus } from '../../../src/bus/memory.ts';
import { sqliteAt } from '../../../src/database/location.ts';
import type { InterviewPlan } from '../../../src/domain/interview/interview.ts';
import type { Language } from '../../../src/domain/vocabulary.ts';
import { createSubmissionFingerprinter } from '../../../src/integrity/similar/fingerprint-submissions.ts';
import type { Models } from '../../../src/interviewer/models.ts';
import { createLlm } from '../../../src/llm/client.ts';
import { openKeyRing } from '../../../src/privacy/key-ring.ts';
import { createKeyWrap } from '../../../src/privacy/key-wrap.ts';
import { openRecords } from '../../../src/records/open.ts';
import type { Records } from '../../../src/records/records.ts';
import type { ResumeReader } from '../../../src/resume/reader.ts';
import { LANGUAGE_SPECS } from '../../../src/sandbox/languages.ts';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';
import { openTelemetry } from '../../../src/telemetry/open.ts';
import type { TelemetryStore } from '../../../src/telemetry/telemetry.ts';
import { createDataConverter } from '../../../src/temporal/data-converter.ts';
import type { InterviewGateway } from '../../../src/temporal/gateway.ts';
import { createInterviewGateway } from '../../../src/temporal/interview-gateway.ts';
import { ensureSearchAttributes } from '../../../src/temporal/namespace.ts';
import { startWorkers, type Workers } from '../../../src/temporal/workers.ts';
import { plan } from '../plan.ts';
import '../runtime.ts';
import { createReaders } from '../../../src/readers/readers.ts';
import { interviewerOf } from '../activities/interviewer.ts';
import { testBundle } from '../bundle.ts';
import { testSandbox } from '../sandbox.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

/** Workers with the real parts (SQLite, Docker, the task bank, no model) on a Temporal test environment. */
export interface World {
  gateway: InterviewGateway;
  records: Records;
  telemetry: TelemetryStore;
  /** The SQLite file of the records. */
  recordsFile: string;
  bank: Bank;
  bus: Bus;
  env: TestWorkflowEnvironment;
  client: Client;
  dataConverter: DataConverter;
  /** A plan with a new id, as the API would make it. */
  plan(changes?: Partial<InterviewPlan>): InterviewPlan;
  /** Stores the code and returns its hash. */
  code(text: string): Promise<string>;
  /** A reference solution of the task, stored. */
  solution(taskId: string, language?: Language): Promise<string>;
  /** The workers that it began with. */
  workers: Workers;
  /** Others beside them, of another build; whoever starts them stops them. */
  startWorkers(build: WorkerBuild): Promise<Workers>;
  close(): Promise<void>;
}

/** What a worker of interviews holds them with. */
export interface WorkerBuild {
  workflowBundle: { codePath: string };
  /** Left out by workers that have no versions. */
  buildId?: string;
}

export interface WorldOptions {
  llm?: { baseUrl: string; apiKey: string };
  /** In place of those at `llm`. */
  models?: Models;
  /** The interviewer's clock. */
  now?: () => number;
  sandbox?: Sandbox;
  /** By default one that can read nothing. */
  resumes?: ResumeReader;
  /** In place of the interviewer's own. */
  writeReply?: InterviewerActivities['writeReply'];
  /** Around the interviewer's own. */
  around?: (write: InterviewerActivities['writeReply']) => InterviewerActivities['writeReply'];
  /** Of the workers that it begins with. */
  buildId?: string;
  /** In place of the usual ones. */
  programsGraceMs?: number;
}

export async function createWorld(env: TestWorkflowEnvironment, options: WorldOptions = {}): Promise<World> {
  const directory = await mkdtemp(join(tmpdir(), 'viva-world-'));
  const logger = pino({ level: process.env.LOG_LEVEL ?? 'silent' });
  const recordsFile = join(directory, 'viva.db');
  const records = await openRecords(sqliteAt(recordsFile));
  const telemetry = await openTelemetry(sqliteAt(join(directory, 'telemetry.db')));
  const bank = await loadBank(join(ROOT, 'tasks'));
  const bus = createMemoryBus(logger);
  const sandbox = options.sandbox ?? (await testSandbox());
  const resumes = options.resumes ?? { read: async () => ({ kind: 'failed', reason: 'unreadable' }) };
  const readers = createReaders();
  const llm: Models =
    options.models ??
    createLlm({
      baseUrl: options.llm?.baseUrl ?? 'http://127.0.0.1:9/v1',
      apiKey: options.llm?.apiKey ?? null,
      model: 'small',
      codeModel: 'small-code',
      logger,
    });
  const parts = { llm, records, bank, bus, readers, keepCall: records.llmCalls.keep };
  const interviewer = interviewerOf({ ...parts, ...(options.now && { now: options.now }) });
  const { around = (write) => write } = options;
  const writeReply = options.writeReply ?? around(interviewer.writeReply);
  await ensureSearchAttributes(env.connection, env.namespace ?? 'default');
  const templateOf = (language: Language) => LANGUAGE_SPECS[language].template;
  const fingerprint = createSubmissionFingerprinter({ records, bank, readers, templateOf });
  // Not the environment's own: that one skips time while it waits for a result, and then locks it for everybody.
  const keys = await openKeyRing({ records, wrap: createKeyWrap([]), clock: Date.now });
  const dataConverter = createDataConverter(keys);
  const client = new Client({
    connection: env.connection,
    namespace: env.namespace ?? 'default',
    dataConverter,
  });
  const workersOf = (connection: NativeConnection, build: WorkerBuild) =>
    startWorkers({
      connection,
      namespace: env.namespace ?? 'default',
      dataConverter,
      interview: {
        ...build,
        activities: createInterviewActivities({
          records,
          bank,
          bus,
          client,
          watch: () => {},
          hasModel: Boolean(options.llm ?? options.models ?? options.writeReply),
          fingerprint,
          absence: telemetry.absence,
          expire: async () => 0,
          now: Date.now,
        }),
      },
      interviewer: { ...interviewer, writeReply },
      sandbox: createSandboxActivities({ records, bank, bus, sandbox, resumes, readers }),
      ...(options.programsGraceMs !== undefined && { programsGraceMs: options.programsGraceMs }),
    });
  const workers = await workersOf(env.nativeConnection, {
    workflowBundle: await testBundle(options.buildId === undefined ? 'index' : 'pinned'),
    ...(options.buildId !== undefined && { buildId: options.buildId }),
  });
  const gateway = createInterviewGateway({
    client,
    assignKey: keys.assign,
    runner: async () => ({ available: true, isPreparing: false }),
    storeFault: records.fault,
    records,
    clock: Date.now,
  });

  return {
    gateway,
    records,
    telemetry,
    recordsFile,
    bank,
    bus,
    env,
    client,
    dataConverter,
    plan: (changes) => planFor(bank, changes),
    code: (text) => records.blobs.put(text),
    async solution(taskId, language = 'python') {
      const file = bank.tasks.get(taskId)?.solutions.find((one) => one.language === language)?.file;
      if (!file) throw new Error(`${taskId} has no solution in ${language}`);
      return records.blobs.put(await readFile(file, 'utf8'));
    },
    workers,
    async startWorkers(build) {
      // One connection has one worker a queue.
      const connection = await NativeConnection.connect({ address: env.address });
      const others = await workersOf(connection, build);
      return {
        died: others.died,
        async stop() {
          await others.stop();
          await connection.close();
        },
      };
    },
    async close() {
      await workers.stop();
      await readers.close();
      await sandbox.close();
      await records.close();
      await telemetry.close();
      await rm(directory, { recursive: true });
    },
  };
}

function planFor(bank: Bank, changes: Partial<InterviewPlan> = {}): InterviewPlan {
  const track = changes.track ?? 'algorithms';
  const locale = changes.locale ?? 'en';
  return plan({
    interviewId: randomUUID(),
    candidateId: randomUUID(),
    level: 'junior',
    startedAt: Date.now(),
    greeting: { replyId: randomUUID(), messageId: randomUUID(), text: 'Hello!' },
    bankVersion: bank.version,
    cards: bank.cards(track, locale, changes.practice ? 'practice' : 'interview'),
    ...changes,
  });
}
