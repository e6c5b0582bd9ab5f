import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Webhook as Verifier } from 'standardwebhooks';
import { createClient, type TestClient } from '../support/api/client.ts';
import { startChild } from '../support/child.ts';
import { eventually } from '../support/eventually.ts';
import { freePort } from '../support/free-port.ts';
import { readyData } from '../support/ready-data.ts';
import { ROOT } from '../support/viva.ts';
import { type Receiver, startReceiver, status } from '../support/webhooks/receiver.ts';

const PASSWORD = 'correct horse battery';

describe('a receiver of an installation whose process is killed', () => {
  let dataDir: string;
  let port: number;
  let receiver: Receiver;
  const processes: ChildProcess[] = [];

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'viva-webhooks-'));
    readyData(dataDir);
    port = await freePort();
    receiver = await startReceiver();
  });
  afterAll(async () => {
    for (const child of processes.filter(isAlive)) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    await receiver?.close();
    await rm(dataDir, { recursive: true, force: true });
  }, 60_000);

  it('hears of all that was answered, of each thing once, and verifies every word', async () => {
    const first = await start();
    const client = await createClient(url());
    const token = await firstAdmin(client, first.link);
    const events = ['interview.started', 'interview.finished', 'report.ready'];
    const wanted = { url: receiver.url, events, signing: 'v1' };
    const { body: webhook } = await client.post('/webhooks', wanted, { token });
    const ids = new Set<string>();
    const begin = async () => {
      const { body } = await client.post('/interview/start', { track: 'data', level: 'junior' }, { token });
      ids.add(body.session_id);
      return body.session_id as string;
    };
    // Somebody who does not take anything for now.
    receiver.answer(status(503));
    const one = await begin();
    await client.post(`/interview/${one}/finish`, undefined, { token });
    await begin();
    await kill(first.process);
    receiver.answer(status(204));

    const second = await start();
    await begin();
    await kill(second.process);
    const third = await start();
    const delivered = () => accepted().map(({ type, session }) => `${type} ${session}`);
    const expected = [...ids].map((id) => `interview.started ${id}`);
    expected.push(`interview.finished ${one}`, `report.ready ${one}`);
    await eventually(async () => expected.every((line) => delivered().includes(line)), 120_000);
    expect(delivered().toSorted()).toEqual(expected.toSorted());

    const verifier = new Verifier(webhook.secret);
    for (const { headers, body } of receiver.received) verifier.verify(body, headers);
    expect(first.output() + second.output() + third.output()).not.toContain(webhook.secret);
  }, 300_000);

  /** Those that it has taken, each id once: what is sent twice has the same one. */
  function accepted(): { type: string; session: string }[] {
    const byId = new Map(
      receiver.received.map(({ headers, body }) => [headers['webhook-id'], JSON.parse(body)]),
    );
    return [...byId.values()].map(({ type, data }) => ({ type, session: data.session_id }));
  }

  const url = () => `http://127.0.0.1:${port}`;

  async function firstAdmin(client: TestClient, link: string): Promise<string> {
    const token = link.split('#')[1];
    const admin = { email: 'ada@example.org', nickname: 'ada', password: PASSWORD };
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
        WEBHOOKS_TO_LOOPBACK: 'true',
        LOG_LEVEL: 'trace',
      },
    });
    processes.push(child.process);
    await eventually(async () => {
      if (!isAlive(child.process)) throw new Error(`it ended instead of serving: ${child.output()}`);
      return fetch(`${url()}/health`).then(
        ({ status }) => status === 200,
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
