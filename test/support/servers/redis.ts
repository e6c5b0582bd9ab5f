import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';

import { Redis } from 'ioredis';
import { findOnPath } from '../../../src/host/command.ts';
import type { Progress } from '../../../src/host/progress.ts';
import { canInstallPackages, installPackages } from '../../../src/setup/apt.ts';
import { freePort } from '../free-port.ts';

const START_MS = 10_000;

/** A Redis server of the tests' own, which keeps nothing on a disk. */
export interface RedisServer {
  url: string;
  port: number;
  pid(): number;
  /** Ends it as if it had crashed: all that it held is gone. */
  kill(): Promise<void>;
  /** On the same port. */
  start(): Promise<void>;
}

/** As root on Debian it is installed where there is none. */
export async function ensureRedis(progress: Progress): Promise<void> {
  if (findProgram() !== null) return;
  if (!canInstallPackages())
    throw new Error('the tests need Redis: install it, on Debian by apt-get install redis-server');
  await installPackages(['redis-server'], { progress });
}

function findProgram(): string | null {
  return findOnPath('redis-server');
}

export async function startRedis({ password = '' } = {}): Promise<RedisServer> {
  const program = findProgram();
  if (program === null) throw new Error('there is no Redis here: npm test installs it');
  const port = await freePort();
  const url = `redis://${password === '' ? '' : `:${password}@`}127.0.0.1:${port}`;
  let child: ChildProcess | null = null;
  const server: RedisServer = {
    url,
    port,
    pid: () => child?.pid ?? Number.NaN,
    async kill() {
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
    },
    async start() {
      const settings = [
        '--port',
        String(port),
        '--bind',
        '127.0.0.1',
        '--save',
        '',
        '--requirepass',
        password,
      ];
      child = spawn(program, settings, { cwd: tmpdir(), stdio: 'ignore' });
      await untilAnswers(url);
    },
  };
  await server.start();
  return server;
}

async function untilAnswers(url: string): Promise<void> {
  const until = Date.now() + START_MS;
  for (;;) {
    const client = new Redis(url, { lazyConnect: true, retryStrategy: () => null });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.ping();
      return;
    } catch (fault) {
      if (Date.now() > until) throw fault;
      await delay(25);
    } finally {
      client.disconnect();
    }
  }
}
