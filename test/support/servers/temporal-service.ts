import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Connection } from '@temporalio/client';
import { cacheDir } from '../../../src/host/cache.ts';
import { findOnPath, runCommand } from '../../../src/host/command.ts';
import type { Progress } from '../../../src/host/progress.ts';
import { type ClusterServer, startServer } from '../cluster/server.ts';
import { dockerfileArgument } from '../dockerfile.ts';
import { freePort } from '../free-port.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const DEPLOY = join(ROOT, 'deploy/temporal');
const BUILDER = 'temporal-server';
const GO_PATH = `${process.env.PATH}:/usr/local/go/bin`;
/** Debian's own is older than the server asks for. */
const OLDEST_GO = 26;

/** What `go install` makes, and as what the image has it. */
const PROGRAMS = [
  { module: 'go.temporal.io/server/cmd/server', version: 'TEMPORAL_SERVER', name: 'temporal-server' },
  { module: 'go.temporal.io/server/cmd/tools/sql', version: 'TEMPORAL_SERVER', name: 'temporal-sql-tool' },
  { module: 'github.com/temporalio/ui-server/v2/cmd/server', version: 'TEMPORAL_UI', name: 'temporal-ui' },
] as const;

/** Temporal's own server and its UI, on PostgreSQL, as docker-compose.yml has it. */
export interface TemporalService {
  /** `host:port` */
  address: string;
  uiUrl: string;
  server: ClusterServer;
  ui: ClusterServer;
}

/**
 * The folder of the programs that the Dockerfile builds, by the same command from the same modules, kept in the user's cache; or why
 * there are none. It takes some minutes, once.
 */
export async function buildTemporal(
  progress: Progress,
): Promise<{ programs: string } | { unavailable: string }> {
  const versions = PROGRAMS.map(({ version }) => dockerfileArgument(BUILDER, version));
  const folder = join(cacheDir(join(ROOT, 'data')), `temporal-server-${[...new Set(versions)].join('-')}`);
  if (existsSync(folder)) return { programs: folder };
  const go = findOnPath('go', GO_PATH);
  if (go === null) return { unavailable: 'there is no Go here' };
  const version = /go1\.(\d+)/.exec(await runCommand(go, ['version']))?.[1];
  if (Number(version) < OLDEST_GO) return { unavailable: `Go is 1.${version}, older than 1.${OLDEST_GO}` };
  const scratch = mkdtempSync(`${folder}.`);
  try {
    await progress.step('Build Temporal’s server (some minutes, once)', async (detail) => {
      for (const [index, { module, name }] of PROGRAMS.entries()) {
        const env = { GOBIN: scratch, GOTOOLCHAIN: 'local', PATH: GO_PATH };
        detail(name);
        await runCommand(go, ['install', `${module}@${versions[index]}`], {
          env,
          onLine: (line) => detail(`${name}: ${line}`),
        });
        renameSync(join(scratch, module.split('/').at(-1) as string), join(scratch, name));
      }
    });
    renameSync(scratch, folder);
    return { programs: folder };
  } catch (fault) {
    rmSync(scratch, { recursive: true, force: true });
    return { unavailable: `it cannot be built: ${(fault as Error).message}` };
  }
}

/**
 * Makes the tables, and starts server and UI by the script of docker-compose.yml. `env` is what the compose file gives to the server;
 * `passwordFile` has that of PostgreSQL's user `temporal`.
 */
export async function startTemporalService(
  programs: string,
  {
    env,
    postgresPort,
    passwordFile,
    cwd,
  }: { env: Record<string, string>; postgresPort: number; passwordFile: string; cwd: string },
): Promise<TemporalService> {
  const script = (command: string) => ['sh', join(DEPLOY, 'temporal.sh'), command] as const;
  // It keeps those of its members in 15 bits: none of them is larger.
  const port = await freePort();
  const uiPort = await freePort();
  const given = {
    ...env,
    PATH: `${programs}:${process.env.PATH}`,
    POSTGRES_SEEDS: '127.0.0.1',
    DB_PORT: String(postgresPort),
    TEMPORAL_DATABASE_PASSWORD_FILE: passwordFile,
    DYNAMIC_CONFIG_FILE_PATH: join(DEPLOY, 'dynamic.yaml'),
    BIND_ON_IP: '127.0.0.1',
    FRONTEND_GRPC_PORT: String(port),
  };
  const inner = ['FRONTEND_HTTP', 'MATCHING_GRPC', 'HISTORY_GRPC', 'WORKER_GRPC'];
  const members = ['FRONTEND', 'MATCHING', 'HISTORY', 'WORKER'].map((service) => `${service}_MEMBERSHIP`);
  const ports: Record<string, string> = {};
  for (const name of [...inner, ...members]) ports[`${name}_PORT`] = String(await freePort());

  const [shell, ...schema] = script('schema');
  await runCommand(shell, schema, { cwd, env: given });
  const address = `127.0.0.1:${port}`;
  const server = await startServer('Temporal', script('serve'), {
    cwd,
    env: { ...given, ...ports },
    answers: () => isServing(address),
  });
  const uiUrl = `http://127.0.0.1:${uiPort}`;
  const ui = await startServer('Temporal’s UI', script('ui'), {
    cwd,
    env: { PATH: given.PATH, TEMPORAL_ADDRESS: address, TEMPORAL_UI_PORT: String(uiPort) },
    answers: async () => (await fetch(`${uiUrl}/healthz`)).ok,
  });
  return { address, uiUrl, server, ui };
}

async function isServing(address: string): Promise<boolean> {
  const connection = await Connection.connect({ address, connectTimeout: 1_000 });
  try {
    await connection.workflowService.getSystemInfo({});
    return true;
  } finally {
    await connection.close();
  }
}
