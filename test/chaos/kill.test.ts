import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRunning, type ProcessIdentity } from '../../src/host/process.ts';
import { LABELS } from '../../src/sandbox/reaper.ts';
import { dockerClient } from '../../src/setup/docker.ts';
import { createClient, type TestClient } from '../support/api/client.ts';
import { signUp } from '../support/api/people.ts';
import { startChild } from '../support/child.ts';
import { eventually } from '../support/eventually.ts';
import { freePort } from '../support/free-port.ts';
import { LLM_KEY, LLM_MODELS, type LlmServer, says, stalls, startLlmServer } from '../support/llm-server.ts';
import { readyData } from '../support/ready-data.ts';
import { ROOT } from '../support/viva.ts';

describe('Viva as a process', () => {
  let llm: LlmServer;
  let dataDir: string;
  let port: number;
  const processes: ChildProcess[] = [];

  beforeAll(async () => {
    llm = await startLlmServer();
    dataDir = await mkdtemp(join(tmpdir(), 'viva-kill-'));
    readyData(dataDir);
    port = await freePort();
  });

  afterAll(async () => {
    for (const child of processes.filter(isAlive)) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    await llm?.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('answers a message that was acknowledged before kill -9, exactly once, and leaves nothing when it is stopped', async () => {
    llm.always(stalls());
    const first = await start();
    const client = await createClient(url());
    const { token } = await signUp(client);
    const interview = await client.post('/interview/start', { track: 'data', level: 'middle' }, { token });
    const sessionId: string = interview.body.session_id;
    const message = await client.post('/chat/send', { session_id: sessionId, text: 'Hello?' }, { token });
    expect(message.status).toBe(202);
    first.kill('SIGKILL');
    await once(first, 'exit');
    const temporal = await temporalServer();
    expect(isRunning(temporal)).toBe(true);

    llm.always(says('Sorry for the pause. Shall we begin?'));
    const second = await start();
    expect(await temporalServer()).toEqual(temporal);
    const answers = () => finalsTo(client, { token, sessionId, messageId: message.body.message_id });
    await eventually(async () => (await answers()).length > 0, 60_000);
    await client.post(`/interview/${sessionId}/finish`, undefined, { token });
    await eventually(async () => {
      const { body } = await client.get(`/interview/${sessionId}`, { token });
      return body.report_ready;
    });
    expect(await answers()).toHaveLength(1);

    second.kill('SIGTERM');
    const [code] = await once(second, 'exit');
    expect(code).toBe(0);
    expect(isRunning(temporal)).toBe(false);
    expect(await containersOf(first)).toEqual([]);
    expect(await containersOf(second)).toEqual([]);
  }, 180_000);

  it('has every draft that was answered before kill -9', async () => {
    const first = await start();
    const client = await createClient(url());
    const { token } = await signUp(client);
    const interview = await client.post('/interview/start', { track: 'data', level: 'middle' }, { token });
    const sessionId: string = interview.body.session_id;
    const next = await client.post('/tasks/next', { session_id: sessionId }, { token });
    const draft = { session_id: sessionId, task_id: next.body.task.task_id, language: 'python' };
    const saved = [];
    for (const revision of [1, 2, 3]) {
      const code = `print(${revision})\n`;
      const { status } = await client.put('/tasks/draft', { ...draft, code, revision }, { token });
      saved.push(status);
    }
    first.kill('SIGKILL');
    await once(first, 'exit');

    const second = await start();
    const { task_id } = draft;
    const query = new URLSearchParams({ session_id: sessionId, task_id });
    const { body } = await client.get(`/tasks/draft?${query}`, { token });
    expect([saved, body.active_language]).toEqual([[200, 200, 200], 'python']);
    expect(body.drafts).toEqual([expect.objectContaining({ revision: 3, code: 'print(3)\n' })]);
    second.kill('SIGTERM');
    await once(second, 'exit');
  }, 180_000);

  it('credits the time for which it was gone after kill -9, from when it would have noted again who is there', async () => {
    const first = await start();
    const client = await createClient(url());
    const { token } = await signUp(client);
    const interview = await client.post('/interview/start', { track: 'data', level: 'middle' }, { token });
    const sessionId: string = interview.body.session_id;
    const session = { session_id: sessionId };
    const next = await client.post('/tasks/next', session, { token });
    const openedAt = Date.now();
    const stream = await client.stream(sessionId, { token });
    stream.ended.catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    first.kill('SIGKILL');
    await once(first, 'exit');
    const second = await start();
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, openedAt + 25_000 - Date.now())));
    const back = await client.stream(sessionId, { token });
    const lostMs = Date.now() - openedAt - 15_000;
    const events = [{ seq: 1, type: 'reconnect', at: new Date().toISOString() }];
    await client.post('/telemetry/anticheat', { ...session, events }, { token });
    const { data } = await back.until(({ type }) => type === 'credited');
    expect(data.seconds * 1_000).toBeLessThanOrEqual(lostMs + 500);
    expect(data.seconds * 1_000).toBeGreaterThan(lostMs - 2_500);
    const gained = Date.parse(data.deadline_at) - Date.parse(next.body.task.deadline_at);
    expect(gained).toBe(data.seconds * 1_000);
    second.kill('SIGTERM');
    await once(second, 'exit');
  }, 180_000);

  it.each(['SIGINT', 'SIGHUP'] as const)(
    'stops all that it started on %s',
    async (signal) => {
      const child = await start();
      const temporal = await temporalServer();
      child.kill(signal);
      const [code] = await once(child, 'exit');
      expect(code).toBe(0);
      expect(isRunning(temporal)).toBe(false);
    },
    120_000,
  );

  it('stops in order when the terminal that it wrote to is gone', async () => {
    const child = await start();
    const temporal = await temporalServer();
    child.stdout?.destroy();
    child.stderr?.destroy();
    child.kill('SIGHUP');
    const [code] = await once(child, 'exit');
    expect(code).toBe(0);
    expect(isRunning(temporal)).toBe(false);
  });

  const url = () => `http://127.0.0.1:${port}`;

  async function start(): Promise<ChildProcess> {
    const child = startChild(process.execPath, ['src/main.ts'], {
      cwd: ROOT,
      env: {
        ...process.env,
        VIVA_DATA_DIR: dataDir,
        HOST: '127.0.0.1',
        PORT: String(port),
        BASE_URL: llm.url,
        OPENAI_API_KEY: LLM_KEY,
        LLM_MODEL: LLM_MODELS.model,
        LLM_CODE_MODEL: LLM_MODELS.codeModel,
      },
    });
    processes.push(child.process);
    await eventually(async () => {
      if (!isAlive(child.process)) throw new Error(`it ended instead of serving: ${child.output()}`);
      return fetch(`${url()}/health`).then(
        ({ status }) => status === 200,
        () => false,
      );
    });
    return child.process;
  }

  async function temporalServer(): Promise<ProcessIdentity> {
    return JSON.parse(await readFile(join(dataDir, 'temporal.json'), 'utf8'));
  }
});

async function finalsTo(
  client: TestClient,
  { token, sessionId, messageId }: { token: string; sessionId: string; messageId: string },
): Promise<unknown[]> {
  const { body } = await client.get(`/interview/${sessionId}/events`, { token });
  return body.events.filter(
    ({ type, data }: { type: string; data: { reply_to: string[] } }) =>
      type === 'final' && data.reply_to.includes(messageId),
  );
}

/** Ids of the sandbox containers that the process has made. */
async function containersOf({ pid }: ChildProcess): Promise<string[]> {
  const filters = { label: [`${LABELS.app}=1`] };
  const containers = await dockerClient(process.env.DOCKER_HOST ?? null).listContainers({
    all: true,
    filters,
  });
  return containers.filter(({ Labels }) => Labels[LABELS.process]?.startsWith(`${pid}:`)).map(({ Id }) => Id);
}

function isAlive(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null;
}
