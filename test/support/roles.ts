import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { type Config, loadConfig } from '../../src/config/config.ts';
import { silentProgress } from '../../src/host/progress.ts';
import { startViva } from '../../src/main.ts';
import type { ServiceRole } from '../../src/roles.ts';
import type { Viva } from '../../src/viva.ts';
import { readyData } from './ready-data.ts';
import './runtime.ts';

/** One process of an installation, as far as it can be one within the tests' own: with a data directory of its own. */
export interface TestProcess {
  viva: Viva;
  config: Config;
  url: string;
  notes: string[];
  close(): Promise<void>;
}

/** `env` is what this process alone is given. */
export async function startRole(
  role: ServiceRole,
  env: Record<string, string>,
  overrides: Partial<Config> = {},
): Promise<TestProcess> {
  const dataDir = await mkdtemp(join(tmpdir(), `viva-${role}-`));
  readyData(dataDir);
  const config: Config = {
    ...loadConfig({ VIVA_DATA_DIR: dataDir, HOST: '127.0.0.1', ...env }, tmpdir(), role),
    port: 0,
    drainMs: 0,
    dockerHost: process.env.DOCKER_HOST ?? null,
    ...overrides,
  };
  const notes: string[] = [];
  const viva = await startViva({
    config,
    role,
    progress: { ...silentProgress, note: (line) => notes.push(line) },
    backgroundProgress: silentProgress,
    logger: pino({ level: 'silent' }),
  });
  await viva.runner.settled;
  return {
    viva,
    config,
    notes,
    url: `http://127.0.0.1:${viva.port}`,
    async close() {
      await viva.close();
      await rm(dataDir, { recursive: true });
    },
  };
}
