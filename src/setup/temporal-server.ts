import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import getPort, { clearLockedPorts } from 'get-port';
import { startDetached } from '../host/command.ts';
import { serverEnvironment } from '../host/environment.ts';
import { makeFolder } from '../host/folder.ts';
import { endProcess, isRunning, type ProcessIdentity, startOf } from '../host/process.ts';

export interface TemporalServerOptions {
  /** The `temporal` CLI, see `ensureTemporalBinary`. */
  binary: string;
  /** Holds the database, the log and the record of the running server. */
  dataDir: string;
  /** Asked for; without them those of the last start, else Temporal's own defaults, else free ones. */
  port?: number | undefined;
  uiPort?: number | undefined;
  /** Where its UI has sealed payloads opened; without it nowhere. */
  codecEndpoint?: string | undefined;
  /** Where it tells its own figures, for Prometheus; without it at a port that nobody knows. */
  metricsPort?: number | undefined;
  signal?: AbortSignal | undefined;
}

export interface TemporalServer {
  /** `host:port` of the service. */
  address: string;
  uiUrl: string;
  pid: number;
  /** True when it was left running by a Viva that was killed. */
  adopted: boolean;
  stop(): Promise<void>;
}

/** What the data directory remembers of the server, so that the next start finds it and its ports. */
interface ServerRecord extends ProcessIdentity {
  binary: string;
  port: number;
  uiPort: number;
  codecEndpoint?: string | undefined;
}

const HOST = '127.0.0.1';
const DEFAULT_PORT = 7233;
const DEFAULT_UI_PORT = 8233;
const START_TIMEOUT_MS = 60_000;
const STOP_GRACE_MS = 15_000;
/** Free ports can be taken between the look and the server's start. */
const START_ATTEMPTS = 3;

/**
 * Temporal's development server with its database in the data directory. It runs in a session of its own, so that a
 * terminal's Ctrl-C does not end it before the workers have drained. One that an earlier Viva left is adopted when it
 * is healthy and what this start would run, else ended.
 */
export async function startTemporalServer(options: TemporalServerOptions): Promise<TemporalServer> {
  makeFolder(options.dataDir);
  const earlier = readRecord(options.dataDir);
  if (earlier !== null && isRunning(earlier)) {
    if (fits(earlier, options) && (await isHealthy(earlier))) return handle(earlier, true);
    await endProcess(earlier, STOP_GRACE_MS);
  }
  for (let attempt = 1; ; attempt++) {
    const ports = await choosePorts(options, earlier);
    const record = await launch(options, ports);
    const fault = await untilHealthy(record, options);
    if (fault === null) return handle(record, false);
    await endProcess(record, STOP_GRACE_MS);
    options.signal?.throwIfAborted();
    if (attempt === START_ATTEMPTS) throw new Error(`the Temporal server did not start: ${fault}`);
  }
}

/** `host:port` of the server that runs on the data directory now; null when none does. */
export async function runningTemporal(dataDir: string): Promise<string | null> {
  const record = readRecord(dataDir);
  return record !== null && isRunning(record) && (await isHealthy(record)) ? `${HOST}:${record.port}` : null;
}

/** Whether a server that an earlier start left has that port for its UI: this start adopts or ends it. */
export function isPortOfEarlierServer(dataDir: string, uiPort: number): boolean {
  const record = readRecord(dataDir);
  return record !== null && record.uiPort === uiPort && isRunning(record);
}

/** Ends the server that the data directory's last start left running, if any. */
export async function endEarlierServer(dataDir: string): Promise<void> {
  const earlier = readRecord(dataDir);
  if (earlier !== null) await endProcess(earlier, STOP_GRACE_MS);
}

function handle(record: ServerRecord, adopted: boolean): TemporalServer {
  return {
    address: `${HOST}:${record.port}`,
    uiUrl: `http://localhost:${record.uiPort}`,
    pid: record.pid,
    adopted,
    stop: () => endProcess(record, STOP_GRACE_MS),
  };
}

function fits(record: ServerRecord, options: TemporalServerOptions): boolean {
  return (
    record.binary === options.binary &&
    record.codecEndpoint === options.codecEndpoint &&
    (options.port ?? record.port) === record.port &&
    (options.uiPort ?? record.uiPort) === record.uiPort
  );
}

