import { randomUUID } from 'node:crypto';
import { createClient, type EventStream, type TestClient } from '../../support/api/client.ts';
import { type Person, signUp } from '../../support/api/people.ts';
import { startTestViva, type TestViva } from '../../support/viva.ts';

/** The real sandbox, without a model. */
describe('runs and checks that are on their way', () => {
  let viva: TestViva;
  let client: TestClient;
  let candidate: Person;
  let session_id: string;
  let task_id: string;
  let stream: EventStream;

  beforeAll(async () => {
    viva = await startTestViva();
    client = await createClient(viva.url);
    candidate = await signUp(client);
  }, 180_000);
  afterAll(() => viva.close());

  beforeEach(async () => {
    session_id = (await post('/interview/start', { track: 'algorithms', level: 'junior' })).body.session_id;
    task_id = (await post('/tasks/next', { session_id })).body.task.task_id;
    stream = await client.stream(session_id, { token: candidate.token });
  });
  afterEach(() => stream.close());

  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    client.post(path, body, { token: candidate.token, headers });
  const send = (path: string, code: string, more: object = {}) =>
    post(path, { session_id, task_id, language: 'python', code, ...more });
  const run = (code: string, more: object = {}) => send('/tasks/run', code, more);
  const cancel = (more: object = {}, headers = {}) => post('/tasks/cancel', { session_id, ...more }, headers);
  const progressTo = (done: number) =>
    stream.until(({ type, data }) => type === 'progress' && data.done === done);
  const eventsOf = async (type: string) =>
    (await client.get(`/interview/${session_id}/events`, { token: candidate.token })).body.events
      .filter((event: { type: string }) => event.type === type)
      .map(({ data }: { data: unknown }) => data);

  const SLEEPS = 'import time\ntime.sleep(2)\nprint("no")\n';

  it('tell how far they are', async () => {
    const { body } = await run('print("no")\n');
    const progress = stream.events.filter(({ type }) => type === 'progress');
    const total = body.tests.length;
    expect(progress.map(({ data }) => data)).toEqual(
      Array.from({ length: total + 1 }, (_, done) => ({ run_id: body.run_id, done, total })),
    );
    expect(progress.every(({ seq }) => seq === undefined)).toBe(true);
    const answer = (await send('/tasks/check', 'print("no")\n')).body;
    const last = await stream.until(
      ({ data }) => data.submission_id === answer.submission_id && data.done === data.total,
    );
    expect(last.data).toMatchObject({ done: answer.total });
  });

  it('end when they are cancelled, with the tests that had ended by then', async () => {
    const running = run(SLEEPS);
    const { run_id } = (await progressTo(1)).data;
    const key = { 'Idempotency-Key': randomUUID() };
    const cancellation = await cancel({ run_id }, key);
    expect([cancellation.status, cancellation.body]).toEqual([200, { run_id, verdict: 'cancelled' }]);
    const { status, body } = await running;
    expect([status, body.run_id, body.verdict, body.judged]).toEqual([200, run_id, 'cancelled', true]);
    expect(body.tests[0]).toMatchObject({ verdict: 'wrong_answer', stdout: 'no\n' });
    expect(body.tests.at(-1)).toMatchObject({ verdict: 'not_run', stdout: '' });
    expect(body.tests.at(-1).expected).not.toBe('');
    expect(await eventsOf('run')).toMatchObject([{ run_id, verdict: 'cancelled', passed: 0, judged: true }]);
    // Acted once, though nothing runs any more; and the next one runs.
    expect((await cancel({ run_id }, key)).body).toEqual(cancellation.body);
    const again = await client.get(`/tasks/runs/${run_id}?session_id=${session_id}`, {
      token: candidate.token,
    });
    expect(again.body).toMatchObject({ verdict: 'cancelled', code: SLEEPS });
    expect((await run('print(1)', { stdin: '' })).body.verdict).toBe('accepted');
  });

  it('end on own input too, whichever runs', async () => {
    const running = run(SLEEPS, { stdin: 'x' });
    await progressTo(0);
    expect((await cancel()).status).toBe(200);
    expect((await running).body).toMatchObject({
      verdict: 'cancelled',
      judged: false,
      stdout: '',
      tests: [],
    });
  });

  it('have one outcome when they end and are cancelled in the same moment', async () => {
    const running = run('print("no")\n');
    await progressTo(1);
    const [cancelled, ended] = await Promise.all([cancel(), running]);
    if (cancelled.status === 200) expect(ended.body.verdict).toBe('cancelled');
    else {
      expect([cancelled.status, cancelled.body.code]).toEqual([409, 'wrong_state']);
      expect(ended.body.verdict).toBe('wrong_answer');
    }
    expect(await eventsOf('run')).toMatchObject([{ verdict: ended.body.verdict }]);
  });

  it('cannot be cancelled when nothing runs, another one does, or a check', async () => {
    const refusal = async (more = {}) => {
      const { status, body } = await cancel(more);
      return [status, body.code];
    };
    expect(await refusal()).toEqual([409, 'wrong_state']);
    const running = run(SLEEPS, { stdin: '' });
    await progressTo(0);
    expect(await refusal({ run_id: randomUUID() })).toEqual([409, 'wrong_state']);
    expect((await running).body.verdict).toBe('accepted');
    const checking = send('/tasks/check', 'import time\ntime.sleep(0.3)\n');
    await stream.until(({ type, data }) => type === 'progress' && data.submission_id !== undefined);
    expect(await refusal()).toEqual([409, 'wrong_state']);
    expect((await checking).body).toMatchObject({ verdict: 'wrong_answer', attempt: 1 });
  });

  it('on own input are not judged', async () => {
    const { body } = await run('print("anything")\n', { stdin: '' });
    expect(body).toMatchObject({ verdict: 'accepted', judged: false, stdout: 'anything\n', tests: [] });
    expect(await eventsOf('run')).toMatchObject([
      { verdict: 'accepted', judged: false, passed: 0, total: 0 },
    ]);
    const { runs } = (await client.get(`/tasks/current?session_id=${session_id}`, { token: candidate.token }))
      .body.task;
    expect(runs).toMatchObject([{ run_id: body.run_id, judged: false }]);
    expect((await run('print("no")\n')).body.judged).toBe(true);
  });

  it('are refused with nothing to run, and that is counted nowhere', async () => {
    for (const [path, code] of [
      ['/tasks/run', ''],
      ['/tasks/check', ' \n\t\u200b'],
      ['/tasks/check', '# nothing yet\n'],
    ] as const) {
      const { status, body } = await send(path, code);
      expect([status, body.errors[0].path]).toEqual([422, 'code']);
    }
    expect((await post('/tasks/next', { session_id })).body.task.attempts_left).toBe(3);
    expect([...(await eventsOf('run')), ...(await eventsOf('verdict'))]).toEqual([]);
  });
});
