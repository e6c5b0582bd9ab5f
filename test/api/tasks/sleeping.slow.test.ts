import { createClient } from '../../support/api/client.ts';
import { signUp } from '../../support/api/people.ts';
import { startTestViva, type TestViva } from '../../support/viva.ts';

/** The real sandbox, without a model. */
describe('checks of programs that sleep', () => {
  let viva: TestViva;

  beforeAll(async () => {
    viva = await startTestViva();
  }, 180_000);
  afterAll(() => viva.close());

  it('are over after half a minute of running, whatever the number of tests', async () => {
    const client = await createClient(viva.url);
    const { token } = await signUp(client);
    const post = async (path: string, body: object) => (await client.post(path, body, { token })).body;
    const { session_id } = await post('/interview/start', { track: 'algorithms', level: 'junior' });
    const { task_id } = (await post('/tasks/next', { session_id })).task;
    const startedAt = Date.now();
    const code = 'import time\ntime.sleep(3.5)\n';
    const { tests } = await post('/tasks/check', { session_id, task_id, language: 'python', code });
    expect(Date.now() - startedAt).toBeLessThan(50_000);
    expect(tests.at(-1).verdict).toBe('not_run');
    const { events } = (await client.get(`/interview/${session_id}/events`, { token })).body;
    const states = events.filter(({ type }: { type: string }) => type === 'state');
    expect(states.at(-1).data.deadline_at).not.toBeNull();
  });
});
