import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { loadConfig } from '../../src/config/config.ts';
import { endEarlierServer } from '../../src/setup/temporal-server.ts';
import { createClient, type TestClient } from '../support/api/client.ts';
import { type Person, signUp } from '../support/api/people.ts';
import { startChild } from '../support/child.ts';
import { eventually } from '../support/eventually.ts';
import { ROOT, startTestViva, type TestViva } from '../support/viva.ts';

interface StoredEvent {
  seq: number;
  type: string;
  data: { text: string };
}

describe('an installation that is backed up while it runs', () => {
  let folder: string;
  let viva: TestViva;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'viva-backed-up-'));
  });
  afterAll(async () => {
    await viva?.close();
    for (const name of ['first', 'second']) await endEarlierServer(join(folder, name));
    rmSync(folder, { recursive: true });
  });

  it('goes on elsewhere with its open interviews and proves the reports of those that are over', async () => {
    viva = await startOn('first');
    const client = await createClient(viva.url);
    const ada = await signUp(client);
    const over = await openInterview(client, ada);
    await client.post(`/interview/${over}/finish`, undefined, { token: ada.token });
    await eventually(
      async () => (await client.get(`/interview/${over}`, { token: ada.token })).body.report_ready,
    );
    const report = (await client.get(`/interview/${over}/report`, { token: ada.token })).body;
    const open = await openInterview(client, ada);
    await tellTelemetry(client, ada, open, 1);
    const running = await tool('telemetry:verify', open, 'first', 0);
    expect(running).toMatch(/Compared with 1 heads that the events and the history \(Temporal\) know/);

    const seqs: number[] = [];
    let isOver = false;
    const talking = (async () => {
      while (!isOver) {
        const { status, body } = await say(client, ada, open, `message ${seqs.length}`);
        if (status === 202) seqs.push(body.seq);
        await delay(100);
      }
    })();
    await eventually(async () => seqs.length >= 5);
    const before = [...seqs];
    const copy = join(folder, 'copy');
    await tool('backup', copy, 'first', 0);
    isOver = true;
    await talking;
    await tool('restore', copy, 'first', 2);
    await viva.close();

    await tool('restore', copy, 'second', 0);
    viva = await startOn('second');
    const again = await createClient(viva.url);
    const restored = (await again.get(`/interview/${over}/report`, { token: ada.token })).body;
    // When the chain was last verified is no part of what was stored.
    const { verified_at } = restored.chain;
    expect(restored).toEqual({ ...report, chain: { ...report.chain, verified_at } });
    const verified = await tool('report:verify', over, 'second', 0);
    expect(verified).toContain('The report is what its sources give');
    await tellTelemetry(again, ada, open, 2);
    expect(await tool('telemetry:verify', open, 'second', 0)).toContain('The chain is sound.');
    tamper('second', `update telemetry_events set type = 'copy' where interview_id = '${open}' and seq = 1`);
    expect(await tool('telemetry:verify', open, 'second', 1)).toMatch(/altered or moved \(telemetry seq 1\)/);

    const eventsOf = async () =>
      (await again.get(`/interview/${open}/events`, { token: ada.token })).body.events as StoredEvent[];
    const history = await eventsOf();
    expect(history.map(({ seq }) => seq)).toEqual(history.map((_, index) => index + 1));
    expect(history.map(({ seq }) => seq)).toEqual(expect.arrayContaining(before));
    // What the workflow knows and what the store knows are the same: the next number is free in both.
    const { status, body } = await say(again, ada, open, 'after the restore');
    expect(status).toBe(202);
    const events = await eventsOf();
    expect(events.find(({ seq }) => seq === body.seq)?.data.text).toBe('after the restore');
    expect((await again.post(`/interview/${open}/finish`, undefined, { token: ada.token })).status).toBe(200);
    await eventually(
      async () => (await again.get(`/interview/${open}`, { token: ada.token })).body.report_ready,
    );
    // Seven tools, each a process of its own, beside the product: on a busy machine each takes ten seconds and more.
  }, 300_000);

  function startOn(name: string): Promise<TestViva> {
    const config = loadConfig({ VIVA_DATA_DIR: join(folder, name), HOST: '127.0.0.1' }, folder);
    return startTestViva(
      { ...config, port: 0, dockerHost: process.env.DOCKER_HOST ?? null },
      { untilCodeRuns: false },
    );
  }

  async function openInterview(client: TestClient, { token }: Person): Promise<string> {
    const { body } = await client.post('/interview/start', { track: 'data', level: 'junior' }, { token });
    await client.post('/tasks/next', { session_id: body.session_id }, { token });
    return body.session_id;
  }

  function say(client: TestClient, { token }: Person, sessionId: string, text: string) {
    return client.post('/chat/send', { session_id: sessionId, text }, { token });
  }

  async function tellTelemetry(client: TestClient, { token }: Person, sessionId: string, seq: number) {
    const events = [{ seq, type: 'blur', at: new Date().toISOString() }];
    const answer = await client.post('/telemetry/anticheat', { session_id: sessionId, events }, { token });
    expect(answer.status).toBe(202);
  }

  /** As somebody does who can write the database, while the product runs. */
  function tamper(name: string, sql: string): void {
    const database = new Database(join(folder, name, 'telemetry.db'));
    database.exec(sql);
    database.close();
  }

  /** Runs the tool on the data directory of that name; resolves with what it printed. */
  async function tool(name: string, argument: string, dataDir: string, code: number): Promise<string> {
    const env = { ...process.env, VIVA_DATA_DIR: join(folder, dataDir), TEMPORAL_ADDRESS: '' };
    const child = startChild('npm', ['run', '--silent', name, '--', argument], { cwd: ROOT, env });
    const exitCode = await child.ended;
    expect([name, exitCode, child.output()]).toEqual([name, code, expect.any(String)]);
    return child.output();
  }
});
