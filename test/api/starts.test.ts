import { startTestApi } from '../support/api/api.ts';
import { createClient, type TestClient } from '../support/api/client.ts';
import { signUp } from '../support/api/people.ts';
import { startTestViva, type TestViva } from '../support/viva.ts';

const WANTED = { track: 'algorithms', level: 'junior' };

describe('starts of interviews', () => {
  let viva: TestViva;
  let client: TestClient;

  beforeAll(async () => {
    viva = await startTestViva({}, { untilCodeRuns: false });
    client = await createClient(viva.url);
  }, 180_000);
  afterAll(() => viva.close());

  it('are 20 an hour for a user, and a repeat is none', async () => {
    const [{ token }, other] = [await signUp(client), await signUp(client)];
    const start = (headers: Record<string, string> = {}) =>
      client.post('/interview/start', WANTED, { token, headers });
    const first = await start({ 'Idempotency-Key': 'one' });
    expect(first.status).toBe(201);
    for (let i = 0; i < 25; i += 1) {
      expect((await start({ 'Idempotency-Key': 'one' })).body).toEqual(first.body);
    }
    const rest = await Promise.all(Array.from({ length: 30 }, async () => (await start()).status));
    expect(rest.filter((status) => status === 201)).toHaveLength(19);
    const refusal = await start();
    expect([refusal.status, refusal.body.code]).toEqual([429, 'too_many_requests']);
    expect(Number(refusal.headers.get('retry-after'))).toBeGreaterThan(3_000);
    expect((await start({ 'Idempotency-Key': 'one' })).status).toBe(201);
    expect((await client.post('/interview/start', WANTED, { token: other.token })).status).toBe(201);
  });

  it('that are refused count neither as starts nor as open interviews', async () => {
    // A server that runs two languages, where the whole runs all that there are.
    const api = await startTestApi();
    const { token } = await signUp(api.client);
    const request = { ...WANTED, languages: ['go'] };
    // More than may be open at once.
    for (let i = 0; i < 60; i += 1) {
      const { body } = await api.client.post('/interview/start', request, { token });
      expect(body.code).toBe('language_not_offered');
    }
    await api.close();
  });

  it('know the tasks that the candidate was given before', async () => {
    const { token } = await signUp(client);
    const startInterview = async () => {
      const { session_id } = (await client.post('/interview/start', WANTED, { token })).body;
      return { session_id, seen: (await viva.records.interviews.findPlan(session_id))?.seenTaskIds };
    };
    const { session_id, seen } = await startInterview();
    expect(seen).toEqual([]);
    const { task } = (await client.post('/tasks/next', { session_id }, { token })).body;
    expect((await startInterview()).seen).toEqual([task.task_id]);
  });

  it('are in the user’s language when they name none', async () => {
    const { token } = await signUp(client, { locale: 'ru' });
    const byDefault = await client.post('/interview/start', WANTED, { token });
    expect([byDefault.status, byDefault.body.locale]).toEqual([201, 'ru']);
    const named = await client.post('/interview/start', { ...WANTED, locale: 'en' }, { token });
    expect([named.status, named.body.locale]).toEqual([201, 'en']);
  });
});
