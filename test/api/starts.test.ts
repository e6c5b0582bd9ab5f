import { startTestApi, type TestApi } from '../support/api/api.ts';
import { signUp } from '../support/api/people.ts';
import { storeInterview } from '../support/api/stored-interview.ts';

/** Where the workflow is started, the test stores what it would store first. */
describe('starts of interviews', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi(({ gateway }) => ({
      gateway: {
        ...gateway,
        async start(plan) {
          await storeInterview(api, plan.candidateId, plan);
          return { workflowId: `interview-${plan.interviewId}` };
        },
      },
    }));
  });
  afterAll(() => api.close());

  const WANTED = { track: 'algorithms', level: 'junior' };

  it('are 20 an hour for a user; those that are refused or repeated do not count', async () => {
    const [{ token }, other] = [await signUp(api.client), await signUp(api.client)];
    const start = (headers: Record<string, string> = {}, wanted: object = WANTED) =>
      api.client.post('/interview/start', wanted, { token, headers });
    // More than may be open at once.
    for (let i = 0; i < 60; i += 1) {
      expect((await start({}, { ...WANTED, languages: ['go'] })).body.code).toBe('language_not_offered');
    }
    const first = await start({ 'Idempotency-Key': 'one' });
    for (let i = 0; i < 25; i += 1) {
      expect((await start({ 'Idempotency-Key': 'one' })).body).toEqual(first.body);
    }
    const rest = await Promise.all(Array.from({ length: 30 }, async () => (await start()).status));
    expect(rest.filter((status) => status === 201)).toHaveLength(19);
    const refused = await start();
    expect([refused.status, refused.body.code]).toEqual([429, 'too_many_requests']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(3_000);
    expect((await start({ 'Idempotency-Key': 'one' })).status).toBe(201);
    expect((await api.client.post('/interview/start', WANTED, { token: other.token })).status).toBe(201);
  });

  it('know the tasks that the candidate was given before', async () => {
    const { id, token } = await signUp(api.client);
    const earlier = await storeInterview(api, id);
    await earlier.happen({ type: 'issueTask' });
    const given = earlier.events.flatMap((event) => (event.type === 'task' ? [event.data.taskId] : []));
    expect(given).toHaveLength(1);
    const { body } = await api.client.post('/interview/start', WANTED, { token });
    expect((await api.records.interviews.findPlan(body.session_id))?.seenTaskIds).toEqual(given);
  });

  it('are in the user’s language when they name none', async () => {
    const { token } = await signUp(api.client, { locale: 'ru' });
    const byDefault = await api.client.post('/interview/start', WANTED, { token });
    expect([byDefault.status, byDefault.body.locale]).toEqual([201, 'ru']);
    const named = await api.client.post('/interview/start', { ...WANTED, locale: 'en' }, { token });
    expect([named.status, named.body.locale]).toEqual([201, 'en']);
  });
});
