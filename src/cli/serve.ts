import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { BankError } from '../bank/fault.ts';
import { type Config, loadConfig } from '../config/config.ts';
import { ConfigError } from '../config/error.ts';
import { fileOf } from '../database/location.ts';
import { isDiskFull, saysDiskFull } from '../host/disk-full.ts';
import { claimDataDir, holderOf } from '../host/instance.ts';
import { makeFilesPrivate, tightenDatabase, tightenFolder } from '../host/private-files.ts';
import { createBackgroundProgress, createProgress } from '../host/progress.ts';
import { createLogger } from '../log/logger.ts';
import { PARTS, SERVICE_ROLES, type ServiceRole } from '../roles.ts';
import { describeListenFault, findStartFaults } from '../setup/start-faults.ts';
import { createFailedTasks } from '../temporal/failed-tasks.ts';
import { contextFields } from '../temporal/log-fields.ts';
import { installRuntime } from '../temporal/runtime.ts';
import type { StartOptions, Viva } from '../viva.ts';
import { banner } from './banner.ts';

/** Exit code for an environment, arguments or tasks that can't be used. */
const UNUSABLE = 2;
const USAGE = `usage: npm start -- [--role <role>] [--llm local]

Sets up what is missing, then serves until Ctrl-C, or any signal to end: what is under way is done first, unless another one comes.

  --role all      all of what follows in this process (the default)
  --role api      answers people, and runs no workers
  --role worker   holds the interviews and asks the models; on PORT it answers health and metrics alone
  --role sandbox  runs candidates' programs, and knows nothing but these; on PORT as a worker
  --llm local     small models on this machine instead of the configured ones, for words and for speech; they need no key
  --help          this

Settings come from the environment and from .env, see .env.example: PORT, HOST, OPENAI_API_KEY, BASE_URL,
VIVA_DATA_DIR, TEMPORAL_ADDRESS, DOCKER_HOST and more. README.md explains each.

exit code: 0 stopped by a signal, 1 a failure, 2 an argument, a variable or a task that cannot be used`;
/** An engine that runs and an image that is there take less. */
const RUNNER_PATIENCE_MS = 2_000;
/** npm passes on what the terminal has sent already, so one Ctrl-C comes twice. */
const ECHO_MS = 1_000;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Serves until a signal comes, then stops all that was started; a second one does not wait for that. Resolves with the exit code.
 * `start` builds the parts.
 */
export async function serve(
  args: string[],
  cwd: string,
  start: (options: StartOptions) => Promise<Viva>,
): Promise<number> {
  ignoreLostOutput();
  makeFilesPrivate();
  const setting = readSetting(args, cwd);
  if (typeof setting === 'number') return setting;
  const { config, role, localLlm } = setting;
  const claim = role === 'all' ? claimDataDir(config.dataDir) : { release: () => undefined };
  if (!claim) {
    tell(`Viva already runs on ${config.dataDir} (process ${holderOf(config.dataDir)}); stop it first.`);
    return UNUSABLE;
  }

  try {
    const faults = await findStartFaults(setting);
    if (faults.length > 0) {
      claim.release();
      tell(faults.join('\n'));
      return UNUSABLE;
    }
  } catch (error) {
    // What was there as it was looked for has gone meanwhile, such as a database that stops.
    claim.release();
    tell(describeFailedStart(error, config));
    return 1;
  }

  const stopping = new AbortController();
  let stoppedAt = 0;
  const stop = (signal: NodeJS.Signals) => {
    if (!stopping.signal.aborted) {
      stoppedAt = performance.now();
      tell(`\n${signal}: stopping … (once more ends it at once)`);
      stopping.abort(new Error(`stopped by ${signal}`));
    } else if (performance.now() - stoppedAt > ECHO_MS) {
      tell(`${signal}: ended at once. What was under way goes on at the next start.`);
      process.exit(1);
    }
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  try {
    return await serveUntil(stopping.signal, { config, role, localLlm }, start);
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop);
    claim.release();
  }
}

