import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Closing, createClosing } from '../../../src/host/closing.ts';
import { runCommand } from '../../../src/host/command.ts';
import { silentProgress } from '../../../src/host/progress.ts';
import { type Compose, readCompose } from '../compose.ts';
import { eventually } from '../eventually.ts';
import { freePort } from '../free-port.ts';
import { LLM_KEY, type LlmServer, startLlmServer } from '../llm-server.ts';
import { type Caddy, startCaddy } from '../servers/caddy.ts';
import { ensurePostgres, type PostgresServer, startPostgres } from '../servers/postgres.ts';
import { startTemporalService } from '../servers/temporal-service.ts';
import { startTranscriberServer, TRANSCRIBER, type TranscriberServer } from '../transcriber-server.ts';
import { startEmbeddedTemporal } from './embedded-temporal.ts';
import { limit } from './limits.ts';
import { type ClusterProcess, startProcess } from './process.ts';
import { type ClusterServer, startServer } from './server.ts';
import { databaseCommand, type Places, planProcesses } from './topology.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const DEPLOY = join(ROOT, 'deploy');
const READY_MS = 90_000;

/** What docker-compose.yml describes, from processes of this machine. */
export interface ComposedInstallation {
  compose: Compose;
  proxy: Caddy;
  /** Null where Temporal is the embedded server, which has none of its own. */
  temporalUiUrl: string | null;
  apis: ClusterProcess[];
  workers: ClusterProcess[];
  sandboxes: ClusterProcess[];
  redis: ClusterServer;
  temporal: ClusterServer;
  postgres: PostgresServer;
  model: LlmServer;
  transcriber: TranscriberServer;
  /** By which a tool is told where all is, such as `npm run report:verify`. */
  toolEnv: Record<string, string>;
  /** Whether the limits of the compose file hold here. */
  isLimited: boolean;
  /** Resolves once all say that they are well. */
  untilWell(): Promise<void>;
  close(): Promise<void>;
}

/** `temporalPrograms` is the folder of Temporal's own server; null: the embedded one does. */
export async function startComposed(temporalPrograms: string | null): Promise<ComposedInstallation> {
  const closing = createClosing();
  try {
    return await start(temporalPrograms, closing);
  } catch (fault) {
    await closing.close();
    throw fault;
  }
}

