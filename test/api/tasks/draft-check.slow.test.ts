import { readFile } from 'node:fs/promises';
import { createClient, type EventStream, type TestClient } from '../../support/api/client.ts';
import { type Person, signUp } from '../../support/api/people.ts';
import { hastyBank } from '../../support/bank/hasty.ts';
import { startTestViva, type TestViva } from '../../support/viva.ts';

const LIMIT_MS = 6_000;

/** The real sandbox, without a model, on tasks whose time is up soon. */
describe('a draft that is there when the time is up', () => {
  let viva: TestViva;
  let client: TestClient;
  let candidate: Person;
  const written: { session_id: string; stream: EventStream }[] = [];

  beforeAll(async () => {
    viva = await startTestViva({}, { bank: () => hastyBank(LIMIT_MS) });
    client = await createClient(viva.url);
    candidate = await signUp(client);
  }, 180_000);
  afterAll(async () => {
    await Promise.all(
      written.map(async ({ session_id, stream }) => {
        await client.post(`/interview/${session_id}/finish`, undefined, { token: candidate.token });
        await stream.ended;
      }),
    );
    await viva.close();
  });

  /** An interview at its first task, with a draft of what `codeOf` gives. */
  async function write(
    codeOf: (task: { task_id: string; languages: { id: string; template: string }[] }) => unknown,
  ) {
    const { token } = candidate;
    const { body } = await client.post(
      '/interview/start',
      { track: 'algorithms', level: 'junior' },
      { token },
    );
    const { session_id } = body;
    const { task } = (await client.post('/tasks/next', { session_id }, { token })).body;
    const stream = await client.stream(session_id, { token });
    written.push({ session_id, stream });
    const draft = { session_id, task_id: task.task_id, language: 'python', code: await codeOf(task) };
    const save = (revision: number) => client.put('/tasks/draft', { ...draft, revision }, { token });
    expect((await save(1)).status).toBe(200);
    return { session_id, task, draft, save, stream };
  }

  const closing = (stream: EventStream) =>
    stream.until(({ type, data }) => type === 'state' && data.outcome !== null);

  const solutionOf = ({ task_id }: { task_id: string }) =>
    readFile(`tasks/${task_id}/solutions/python.py`, 'utf8');

  it('is checked by itself, and solves the task if it is right', async () => {
    const { session_id, draft, save, stream } = await write(solutionOf);
    expect((await closing(stream)).data).toMatchObject({
      cause: 'feedback',
      outcome: 'solved',
      deadline_at: null,
    });
    const verdict = stream.events.find(({ type }) => type === 'verdict')?.data;
    expect(verdict).toMatchObject({
      automatic: true,
      verdict: 'accepted',
      attempt: 1,
      task_id: draft.task_id,
    });
    const states = stream.events
      .filter(({ type }) => type === 'state')
      .map(({ data }) => [data.state, data.cause]);
    expect(states).toContainEqual(['evaluating', 'deadline']);
    const { body } = await client.get(
      `/tasks/submissions/${verdict.submission_id}?session_id=${session_id}`,
      {
        token: candidate.token,
      },
    );
    expect(body).toMatchObject({ code: draft.code, attempt: 1, attempts_left: 0 });
    const late = await save(2);
    expect([late.status, late.body.code]).toEqual([409, 'wrong_state']);
  });

  it('is an attempt like any other, and leaves the task timed out if it is wrong', async () => {
    const { stream } = await write(() => 'print("no")\n');
    expect((await closing(stream)).data).toMatchObject({
      cause: 'feedback',
      outcome: 'timed_out',
      attempts_left: 0,
    });
    expect(stream.events.filter(({ type }) => type === 'verdict').map(({ data }) => data)).toEqual([
      expect.objectContaining({ automatic: true, attempt: 1 }),
    ]);
    expect(stream.events.filter(({ type }) => type === 'feedback')).toHaveLength(1);
  });

  it('waits for the run that is under way', async () => {
    const { session_id, draft, stream } = await write(solutionOf);
    const slow = 'import time\ntime.sleep(1.5)\nprint("no")\n';
    const code = { session_id, task_id: draft.task_id, language: 'python', code: slow };
    await new Promise((resolve) => setTimeout(resolve, LIMIT_MS - 2_000));
    const run = await client.post('/tasks/run', code, { token: candidate.token });
    expect(run.status).toBe(200);
    expect((await closing(stream)).data.outcome).toBe('solved');
    const order = stream.events.map(({ type }) => type).filter((type) => ['run', 'verdict'].includes(type));
    expect(order).toEqual(['run', 'verdict']);
  });

  it.each([
    [
      'the template',
      ({ languages }: { languages: { id: string; template: string }[] }) =>
        languages.find(({ id }) => id === 'python')?.template,
    ],
    ['nothing but a comment', () => '# later\n'],
    ['nothing', () => ''],
  ])(
    'is not checked when it is %s',
    async (_, codeOf) => {
      const { stream } = await write(codeOf);
      expect((await closing(stream)).data).toMatchObject({ cause: 'deadline', outcome: 'timed_out' });
      expect(stream.events.some(({ type }) => type === 'verdict')).toBe(false);
    },
    60_000,
  );
});
