import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Task } from '../../src/bank/bank.ts';
import { loadBank } from '../../src/bank/load.ts';
import { type Answer, createClient, type TestClient } from '../support/api/client.ts';
import { type Person, signUp, signUpAs } from '../support/api/people.ts';
import { testEngine } from '../support/database/places.ts';
import { metricsAskedFor } from '../support/docs/alerts.ts';
import { ROOT, startTestViva, type TestViva } from '../support/viva.ts';

const WRONG = 'print("no")\n';

/** Whole interviews on the real parts: Temporal, SQLite, Docker; no LLM, so the interviewer answers from templates. */
describe('an interview', () => {
  let viva: TestViva;
  let client: TestClient;
  let candidate: Person;
  let interviewer: Person;
  let tasks: ReadonlyMap<string, Task>;

  beforeAll(async () => {
    viva = await startTestViva();
    client = await createClient(viva.url);
    candidate = await signUp(client);
    interviewer = await signUpAs('interviewer', client, viva.records);
    tasks = (await loadBank(join(ROOT, 'tasks'))).tasks;
  }, 180_000);
  afterAll(() => viva.close());

  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    client.post(path, body, { token: candidate.token, headers });
  const get = (path: string) => client.get(path, { token: candidate.token });
  const next = (session_id: string) => post('/tasks/next', { session_id });

  async function start(body: object = {}): Promise<string> {
    const answer = await post('/interview/start', { track: 'algorithms', level: 'junior', ...body });
    expect(answer.status).toBe(201);
    return answer.body.session_id;
  }

  async function startWithTask(body: object = {}) {
    const session_id = await start(body);
    const { task } = (await next(session_id)).body;
    return { session_id, task_id: task.task_id as string, task };
  }

  function solutionOf(taskId: string): Promise<string> {
    return readFile(join(ROOT, 'tasks', taskId, 'solutions/python.py'), 'utf8');
  }

  function refusal({ status, body }: Answer) {
    return [status, body.code, body.state];
  }

  it('tells the company of a problem in the words of the candidate, once', async () => {
    const session_id = await start();
    const body = { text: 'The editor hangs.', request_ids: ['7d5f1f0e-3c4b-4d0a-9a5e-51f0b3c2a9d4'] };
    const key = { 'Idempotency-Key': 'the only one' };
    const first = await post(`/interview/${session_id}/problem`, body, key);
    expect([first.status, first.body.seq]).toEqual([202, 2]);
    expect((await post(`/interview/${session_id}/problem`, body, key)).body).toEqual(first.body);
    await post(`/interview/${session_id}/problem`, { text: 'Still.' });
    const { events } = (await client.get(`/interview/${session_id}/events`, { token: interviewer.token }))
      .body;
    const problems = events.filter(({ type }: { type: string }) => type === 'problem_reported');
    expect(problems.map(({ data }: { data: unknown }) => data)).toEqual([
      body,
      { text: 'Still.', request_ids: [] },
    ]);
    await post(`/interview/${session_id}/finish`, {});
    expect(refusal(await post(`/interview/${session_id}/problem`, body))).toEqual([
      409,
      'finished',
      'finished',
    ]);
  });

  it('starts with a greeting, which is the first event', async () => {
    const { status, body } = await post('/interview/start', {
      track: 'data',
      level: 'senior',
      locale: 'ru',
      max_tasks: 2,
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      workflow_id: `interview-${body.session_id}`,
      track: 'data',
      level: 'senior',
      locale: 'ru',
      state: 'greeting',
    });
    expect(body.greeting.text).toMatch(/[а-я]/);
    const { events, last_seq } = (await get(`/interview/${body.session_id}/events`)).body;
    expect(last_seq).toBe(1);
    expect(events[0]).toMatchObject({
      seq: 1,
      type: 'final',
      data: { message_id: body.greeting.message_id, text: body.greeting.text, reply_to: [] },
    });
    expect((await get('/interviews?limit=1')).body.interviews[0].session_id).toBe(body.session_id);
  });

  it('has what was acknowledged of the notice as its second event', async () => {
    const { notice_version } = (await get('/notice?locale=ru')).body;
    const consents = { ai: true, recording: true };
    const session_id = await start({ notice_version, consents });
    const { events } = (await get(`/interview/${session_id}/events`)).body;
    expect(events.slice(0, 2)).toMatchObject([
      { seq: 1, type: 'final' },
      { seq: 2, type: 'notice_acknowledged', data: { notice_version, locale: 'ru', consents } },
    ]);
  });

  it('answers each message once, on the stream', async () => {
    const session_id = await start();
    const stream = await client.stream(session_id, { token: candidate.token });
    const answer = await post('/chat/send', { session_id, text: 'Hello there!' });
    expect(answer.status).toBe(202);
    const { message_id, seq } = answer.body;
    const message = await stream.until((event) => event.seq === seq);
    expect(message).toMatchObject({ type: 'message', data: { message_id, text: 'Hello there!' } });
    const reply = await stream.until(
      ({ type, data }) => type === 'final' && data.reply_to.includes(message_id),
    );
    expect(reply.data).toMatchObject({ role: 'assistant', degraded: true });
    await post(`/interview/${session_id}/finish`, {});
    await stream.until(({ type }) => type === 'finished');
    await stream.ended;
    const answers = stream.events.filter(
      ({ type, data }) => type === 'final' && data.reply_to.includes(message_id),
    );
    expect(answers).toHaveLength(1);
  });

  it('gives a task in its own language and the same again while it is open, and no hidden test', async () => {
    const session_id = await start({ locale: 'ru', languages: ['python'] });
    const first = await next(session_id);
    const again = await next(session_id);
    expect(first.status).toBe(200);
    expect(again.body).toEqual(first.body);
    const { task, state } = first.body;
    expect(state).toBe('awaiting_solution');
    const source = tasks.get(task.task_id) as Task;
    expect(task).toMatchObject({
      number: 1,
      title: source.title.ru,
      statement: source.statement.ru,
      attempts_left: viva.config.maxAttempts,
      hidden_tests: source.hiddenTests.length,
      visible_tests: source.visibleTests.map(({ name, input, expected }) => ({ name, input, expected })),
      limits: { cpu_ms: source.limits.cpuMs, memory_kb: source.limits.memoryKb },
    });
    expect(task.languages.map(({ id }: { id: string }) => id)).toEqual(['python']);
    expect(Date.parse(task.deadline_at)).toBeGreaterThan(Date.now());
    expect((await get(`/interview/${session_id}`)).body).toMatchObject({
      state: 'awaiting_solution',
      task_number: 1,
      current_task_id: task.task_id,
      deadline_at: task.deadline_at,
    });
  });

  it('issues a task once for a repeated call, and by the GET of older clients too', async () => {
    const session_id = await start({ max_tasks: 2 });
    const headers = { 'Idempotency-Key': 'first task' };
    const first = await post('/tasks/next', { session_id }, headers);
    const { task_id } = first.body.task;
    await post('/tasks/give-up', { session_id, task_id });
    expect((await post('/tasks/next', { session_id }, headers)).body).toEqual(first.body);
    const second = await get(`/tasks/next?session_id=${session_id}`);
    expect(second.body.task).toMatchObject({ number: 2, hints_left: 3, max_attempts: 3 });
    expect((await next(session_id)).body).toEqual(second.body);
  });

  it('issues no task to whoever asks for the head of that GET', async () => {
    const session_id = await start();
    const { token } = candidate;
    const { status, headers } = await client.send('HEAD', `/tasks/next?session_id=${session_id}`, { token });
    expect([status, headers.get('Allow')]).toEqual([405, 'GET, POST']);
    expect((await get(`/interview/${session_id}`)).body).toMatchObject({ state: 'greeting', task_number: 0 });
  });

  it('runs on the visible tests or on own input, without an attempt', async () => {
    const { session_id, task_id, task } = await startWithTask();
    const solution = { session_id, task_id, language: 'python', code: await solutionOf(task_id) };
    const run = await post('/tasks/run', solution);
    expect(run.status).toBe(200);
    expect(run.body).toMatchObject({ verdict: 'accepted', compile: { ok: true } });
    expect(
      run.body.tests.map(({ name, expected }: { name: string; expected: string }) => ({ name, expected })),
    ).toEqual(
      task.visible_tests.map(({ name, expected }: { name: string; expected: string }) => ({
        name,
        expected,
      })),
    );
    const own = await post('/tasks/run', {
      ...solution,
      code: 'import sys\nprint(input()[::-1])\nprint("und", file=sys.stderr)\n',
      stdin: 'Grüße\n',
    });
    expect(own.body).toMatchObject({ verdict: 'accepted', stdout: 'eßürG\n', stderr: 'und\n', tests: [] });
    expect((await get(`/interview/${session_id}`)).body.attempts_left).toBe(viva.config.maxAttempts);
  });

  it('checks with hidden tests of which nothing is shown, and moves on once solved', async () => {
    const { session_id, task_id } = await startWithTask();
    const stream = await client.stream(session_id, { token: candidate.token });
    const check = async (code: string) => {
      const from = stream.events.length;
      const answer = await post('/tasks/check', { session_id, task_id, language: 'python', code });
      await stream.until(
        (event) => event.data.state === 'feedback_ready' && stream.events.indexOf(event) >= from,
      );
      return answer;
    };
    const wrong = await check(WRONG);
    expect(wrong.status).toBe(200);
    expect(wrong.body).toMatchObject({
      attempt: 1,
      attempts_left: viva.config.maxAttempts - 1,
      verdict: 'wrong_answer',
      code_sha256: createHash('sha256').update(WRONG).digest('hex'),
    });
    const compileFault = await check('print(');
    expect(compileFault.body).toMatchObject({
      attempt: 1,
      verdict: 'compile_error',
      compile: { ok: false },
      passed: 0,
      tests: [],
    });
    const right = await check(await solutionOf(task_id));
    expect(right.body).toMatchObject({ attempt: 2, attempts_left: 0, verdict: 'accepted' });
    expect(right.body.passed).toBe(right.body.total);
    const source = tasks.get(task_id) as Task;
    const hiddenTests = right.body.tests.filter((test: { hidden?: boolean }) => test.hidden);
    expect(hiddenTests).toHaveLength(source.hiddenTests.length);
    const feedback = await stream.until(
      ({ type, data }) => type === 'feedback' && data.submission_id === right.body.submission_id,
    );
    expect(feedback.data.score).toBeGreaterThan(0.5);
    // A reload in the middle of the talk about the solution: nothing moves, and every answer is still there.
    const { body: reloaded } = await get(`/tasks/current?session_id=${session_id}`);
    expect(reloaded).toMatchObject({ state: 'feedback_ready', task: { task_id, attempts_left: 0 } });
    const answers = [right.body, compileFault.body, wrong.body];
    expect(reloaded.task.submissions).toMatchObject(answers);
    const { submission_id } = right.body;
    const again = await get(`/tasks/submissions/${submission_id}?session_id=${session_id}`);
    expect(again.body).toEqual(reloaded.task.submissions[0]);
    expect(again.body.code).toBe(await solutionOf(task_id));
    const second = await next(session_id);
    expect(second.body.task.number).toBe(2);
    expect(second.body.task.task_id).not.toBe(task_id);
    stream.close();
    const output = JSON.stringify([wrong, right, stream.events]);
    const visible = JSON.stringify(source.visibleTests);
    for (const { input, expected } of source.hiddenTests.filter(({ input }) => input.length > 20)) {
      const secret = JSON.stringify(input).slice(1, -1);
      expect([output.includes(secret) && !visible.includes(secret), expected.length > 0]).toEqual([
        false,
        true,
      ]);
    }
  });

  it.each([
    ['a run beside a run', '/tasks/run', '/tasks/run'],
    ['a check beside a check', '/tasks/check', '/tasks/check'],
    ['a check beside a run', '/tasks/run', '/tasks/check'],
  ])('refuses %s', async (_, ...paths) => {
    const { session_id, task_id } = await startWithTask();
    const body = { session_id, task_id, language: 'python', code: WRONG };
    const answers = await Promise.all(paths.map((path) => post(path, body)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const conflict = answers.find(({ status }) => status === 409) as Answer;
    expect(conflict.body.code).toBe('wrong_state');
    const success = answers.find(({ status }) => status === 200) as Answer;
    const attempts = 'attempts_left' in success.body ? 1 : 0;
    expect((await get(`/interview/${session_id}`)).body.attempts_left).toBe(
      viva.config.maxAttempts - attempts,
    );
  });

  it('acts once for the same key, also after a restart', async () => {
    const { session_id, task_id } = await startWithTask();
    const check = { session_id, task_id, language: 'python', code: WRONG };
    const key = { 'Idempotency-Key': 'once' };
    const [first, second] = await Promise.all([
      post('/tasks/check', check, key),
      post('/tasks/check', check, key),
    ]);
    expect(second.body).toEqual(first.body);
    expect(refusal(await post('/tasks/check', { ...check, code: 'print(2)' }, key))).toEqual([
      422,
      'idempotency_key_reused',
      undefined,
    ]);
    await viva.restart();
    client = await createClient(viva.url);
    expect((await post('/tasks/check', check, key)).body).toEqual(first.body);
    expect((await get(`/interview/${session_id}`)).body.attempts_left).toBe(viva.config.maxAttempts - 1);
    expect((await next(session_id)).body.task.task_id).toBe(task_id);
  }, 180_000);

  it('starts once for the same key', async () => {
    const body = { track: 'algorithms', level: 'junior' };
    const key = { 'Idempotency-Key': 'start once' };
    const [first, second] = [
      await post('/interview/start', body, key),
      await post('/interview/start', body, key),
    ];
    expect(second).toMatchObject({ status: 201, body: first.body });
  });

  it('gives hints one after another, then no more', async () => {
    const { session_id, task_id } = await startWithTask();
    const source = tasks.get(task_id) as Task;
    for (const [index, hint] of source.hints.entries()) {
      const { body } = await post('/tasks/hint', { session_id, task_id });
      expect(body).toEqual({ number: index + 1, text: hint.en, left: source.hints.length - index - 1 });
    }
    expect(refusal(await post('/tasks/hint', { session_id, task_id })).slice(0, 2)).toEqual([
      409,
      'no_hints_left',
    ]);
  });

  it('refuses what does not fit its state', async () => {
    const { session_id, task_id } = await startWithTask({ languages: ['javascript'] });
    const code = { session_id, task_id, language: 'javascript', code: '1' };
    expect(refusal(await post('/tasks/run', { ...code, language: 'python' })).slice(0, 2)).toEqual([
      422,
      'language_not_offered',
    ]);
    expect(refusal(await post('/tasks/run', { ...code, task_id: 'algorithms/none' })).slice(0, 2)).toEqual([
      404,
      'not_found',
    ]);
    const end = await post('/tasks/give-up', { session_id, task_id });
    expect(end.body).toEqual({ state: 'feedback_ready' });
    for (const path of ['/tasks/run', '/tasks/check']) {
      expect(refusal(await post(path, code))).toEqual([409, 'wrong_state', 'feedback_ready']);
    }
    for (const path of ['/tasks/hint', '/tasks/give-up']) {
      expect(refusal(await post(path, { session_id, task_id }))).toEqual([
        409,
        'wrong_state',
        'feedback_ready',
      ]);
    }
  });

  it('gets more time from an interviewer', async () => {
    const { session_id, task } = await startWithTask();
    const { status, body } = await client.post(
      `/interview/${session_id}/extend`,
      { seconds: 90, reason: 'a fire alarm' },
      { token: interviewer.token },
    );
    expect(status).toBe(200);
    expect(Date.parse(body.deadline_at)).toBe(Date.parse(task.deadline_at) + 90_000);
    expect((await next(session_id)).body.task.deadline_at).toBe(body.deadline_at);
  });

  it('ends with a report that tells it all, also what telemetry amounts to', async () => {
    const { session_id, task_id } = await startWithTask({ max_tasks: 1 });
    const stream = await client.stream(session_id, { token: candidate.token });
    const at = new Date().toISOString();
    const paste = { seq: 1, type: 'paste', at, data: { length: 5_000, target: 'editor' } };
    const telemetry = (events: object[]) => post('/telemetry/anticheat', { session_id, events });
    expect((await telemetry([paste, { seq: 4, type: 'blur', at }])).body).toEqual({
      accepted: 2,
      duplicates: 0,
      conflicts: [],
      last_seq: 4,
      missing: [[2, 3]],
    });
    expect((await telemetry([paste, { seq: 4, type: 'focus', at }])).body).toMatchObject({
      accepted: 0,
      duplicates: 1,
      conflicts: [4],
    });
    await post('/tasks/hint', { session_id, task_id });
    const code = await solutionOf(task_id);
    const check = await post('/tasks/check', { session_id, task_id, language: 'python', code });
    await stream.until(({ type }) => type === 'feedback');
    await stream.until(({ type, data }) => type === 'state' && data.state === 'feedback_ready');
    expect((await next(session_id)).body).toEqual({ state: 'finished', task: null });
    const end = await stream.until(({ type }) => type === 'finished');
    await stream.ended;
    const report = await client.get(end.data.report_url, { token: interviewer.token });
    expect(report.body).toMatchObject({
      session_id,
      tasks: [
        {
          task_id,
          outcome: 'solved',
          hints: 1,
          attempts: [{ submission_id: check.body.submission_id, verdict: 'accepted' }],
        },
      ],
    });
    const kinds = report.body.signals.map(({ kind }: { kind: string }) => kind);
    expect(kinds).toEqual(
      expect.arrayContaining(['telemetry_gap', 'telemetry_conflict', 'code_without_edits']),
    );
    expect((await get(`/interview/${session_id}`)).body).toMatchObject({
      state: 'finished',
      report_ready: true,
      telemetry_last_seq: 4,
      attempts_left: 0,
      deadline_at: null,
    });
    expect(refusal(await post('/chat/send', { session_id, text: 'one more thing' }))).toEqual([
      409,
      'finished',
      'finished',
    ]);
    expect((await telemetry([{ seq: 5, type: 'focus', at }])).status).toBe(202);
  });

  it('is measured by what rules and dashboard ask for, and the page for operators names each metric', async () => {
    const page = await (await fetch(`${viva.url}/metrics`)).text();
    const declared = [...page.matchAll(/^# TYPE (\S+) /gm)].map(([, name = '']) => name);
    // A server of PostgreSQL has backups of its own.
    const elsewhere = testEngine() === 'postgres' ? ['viva_last_backup_timestamp_seconds'] : [];
    const asked = metricsAskedFor().filter((name) => !elsewhere.includes(name));
    expect(asked.length).toBeGreaterThan(50);
    expect(asked.filter((name) => !declared.includes(name))).toEqual([]);
    const operations = await readFile(join(ROOT, 'docs/operations.md'), 'utf8');
    const ours = declared.filter((name) => name.startsWith('viva_'));
    expect(ours.filter((name) => !operations.includes(`\`${name}`))).toEqual([]);
  });
});