async function launch(
  options: TemporalServerOptions,
  ports: { port: number; uiPort: number },
): Promise<ServerRecord> {
  const { binary, dataDir, codecEndpoint, metricsPort } = options;
  turnLog(dataDir);
  const { pid } = startDetached(
    binary,
    [
      'server',
      'start-dev',
      ...['--ip', HOST, '--port', String(ports.port), '--ui-port', String(ports.uiPort)],
      ...['--db-filename', join(dataDir, 'temporal.db')],
      // Twice the throughput of the default rollback journal (157 against 80 starts/s), and as safe in a power cut.
      ...['--sqlite-pragma', 'journal_mode=WAL', '--sqlite-pragma', 'synchronous=FULL'],
      ...['--log-level', 'warn', '--ui-disable-news-fetch'],
      ...(metricsPort === undefined ? [] : ['--metrics-port', String(metricsPort)]),
      ...(codecEndpoint === undefined ? [] : ['--ui-codec-endpoint', codecEndpoint]),
    ],
    { cwd: dataDir, env: serverEnvironment(), log: logFile(dataDir) },
  );
  if (pid === undefined) throw new Error(`${binary} cannot be started`);
  // One that has ended already is found to be gone as soon as it is looked at.
  const record = { pid, startedAt: startOf(pid) ?? 'ended at once', binary, codecEndpoint, ...ports };
  try {
    writeRecord(dataDir, record);
  } catch (error) {
    // Without its record no later start would find it.
    await endProcess(record, STOP_GRACE_MS);
    throw error;
  }
  return record;
}

/** Null once the server answers; else what it said last. */
async function untilHealthy(record: ServerRecord, options: TemporalServerOptions): Promise<string | null> {
  const giveUpAt = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < giveUpAt && !options.signal?.aborted) {
    if (!isRunning(record)) return lastLine(options.dataDir);
    if (await isHealthy(record)) return null;
    await delay(100);
  }
  return `no answer within ${START_TIMEOUT_MS / 1_000} s; see ${logFile(options.dataDir)}`;
}

async function isHealthy(record: ServerRecord): Promise<boolean> {
  // A gRPC channel that is refused once waits a second before it tries again, so look at the port first.
  if (!(await accepts(record.port))) return false;
  const connection = Connection.lazy({ address: `${HOST}:${record.port}` });
  try {
    await connection.withDeadline(Date.now() + 2_000, () => connection.workflowService.getSystemInfo({}));
    return true;
  } catch {
    return false; // whatever the reason, it does not serve
  } finally {
    await connection.close();
  }
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: HOST, port, timeout: 1_000 });
    const settle = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => settle(true));
    socket.once('timeout', () => settle(false));
    socket.once('error', () => settle(false));
  });
}

async function choosePorts(
  options: TemporalServerOptions,
  earlier: ServerRecord | null,
): Promise<{ port: number; uiPort: number }> {
  // Those of a server that this process has stopped are wanted again.
  clearLockedPorts();
  return {
    port: await choosePort(options.port, [earlier?.port ?? [], DEFAULT_PORT].flat()),
    uiPort: await choosePort(options.uiPort, [earlier?.uiPort ?? [], DEFAULT_UI_PORT].flat()),
  };
}

/** The one that is asked for; else the first that is free of those that are wished for; else any. */
async function choosePort(requested: number | undefined, wishes: number[]): Promise<number> {
  const port = await getPort({ host: HOST, port: requested ?? wishes });
  if (requested !== undefined && port !== requested)
    throw new Error(`port ${requested} for Temporal is taken by another program`);
  return port;
}

const recordFile = (dataDir: string) => join(dataDir, 'temporal.json');
const logFile = (dataDir: string) => join(dataDir, 'temporal.log');

function readRecord(dataDir: string): ServerRecord | null {
  if (!existsSync(recordFile(dataDir))) return null;
  try {
    return JSON.parse(readFileSync(recordFile(dataDir), 'utf8')) as ServerRecord;
  } catch (error) {
    throw new Error(
      `${recordFile(dataDir)} is damaged: end its Temporal server, if any, and remove the file`,
      {
        cause: error,
      },
    );
  }
}

function writeRecord(dataDir: string, record: ServerRecord): void {
  const scratch = `${recordFile(dataDir)}.new`;
  writeFileSync(scratch, `${JSON.stringify(record, null, 2)}\n`);
  renameSync(scratch, recordFile(dataDir));
}

/** One log a start; the one before is kept. */
function turnLog(dataDir: string): void {
  const file = logFile(dataDir);
  if (!existsSync(file)) return;
  rmSync(`${file}.1`, { force: true });
  renameSync(file, `${file}.1`);
}

function lastLine(dataDir: string): string {
  const lines = readFileSync(logFile(dataDir), 'utf8').trim().split('\n');
  return lines.at(-1) || 'it ended without a word';
}
