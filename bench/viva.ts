import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { Bank } from '../src/bank/bank.ts';
import { type Config, loadConfig } from '../src/config/config.ts';
import { createBackgroundProgress, createProgress } from '../src/host/progress.ts';
import { startViva } from '../src/main.ts';
import { openRecords } from '../src/records/open.ts';
import type { Records } from '../src/records/records.ts';
import { runningTemporal } from '../src/setup/temporal-server.ts';
import { installRuntime } from '../src/temporal/runtime.ts';

export interface BenchVivaOptions {
  bank?: Bank;
  llm?: Config['llm'];
  transcriber?: Config['transcriber'];
  /** Webhooks may lead to this machine. */
  webhooksToLoopback?: true;
  /** URL of a database on a PostgreSQL server for both stores; in files where left out. */
  database?: string;
  /** Kept at the end; where left out one of its own, which is not. */
  dataDir?: string;
}

/** The whole of Viva in this process, on a data directory of its own, with an embedded Temporal server. */
export interface BenchViva {
  url: string;
  dataDir: string;
  temporal: { address: string; namespace: string };
  /** A second connection to its database. */
  records: Records;
  close(): Promise<void>;
}

export async function startBenchViva(options: BenchVivaOptions): Promise<BenchViva> {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'viva-bench-')));
  const config: Config = {
    ...loadConfig(
      {
        VIVA_DATA_DIR: dataDir,
        HOST: '127.0.0.1',
        ...(options.database && { URL_DATABASE: options.database }),
      },
      tmpdir(),
    ),
    port: 0,
    dockerHost: process.env.DOCKER_HOST ?? null,
    ...(options.llm && { llm: options.llm }),
    ...(options.transcriber && { transcriber: options.transcriber }),
    ...(options.webhooksToLoopback && { webhooksToLoopback: true }),
  };
  const logger = pino({ level: 'warn' }, process.stderr);
  installRuntime(logger);
  const viva = await startViva({
    config,
    role: 'all',
    progress: createProgress(process.stderr),
    backgroundProgress: createBackgroundProgress(process.stderr),
    logger,
    ...(options.bank && { bank: options.bank }),
  });
  await viva.runner.settled;
  const address = await runningTemporal(dataDir);
  if (address === null) throw new Error('the embedded Temporal server is gone');
  const records = await openRecords(config.database);
  return {
    url: `http://127.0.0.1:${viva.port}`,
    dataDir,
    temporal: { address, namespace: config.temporal.namespace },
    records,
    async close() {
      await records.close();
      await viva.close();
      if (options.dataDir === undefined) await rm(dataDir, { recursive: true });
    },
  };
}