async function serveUntil(
  signal: AbortSignal,
  { config, role, localLlm }: Setting,
  start: (options: StartOptions) => Promise<Viva>,
): Promise<number> {
  const logger = createLogger({ level: config.logLevel, fields: contextFields });
  const progress = createProgress(process.stdout);
  const failedTasks = createFailedTasks();
  installRuntime(logger, failedTasks.hear);
  let viva: Viva;
  try {
    const backgroundProgress = createBackgroundProgress();
    viva = await start({ config, role, localLlm, progress, backgroundProgress, logger, failedTasks, signal });
  } catch (error) {
    if (signal.aborted) return 0;
    const lostPort = (error as NodeJS.ErrnoException).syscall === 'listen';
    if (lostPort) tell(describeListenFault(error as Error, config.port, config.host));
    else tell(describeFailedStart(error, config));
    logger.debug({ err: error }, 'the start failed');
    return error instanceof BankError || lostPort ? UNUSABLE : 1;
  }
  await Promise.race([viva.runner.settled, delay(RUNNER_PATIENCE_MS)]);
  const isPreparing = viva.runner.state().kind === 'preparing';
  tell(await banner(viva, { config, role, localLlm }));
  if (isPreparing) {
    viva.runner.settled.then((state) => {
      if (!signal.aborted)
        tell(state.kind === 'absent' ? `No code can be run: ${state.fault}` : 'Code can be run now.');
    });
  }
  const stopped = new Promise<'stopped'>((resolve) => {
    if (signal.aborted) resolve('stopped');
    signal.addEventListener('abort', () => resolve('stopped'), { once: true });
  });
  let code = 0;
  try {
    await Promise.race([stopped, viva.died]);
  } catch (error) {
    logger.fatal({ err: error }, 'a worker died');
    code = 1;
  }
  try {
    await viva.close();
  } catch (error) {
    logger.error({ err: error }, 'not everything closed');
    code = 1;
  }
  tell(code === 0 ? 'Viva has stopped.' : 'Viva has stopped after a failure.');
  return code;
}

/** What an earlier version, or another hand, has left open to other users. */
function tightenData({ dataDir, database, telemetryDatabase, declarationDatabase }: Config): void {
  try {
    tightenFolder(dataDir);
    for (const file of [database, telemetryDatabase, declarationDatabase].map(fileOf))
      if (file !== null) tightenDatabase(file);
  } catch (error) {
    throw new ConfigError([`VIVA_DATA_DIR: ${dataDir} cannot be kept private (${(error as Error).message})`]);
  }
}

interface Setting {
  config: Config;
  role: ServiceRole;
  localLlm: boolean;
}

function readSetting(args: string[], cwd: string): Setting | number {
  try {
    const { values } = parseArgs({
      args,
      options: {
        role: { type: 'string', default: 'all' },
        llm: { type: 'string', default: 'configured' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const { role, llm, help } = values;
    if (help) {
      tell(USAGE);
      return 0;
    }
    if (!isServiceRole(role)) {
      tell(`--role: give ${SERVICE_ROLES.join(', ')}, not ${role}`);
      return UNUSABLE;
    }
    if (llm !== 'local' && llm !== 'configured') {
      tell(`--llm: give local, or leave it out, not ${llm}`);
      return UNUSABLE;
    }
    if (llm === 'local' && !PARTS[role].interviews) {
      tell(`--llm: no model is asked by --role ${role}; leave it out`);
      return UNUSABLE;
    }
    const config = loadConfig(process.env, cwd, role);
    tightenData(config);
    return { config, role, localLlm: llm === 'local' };
  } catch (error) {
    if (error instanceof ConfigError) tell(error.faults.join('\n'));
    else if (error instanceof TypeError) tell(error.message);
    else throw error;
    return UNUSABLE;
  }
}

function isServiceRole(name: string): name is ServiceRole {
  return (SERVICE_ROLES as readonly string[]).includes(name);
}

/** A terminal that was closed, or a pipe whose reader has gone, must not keep us from stopping in order. */
function ignoreLostOutput(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}

function describeFailedStart(error: unknown, config: Config): string {
  const isFull = isDiskFull(error) || (config.temporal.address === null && saysDiskFull(error));
  return isFull ? describeFullDisk(error, config) : messageOf(error);
}

function describeFullDisk(error: unknown, { dataDir, database }: Config): string {
  const file = fileOf(database);
  const places = file === null || file.startsWith(dataDir) ? dataDir : `${dataDir} and of ${file}`;
  return `VIVA_DATA_DIR: the disk of ${places} is full (${messageOf(error)}); free some, and start again`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function tell(text: string): void {
  process.stdout.write(`${text}\n`);
}
