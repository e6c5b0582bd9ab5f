import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { fileOf } from '../../src/database/location.ts';
import { type Answer, createClient, type TestClient } from '../support/api/client.ts';
import { PASSWORD, type Person, signUp } from '../support/api/people.ts';
import { createSmallDisk, type SmallDisk } from '../support/chaos/small-disk.ts';
import { eventually } from '../support/eventually.ts';
import { startTestViva, type TestViva } from '../support/viva.ts';

/** Generous: a wait for the lock in the process itself takes seconds. */
const AT_ONCE_MS = 1_000;

describe('a store that fails for a while', () => {
  let disk: SmallDisk;
  let viva: TestViva;
  let client: TestClient;
  let ada: Person;

  beforeAll(async () => {
    disk = createSmallDisk();
    viva = await startTestViva({
      database: { kind: 'sqlite', path: join(disk.folder, 'viva.db') },
      telemetryDatabase: { kind: 'sqlite', path: join(disk.folder, 'telemetry.db') },
    });
    client = await createClient(viva.url);
    ada = await signUp(client);
  });

  afterEach(() => disk.free());
  afterAll(async () => {
    await viva?.close();
    disk?.remove();
  });

  it('refuses what it cannot keep, goes on by itself, and has neither lost nor doubled anything', async () => {
    const { sessionId, taskId } = await openTask();
    await send(sessionId, 'before');
    disk.fill();

    const refusals = await Promise.all([
      register('while-full'),
      send(sessionId, 'while full, with a key', 'kept'),
      send(sessionId, 'while full, without a key'),
      post('/tasks/run', { session_id: sessionId, task_id: taskId, language: 'python', code: 'print(1)' }),
      post('/auth/logout'),
      telemetry(sessionId, 1),
    ]);
    for (const answer of refusals) expectDatabase(answer);
    expect((await get(`/interview/${sessionId}`)).status).toBe(200);
    expect((await get('/auth/me')).status).toBe(200);
    const health = await client.get('/health');
    expect([health.status, health.body.checks.database.status, health.body.checks.telemetry.status]).toEqual([
      503,
      'down',
      'down',
    ]);

    disk.free();
    await eventually(async () => (await client.get('/health')).status === 200);
    expect((await send(sessionId, 'while full, with a key', 'kept')).status).toBe(202);
    expect((await telemetry(sessionId, 1)).status).toBe(202);
    expect((await register('after')).status).toBe(201);
    const run = await post('/tasks/run', {
      session_id: sessionId,
      task_id: taskId,
      language: 'python',
      code: 'print(1)',
    });
    expect(run.status).toBe(200);
    expect((await get(`/interview/${sessionId}`)).body.telemetry_last_seq).toBe(1);
    expect((await post(`/interview/${sessionId}/finish`)).status).toBe(200);
    await eventually(async () => (await get(`/interview/${sessionId}`)).body.report_ready);

    const { body } = await get(`/interview/${sessionId}/events`);
    const events: { seq: number; type: string; data: { text: string; reply_to: string[] } }[] = body.events;
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
    const messages = events.flatMap(({ type, data }) => (type === 'message' ? [data.text] : []));
    // The interview had taken it and only its answer failed: it is there, once, as the others are.
    expect(messages.sort()).toEqual(['before', 'while full, with a key', 'while full, without a key']);
    const answers = events.flatMap(({ type, data }) => (type === 'final' ? data.reply_to : []));
    expect(new Set(answers).size).toBe(answers.length);
    expect(answers).toHaveLength(3);
  });

  it('whose lock another process keeps, holds up nothing else', async () => {
    const { sessionId, taskId } = await openTask();
    const lock = await keepLock(fileOf(viva.config.database) as string, 12_000);
    const delay = monitorEventLoopDelay({ resolution: 10 });
    delay.enable();
    const live = watchLiveness();
    const code = { session_id: sessionId, task_id: taskId, language: 'python', code: 'print(2)' };
    const [registered, ran, me] = await Promise.all([
      register('while-locked'),
      post('/tasks/run', code),
      get('/auth/me'),
    ]);
    await once(lock, 'exit');
    delay.disable();
    expect(me.status).toBe(200);
    for (const answer of [registered, ran]) if (answer.status >= 300) expectDatabase(answer);
    expect(await live.slowestMs()).toBeLessThan(AT_ONCE_MS);
    expect(delay.max / 1e6).toBeLessThan(AT_ONCE_MS);
    expect((await register('after-lock')).status).toBe(201);
    expect((await post('/tasks/run', code)).status).toBe(200);
  });

  function expectDatabase({ status, body, headers }: Answer): void {
    expect([status, body.code]).toEqual([503, 'database']);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  }

  const get = (path: string) => client.get(path, { token: ada.token });
  const post = (path: string, body?: object, headers: Record<string, string> = {}) =>
    client.post(path, body, { token: ada.token, headers });
  const send = (sessionId: string, text: string, key?: string) =>
    post('/chat/send', { session_id: sessionId, text }, key === undefined ? {} : { 'Idempotency-Key': key });
  const register = (nickname: string) =>
    client.post('/auth/register', { email: `${nickname}@example.org`, nickname, password: PASSWORD });
  const telemetry = (sessionId: string, seq: number) =>
    post('/telemetry/anticheat', {
      session_id: sessionId,
      events: [{ seq, type: 'focus', at: new Date().toISOString() }],
    });

  async function openTask() {
    const { body } = await post('/interview/start', { track: 'algorithms', level: 'junior' });
    const next = await post('/tasks/next', { session_id: body.session_id });
    return { sessionId: body.session_id as string, taskId: next.body.task.task_id as string };
  }

  /** Asks over and over, as a supervisor does. */
  function watchLiveness() {
    let isOver = false;
    const watch = (async () => {
      let slowest = 0;
      while (!isOver) {
        const start = performance.now();
        await client.get('/health/live');
        slowest = Math.max(slowest, performance.now() - start);
        await delay(100);
      }
      return slowest;
    })();
    return {
      slowestMs() {
        isOver = true;
        return watch;
      },
    };
  }

  /** Another process that holds the write lock for so long, ms. Resolves once it does. */
  async function keepLock(path: string, ms: number): Promise<ChildProcess> {
    const script = `
      const { DatabaseSync } = require('node:sqlite');
      const database = new DatabaseSync(${JSON.stringify(path)});
      database.exec('begin immediate');
      console.log('locked');
      setTimeout(() => database.close(), ${ms});`;
    const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    return child;
  }
});