async function start(temporalPrograms: string | null, closing: Closing): Promise<ComposedInstallation> {
  const folder = mkdtempSync(join(tmpdir(), 'viva-composed-'));
  closing.add('folder', async () => rmSync(folder, { recursive: true, force: true }));
  const model = await startLlmServer();
  closing.add('model', () => model.close());
  const transcriber = await startTranscriberServer();
  closing.add('transcriber', () => transcriber.close());
  const compose = await readCompose({
    DOCKER_GID: '0',
    // From there the proxy speaks here.
    FRONT_SUBNET: '127.0.0.0/28',
    BASE_URL: model.url,
    TRANSCRIBER_URL: transcriber.url,
    LOG_LEVEL: 'warn',
  });

  const postgres = await startPostgres({ passwords: true });
  closing.add('PostgreSQL', () => postgres.remove());
  const redisPort = await freePort();
  const secrets = join(folder, 'secrets');
  await runCommand('sh', [join(DEPLOY, 'secrets.sh'), secrets], {
    env: {
      POSTGRES: `127.0.0.1:${postgres.port}`,
      REDIS: `127.0.0.1:${redisPort}`,
      OPENAI_API_KEY: LLM_KEY,
      TRANSCRIBER_API_KEY: TRANSCRIBER.apiKey,
    },
  });
  await runCommand('sh', [join(DEPLOY, 'postgres/users.sh')], {
    env: {
      PATH: `${await ensurePostgres(silentProgress)}:${process.env.PATH}`,
      SECRETS: secrets,
      PGHOST: '127.0.0.1',
      PGPORT: String(postgres.port),
      POSTGRES_USER: 'viva',
    },
  });
  const redis = await startRedisOf(secrets, redisPort, folder);
  closing.add('Redis', () => redis.kill());
  const temporal = await temporalOf(compose, { temporalPrograms, postgres, secrets, folder, closing });
  const places: Places = { secrets, temporal: temporal.address };
  await makeUsers(compose, places);

  let isLimited = true;
  const groups: Record<'api' | 'worker' | 'sandbox', ClusterProcess[]> = { api: [], worker: [], sandbox: [] };
  const planned = planProcesses(compose, places);
  for (const { role, name, env, limits } of planned) {
    const held = limit(name, limits);
    if (held === null) isLimited = false;
    else closing.add(`limits of ${name}`, () => held.remove());
    const engine = process.env.DOCKER_HOST;
    const one = await startProcess(role, name, {
      env: { ...env, ...(engine && role === 'sandbox' && { DOCKER_HOST: engine }) },
      prefix: held?.prefix ?? [],
      media: join(folder, 'media'),
    });
    closing.add(name, () => one.remove());
    groups[role].push(one);
  }
  const all = Object.values(groups).flat();
  const untilWell = async () => {
    await Promise.all(all.map((one) => eventually(() => isWell(one), READY_MS)));
  };
  await Promise.all(all.map((one) => one.untilReady()));
  await untilWell();
  const proxy = await startCaddy(groups.api.map(({ port }) => `127.0.0.1:${port}`));
  closing.add('proxy', () => proxy.remove());

  return {
    ...{
      compose,
      proxy,
      redis,
      temporal: temporal.server,
      postgres,
      model,
      transcriber,
      isLimited,
      untilWell,
    },
    temporalUiUrl: temporal.uiUrl,
    apis: groups.api,
    workers: groups.worker,
    sandboxes: groups.sandbox,
    toolEnv: { ...planned.find(({ role }) => role === 'api')?.env, VIVA_DATA_DIR: join(folder, 'tools') },
    close: () => closing.close(),
  };
}

function startRedisOf(secrets: string, port: number, cwd: string): Promise<ClusterServer> {
  const script = (command: string) => ['sh', join(DEPLOY, 'redis/redis.sh'), command] as const;
  const env = {
    REDIS_URL_FILE: join(secrets, 'redis_url'),
    REDIS_PORT: String(port),
    REDIS_BIND: '127.0.0.1',
  };
  const [shell, ...health] = script('health');
  const answers = async () => (await runCommand(shell, health, { env })) === '';
  return startServer('Redis', script('serve'), { cwd, env, answers });
}

interface TemporalOptions {
  temporalPrograms: string | null;
  postgres: PostgresServer;
  secrets: string;
  folder: string;
  closing: Closing;
}

async function temporalOf(
  { services }: Compose,
  { temporalPrograms, postgres, secrets, folder, closing }: TemporalOptions,
): Promise<{ address: string; uiUrl: string | null; server: ClusterServer }> {
  if (temporalPrograms === null) {
    const { address, server, remove } = await startEmbeddedTemporal(join(folder, 'temporal'));
    closing.add('Temporal', remove);
    return { address, uiUrl: null, server };
  }
  const { address, uiUrl, server, ui } = await startTemporalService(temporalPrograms, {
    env: services.temporal?.environment ?? {},
    postgresPort: postgres.port,
    passwordFile: join(secrets, 'temporal_database_password'),
    cwd: folder,
  });
  closing.add('Temporal', () => server.kill());
  closing.add('Temporal’s UI', () => ui.kill());
  return { address, uiUrl, server };
}

/** What the service `database` does before each start. */
async function makeUsers(compose: Compose, places: Places): Promise<void> {
  const [program = '', ...args] = databaseCommand(compose, places);
  await runCommand(join(ROOT, program), args, { cwd: ROOT });
}

async function isWell(one: ClusterProcess): Promise<boolean> {
  try {
    return one.isRunning() && (await one.health()).status === 'ok';
  } catch {
    return false; // it does not listen
  }
}
