import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, type TestClient } from '../support/api/client.ts';
import { acceptBy, PACKAGE } from '../support/api/invited.ts';
import { type Greenhouse, startGreenhouse } from '../support/ats/greenhouse.ts';
import { basicOf } from '../support/ats/system.ts';
import { startChild } from '../support/child.ts';
import { eventually } from '../support/eventually.ts';
import { freePort } from '../support/free-port.ts';
import { readyData } from '../support/ready-data.ts';
import { ROOT } from '../support/viva.ts';
import { status } from '../support/webhooks/receiver.ts';

describe('a system that ordered an interview of an installation whose process is killed', () => {
  let dataDir: string;
  let port: number;
  let greenhouse: Greenhouse;
  const processes: ChildProcess[] = [];

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'viva-ats-'));
    readyData(dataDir);
    port = await freePort();
    greenhouse = await startGreenhouse();
  });
  afterAll(async () => {
    for (const child of processes.filter(isAlive)) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    await greenhouse?.close();
    await rm(dataDir, { recursive: true, force: true });
  }, 60_000);

  it('hears how it ended once it can be called again, and is answered the same when it orders again', async () => {
    const first = await start();
    const client = await createClient(url());
    const token = await firstAdmin(client, first.link);
    const { package_id: test } = (await client.post('/packages', PACKAGE, { token })).body;
    const scopes = ['packages', 'invitations', 'results'];
    const { key } = (await client.post('/organisation/keys', { name: 'Greenhouse', scopes }, { token })).body;
    greenhouse.connect(url(), basicOf(key));
    const ordered = (await greenhouse.order({ test })).body;
    const id = ordered.partner_interview_id;
    // Away for now.
    greenhouse.answerNext(status(503), status(503));
    const renewed = await client.post(`/invitations/${id}/renew`, undefined, { token });
    const { body: accepted } = await acceptBy(client, new URL(renewed.body.url).hash.slice(1));
    await client.post(`/interview/${accepted.session_id}/finish`, undefined, { token: accepted.token });
    await kill(first.process);

    const second = await start();
    expect((await greenhouse.order({ test })).body).toEqual(ordered);
    await eventually(async () => greenhouse.pulled.at(-1)?.partner_status === 'complete', 120_000);
    const states = greenhouse.pulled.map(({ partner_status }) => partner_status);
    expect(states.filter((state) => state === 'complete')).toHaveLength(1);
    expect(first.output() + second.output()).not.toContain(key);
  }, 300_000);

  const url = () => `http://127.0.0.1:${port}`;

  async function firstAdmin(client: TestClient, link: string): Promise<string> {
    const token = link.split('#')[1];
    const admin = { email: 'ada@example.org', nickname: 'ada', password: 'correct horse battery' };
    return (await client.post('/auth/first-admin', { token, ...admin })).body.token;
  }

  async function start(): Promise<{ process: ChildProcess; link: string; output: () => string }> {
    const child = startChild(process.execPath, ['src/main.ts'], {
      cwd: ROOT,
      env: {
        ...process.env,
        VIVA_DATA_DIR: dataDir,
        HOST: '127.0.0.1',
        PORT: String(port),
        OPENAI_API_KEY: '',
        GREENHOUSE_ORIGIN: greenhouse.origin,
        LOG_LEVEL: 'trace',
      },
    });
    processes.push(child.process);
    await eventually(async () => {
      if (!isAlive(child.process)) throw new Error(`it ended instead of serving: ${child.output()}`);
      return fetch(`${url()}/health`).then(
        ({ status: code }) => code === 200,
        () => false,
      );
    }, 90_000);
    const isFirst = processes.length === 1;
    const [link = ''] = isFirst ? await child.prints(/\S+\/first-admin#\S+/) : [];
    return { process: child.process, link, output: child.output };
  }

  async function kill(child: ChildProcess): Promise<void> {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
});

function isAlive(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null;
}
