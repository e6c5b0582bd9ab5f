import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createClient, type TestClient } from '../support/api/client.ts';
import { type Person, signUp } from '../support/api/people.ts';
import { type Place, temporaryPlace } from '../support/database/places.ts';
import { usersOf } from '../support/database/users.ts';
import { eventually } from '../support/eventually.ts';
import { LLM_KEY, type LlmServer, startLlmServer } from '../support/llm-server.ts';
import { startRole, type TestProcess } from '../support/roles.ts';
import { type RedisServer, startRedis } from '../support/servers/redis.ts';
import { ROOT } from '../support/viva.ts';

/** On PostgreSQL, by a user of the database for each, and Redis; the model is a script. */
describe('an API, a worker and a sandbox', () => {
  let place: Place;
  let redis: RedisServer;
  let llm: LlmServer;
  let api: TestProcess;
  let worker: TestProcess;
  let sandbox: TestProcess;
  let client: TestClient;
  let person: Person;

  beforeAll(async () => {
    [place, redis, llm] = await Promise.all([temporaryPlace('postgres'), startRedis(), startLlmServer()]);
    const users = await usersOf(place);
    const everybody = {
      TEMPORAL_ADDRESS: process.env.VIVA_TEST_TEMPORAL ?? '',
      TEMPORAL_NAMESPACE: `test-${randomUUID()}`,
      REDIS_URL: redis.url,
      JWT_SECRET: 's'.repeat(32),
      PAYLOAD_SECRET: 'p'.repeat(32),
      OPENAI_API_KEY: LLM_KEY,
      BASE_URL: llm.url,
    };
    const envOf = (role: keyof typeof users) => ({ ...everybody, URL_DATABASE: users[role] ?? '' });
    sandbox = await startRole('sandbox', envOf('sandbox'));
    worker = await startRole('worker', envOf('worker'));
    api = await startRole('api', envOf('api'));
    client = await createClient(api.url);
    person = await signUp(client);
  }, 240_000);
  afterAll(async () => {
    for (const one of [api, worker, sandbox]) await one?.close();
    await llm.close();
    await redis.kill();
    await place.remove();
  });

  const post = (path: string, body: object) => client.post(path, body, { token: person.token });
  const get = (path: string) => client.get(path, { token: person.token });
  const checksOf = async ({ url }: TestProcess) =>
    Object.keys(((await (await fetch(`${url}/health`)).json()) as { checks: object }).checks);

  it('hold an interview together: what is said comes live, programs run, and a report is there', async () => {
    const { session_id } = (await post('/interview/start', { track: 'algorithms', level: 'junior' })).body;
    const stream = await client.stream(session_id, { token: person.token });
    const { task_id } = (await post('/tasks/next', { session_id })).body.task;
    const { message_id } = (await post('/chat/send', { session_id, text: 'Hello!' })).body;
    await stream.until(({ type, data }) => type === 'final' && data.reply_to.includes(message_id));
    expect(stream.events.filter(({ type }) => type === 'delta').length).toBeGreaterThan(0);
    const code = await readFile(join(ROOT, 'tasks', task_id, 'solutions/python.py'), 'utf8');
    const work = { session_id, task_id, language: 'python', code };
    expect((await post('/tasks/run', work)).body.verdict).toBe('accepted');
    expect((await post('/tasks/check', work)).body.verdict).toBe('accepted');
    await stream.until(({ type }) => type === 'progress');
    await post(`/interview/${session_id}/finish`, {});
    await eventually(async () => (await get(`/interview/${session_id}`)).body.report_ready);
    expect((await get(`/interview/${session_id}/report`)).status).toBe(200);
    stream.close();
  });

  it('each say how they are, and a worker and a sandbox say nothing else', async () => {
    expect(await checksOf(api)).toEqual([
      ...['temporal', 'database', 'telemetry', 'docker', 'redis', 'media', 'workers'],
    ]);
    expect(await checksOf(worker)).toEqual(['temporal', 'database', 'telemetry', 'llm', 'redis', 'media']);
    expect(await checksOf(sandbox)).toEqual(['temporal', 'database', 'docker', 'redis']);
    for (const { url } of [worker, sandbox]) {
      expect((await fetch(`${url}/health/live`)).status).toBe(200);
      expect((await fetch(`${url}/metrics`)).status).toBe(200);
      expect((await fetch(`${url}/auth/me`)).status).toBe(404);
    }
  });

  it('know no secret that is not theirs', () => {
    expect(sandbox.config).toMatchObject({ jwtSecrets: [], payloadSecrets: [], llm: { apiKey: null } });
    expect(worker.config).toMatchObject({ jwtSecrets: [], llm: { apiKey: LLM_KEY } });
    expect(api.config.llm.apiKey).toBeNull();
    expect(existsSync(join(sandbox.config.dataDir, 'jwt-secret'))).toBe(false);
  });

  it('say where live text ends without Redis', async () => {
    const alone = await startRole('api', {
      TEMPORAL_ADDRESS: process.env.VIVA_TEST_TEMPORAL ?? '',
      TEMPORAL_NAMESPACE: `test-${randomUUID()}`,
    });
    expect(alone.notes).toContainEqual(expect.stringMatching(/Live text .* set REDIS_URL/));
    await alone.close();
    expect(worker.notes.join()).not.toContain('REDIS_URL');
  });
});
