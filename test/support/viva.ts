import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Logger, pino } from 'pino';
import type { Bank } from '../../src/bank/bank.ts';
import { type Config, loadConfig } from '../../src/config/config.ts';
import { silentProgress } from '../../src/host/progress.ts';
import { startViva } from '../../src/main.ts';
import { openRecords } from '../../src/records/open.ts';
import type { Records } from '../../src/records/records.ts';
import { createFailedTasks } from '../../src/temporal/failed-tasks.ts';
import type { Viva } from '../../src/viva.ts';
import { copyMigrated, migratedPlace, testEngine } from './database/places.ts';
import { readyData } from './ready-data.ts';
import './runtime.ts';

/** The whole of Viva in this process: API, workers, stores, Docker, on a Temporal server that the tests share. */
export interface TestViva {
  url: string;
  config: Config;
  /** A second connection to the same database, for looking at what the API does not show. */
  records: Records;
  viva: Viva;
  /** Lines of the log, parsed. */
  logged: Record<string, unknown>[];
  /** Stops it and starts it again on the same data. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/**
 * `overrides` change the configuration, for example the model's address or the limits. `untilCodeRuns` false does not
 * wait for the sandbox, which is set up beside all else. `bank` loads another bank than the one that ships, at each start, and
 * `tasks` is the folder of another one.
 */
export async function startTestViva(
  overrides: Partial<Config> = {},
  {
    untilCodeRuns = true,
    bank,
    tasks,
  }: { untilCodeRuns?: boolean; bank?: () => Promise<Bank>; tasks?: string } = {},
): Promise<TestViva> {
  const dataDir = await mkdtemp(join(tmpdir(), 'viva-test-'));
  readyData(dataDir, { hasBank: !bank && !tasks });
  const place = testEngine() === 'postgres' ? await migratedPlace('postgres') : null;
  const config: Config = {
    ...loadConfig({ VIVA_DATA_DIR: dataDir, HOST: '127.0.0.1' }, tmpdir()),
    ...(place && { database: place.at('records'), telemetryDatabase: place.at('telemetry') }),
    port: 0,
    dockerHost: process.env.DOCKER_HOST ?? null,
    temporal: {
      address: process.env.VIVA_TEST_TEMPORAL ?? null,
      // Of its own, so that files that share the server do not see each other's interviews.
      namespace: `test-${randomUUID()}`,
      tls: null,
      apiKey: null,
      uiPort: null,
      uiUrl: null,
    },
    ...overrides,
  };
  if (place === null)
    copyMigrated((name) => (name === 'records' ? config.database : config.telemetryDatabase));
  const logged: Record<string, unknown>[] = [];
  const logger: Logger = pino({ level: 'debug' }, { write: (line: string) => logged.push(JSON.parse(line)) });
  const start = async () => {
    const backgroundProgress = silentProgress;
    const viva = await startViva({
      config,
      role: 'all',
      ...(bank && { bank: await bank() }),
      ...(tasks && { tasks }),
      progress: silentProgress,
      backgroundProgress,
      logger,
      failedTasks: createFailedTasks(),
    });
    if (untilCodeRuns) await viva.runner.settled;
    return viva;
  };
  const test: TestViva = {
    config,
    logged,
    viva: await start(),
    url: '',
    records: await openRecords(config.database),
    async restart() {
      await test.viva.close();
      test.viva = await start();
      test.url = urlOf(test.viva);
    },
    async close() {
      await test.records.close();
      await test.viva.close();
      await place?.remove();
      await rm(dataDir, { recursive: true });
    },
  };
  test.url = urlOf(test.viva);
  return test;
}

/** The checkout. */
export const ROOT = resolve(import.meta.dirname, '../..');

function urlOf(viva: Viva): string {
  return `http://127.0.0.1:${viva.port}`;
}
