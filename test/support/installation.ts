import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, type TestClient } from './api/client.ts';
import { type Child, startChild } from './child.ts';
import { eventually } from './eventually.ts';
import { freePort } from './free-port.ts';
import { readyData } from './ready-data.ts';
import { ROOT } from './viva.ts';

/** As a stranger runs it: one process after another on the same data and port, each of which may be killed. */
export interface Installation {
  url: string;
  dataDir: string;
  /** Resolves once it serves. */
  start(): Promise<void>;
  /** As if the machine had lost its power. */
  kill(): Promise<void>;
  /** Signs the first admin up, by the link that the first process has printed. */
  signUpFirstAdmin(): Promise<{ client: TestClient; token: string }>;
  /** All that all processes have printed. */
  output(): string;
  /** Ends it, and takes its data away. */
  remove(): Promise<void>;
}

export async function createInstallation(env: Record<string, string>): Promise<Installation> {
  const dataDir = await mkdtemp(join(tmpdir(), 'viva-installation-'));
  readyData(dataDir);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const children: Child[] = [];

  return {
    url,
    dataDir,
    async start() {
      const place = { VIVA_DATA_DIR: dataDir, HOST: '127.0.0.1', PORT: String(port) };
      const child = startChild(process.execPath, ['src/main.ts'], {
        cwd: ROOT,
        env: { ...process.env, OPENAI_API_KEY: '', LOG_LEVEL: 'trace', ...place, ...env },
      });
      children.push(child);
      await eventually(async () => {
        if (!isAlive(child)) throw new Error(`it ended instead of serving: ${child.output()}`);
        return fetch(`${url}/health`).then(
          ({ status }) => status === 200,
          () => false,
        );
      });
    },
    async kill() {
      await end(children.at(-1), 'SIGKILL');
    },
    async signUpFirstAdmin() {
      const [link = ''] = (await children[0]?.prints(/\S+\/first-admin#\S+/)) ?? [];
      const client = await createClient(url);
      const admin = { email: 'ada@example.org', nickname: 'ada', password: 'correct horse battery' };
      const { body } = await client.post('/auth/first-admin', { token: link.split('#')[1], ...admin });
      return { client, token: body.token };
    },
    output: () => children.map((child) => child.output()).join(''),
    async remove() {
      await end(children.at(-1), 'SIGTERM');
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function end(child: Child | undefined, signal: NodeJS.Signals): Promise<void> {
  if (!child || !isAlive(child)) return;
  child.process.kill(signal);
  await child.ended;
}

function isAlive({ process: { exitCode, signalCode } }: Child): boolean {
  return exitCode === null && signalCode === null;
}
