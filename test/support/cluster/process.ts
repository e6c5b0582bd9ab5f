import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { findOnPath } from '../../../src/host/command.ts';
import { toolEnvironment } from '../../../src/host/environment.ts';
import type { ServiceRole } from '../../../src/roles.ts';
import { type Child, startChild } from '../child.ts';
import { eventually } from '../eventually.ts';
import { freePort } from '../free-port.ts';
import { readyData } from '../ready-data.ts';

const MAIN = resolve(import.meta.dirname, '../../../src/main.ts');
const START_MS = 90_000;

export interface ProcessOptions {
  /** All that it is told of Viva's variables; nothing of the tests' own environment, and no `.env`. */
  env?: Record<string, string>;
  /** Programs before Node, such as `['faketime', '-f', '+1h']`. They have to become Node, not its parent, or signals miss it. */
  prefix?: readonly string[];
  /** Node's own, such as `['--import', '/path/of/a/loader.ts']`. */
  nodeArgs?: readonly string[];
  /** Where its data folder is made; by default where such things are. */
  under?: string;
  /** The folder of recordings that it shares with others, as one that each has mounted; by default one of its own. */
  media?: string;
}

/** `src/main.ts --role …` as a process of its own, on a port and a data folder that stay the same over its starts. */
export interface ClusterProcess {
  role: ServiceRole;
  /** Such as `api-2`. */
  name: string;
  port: number;
  url: string;
  dataDir: string;
  pid(): number;
  /** Of all its starts so far. */
  output(): string;
  isRunning(): boolean;
  /** What ended it last: its exit code, or a signal; null while it runs. */
  endedBy(): number | NodeJS.Signals | null;
  /** SIGKILL, and waits until it is gone. */
  kill(): Promise<void>;
  /** SIGTERM, and waits until it is gone; gives its exit code, or the signal that ended it. */
  stop(): Promise<number | NodeJS.Signals>;
  /** SIGSTOP: it stands still, its connections stay open. */
  pause(): void;
  /** SIGCONT. */
  resume(): void;
  /** Again, after its end. `changed` is added to what it was given at first, from now on. Waits as {@link untilReady} does. */
  start(changed?: ProcessOptions): Promise<void>;
  /** Resolves once it answers; a sandbox, once programs can run. */
  untilReady(): Promise<void>;
  /** What `GET /health` says, whatever its status. */
  health(): Promise<Health>;
  /** SIGKILL if it runs, and its folder is removed. */
  remove(): Promise<void>;
}

export interface Health {
  status: string;
  checks: Record<string, { status: string; detail?: string }>;
}

/** Starts it and does not wait: see `untilReady`. It ends with the process that started it, however that ends. */
export async function startProcess(
  role: ServiceRole,
  name: string,
  options: ProcessOptions = {},
): Promise<ClusterProcess> {
  const dataDir = mkdtempSync(join(options.under ?? tmpdir(), `viva-${name}-`));
  readyData(dataDir);
  if (options.media !== undefined) {
    mkdirSync(options.media, { recursive: true });
    symlinkSync(options.media, join(dataDir, 'media'));
  }
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let { env = {}, prefix = [], nodeArgs = [] } = options;
  let before = '';
  let child = spawned();

  function spawned(): Child {
    const node = [process.execPath, '--disable-warning=ExperimentalWarning', ...nodeArgs];
    const [program = '', ...args] = [...dyingWithParent(), ...prefix, ...node, MAIN, '--role', role];
    const own = { HOST: '127.0.0.1', PORT: String(port), VIVA_DATA_DIR: dataDir, LOG_LEVEL: 'warn' };
    return startChild(program, args, {
      // Not in the checkout, whose .env is somebody's own.
      cwd: dataDir,
      env: { ...toolEnvironment(), ...own, ...env },
    });
  }

  const isRunning = () => child.process.exitCode === null && child.process.signalCode === null;

  async function end(signal: NodeJS.Signals): Promise<number | NodeJS.Signals> {
    if (isRunning()) process.kill(child.pid, signal);
    return child.ended;
  }

  const one: ClusterProcess = {
    role,
    name,
    port,
    url,
    dataDir,
    pid: () => child.pid,
    output: () => before + child.output(),
    isRunning,
    endedBy: () => child.process.exitCode ?? child.process.signalCode,
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
    pause: () => void process.kill(child.pid, 'SIGSTOP'),
    resume: () => void process.kill(child.pid, 'SIGCONT'),
    async start(changed = {}) {
      if (isRunning()) throw new Error(`${name} runs already`);
      env = { ...env, ...changed.env };
      prefix = changed.prefix ?? prefix;
      nodeArgs = changed.nodeArgs ?? nodeArgs;
      before += child.output();
      child = spawned();
      await one.untilReady();
    },
    async untilReady() {
      await eventually(async () => {
        if (!isRunning()) throw new Error(`${name} ended at its start: ${child.output()}`);
        try {
          if (role !== 'sandbox') return (await fetch(`${url}/health/live`)).ok;
          return (await one.health()).checks.docker?.status === 'ok';
        } catch {
          return false; // it does not listen yet
        }
      }, START_MS);
    },
    health: async () => (await (await fetch(`${url}/health`)).json()) as Health,
    async remove() {
      await end('SIGKILL');
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
  return one;
}

/** A test run that is killed leaves no process behind, where the machine has a way to say so. */
export function dyingWithParent(): string[] {
  const setpriv = findOnPath('setpriv');
  return setpriv === null ? [] : [setpriv, '--pdeathsig', 'KILL', '--'];
}
