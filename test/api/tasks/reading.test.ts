import { randomUUID } from 'node:crypto';
import type { SolutionResult, TestResult } from '../../../src/domain/measurement/results.ts';
import type { Verdict } from '../../../src/domain/vocabulary.ts';
import { startTestApi, type TestApi } from '../../support/api/api.ts';
import { type Person, signUp, signUpAs } from '../../support/api/people.ts';
import { type StoredInterview, storeInterview } from '../../support/api/stored-interview.ts';

const TASKS = ['algorithms/dry-spell', 'algorithms/first-bad-bracket'];

describe('reading tasks, runs and checks', () => {
  let api: TestApi;
  let owner: Person;
  let interview: StoredInterview;
  let taskId: string;

  beforeAll(async () => {
    api = await startTestApi();
    owner = await signUp(api.client);
  });
  afterAll(() => api.close());

  beforeEach(async () => {
    interview = await storeInterview(api, owner.id);
    await interview.happen({ type: 'issueTask' });
    await interview.happen({ type: 'deliverTask' });
    taskId = idOfLastTask();
  });

  function idOfLastTask(): string {
    const task = interview.events.findLast(({ type }) => type === 'task');
    return task?.type === 'task' ? task.data.taskId : '';
  }

  const get = (path: string, { token }: Person = owner) =>
    api.client.get(`${path}?session_id=${interview.id}`, { token });
  const current = () => get('/tasks/current');

  async function stored(code: string, verdict: Verdict, tests: TestResult[]) {
    const result: SolutionResult = {
      language: 'python',
      codeSha256: await api.records.blobs.put(code),
      verdict,
      compile: { ok: verdict !== 'compile_error', output: '' },
      passed: 1,
      total: tests.length,
      passedShare: 0.5,
      durationMs: 12,
      cpuMs: 9,
      memoryKb: 9_000,
      stdout: '',
      stderr: '',
      hint: 'Look at the last line.',
      tests,
    };
    return { ...result, resultSha256: await api.records.blobs.put(JSON.stringify(result)) };
  }

  const visible = (stdout: string): TestResult => ({
    name: '01-sample',
    hidden: false,
    verdict: 'accepted',
    durationMs: 5,
    cpuMs: 4,
    memoryKb: 8_000,
    stdout,
    stderr: '',
    expected: '3\n',
  });
  const hiddenTest: TestResult = { ...visible(''), name: '01-edge', hidden: true, expected: '' };

  async function run(code: string, stdout = '3\n'): Promise<string> {
    const runId = randomUUID();
    const result = await stored(code, 'accepted', [visible(stdout)]);
    await interview.happen({ type: 'recordRun', run: { ...result, runId, taskId } });
    return runId;
  }

  async function check(code: string, verdict: Verdict): Promise<string> {
    const submissionId = randomUUID();
    const result = await stored(
      code,
      verdict,
      verdict === 'compile_error' ? [] : [visible('3\n'), hiddenTest],
    );
    await interview.happen({ type: 'startCheck', taskId, language: 'python' });
    await interview.happen({ type: 'recordVerdict', submission: { ...result, submissionId, taskId } });
    if (verdict === 'internal_error') return submissionId;
    const review = { summary: 'So.', strengths: [], improvements: [], quality: null, degraded: true };
    await interview.happen({ type: 'recordFeedback', submissionId, review });
    return submissionId;
  }

  describe('the current task', () => {
    it('is none before the first', async () => {
      interview = await storeInterview(api, owner.id);
      expect((await current()).body).toEqual({ state: 'greeting', task: null });
    });

    it('comes with all that next tells, and with what is left of it', async () => {
      const source = api.bank.tasks.get(taskId);
      const { body } = await current();
      expect(body).toMatchObject({
        state: 'awaiting_solution',
        task: {
          task_id: taskId,
          number: 1,
          statement: source?.statement.en,
          attempts_left: 3,
          max_attempts: 3,
          hints_left: source?.hints.length,
          par_ms: source?.parMs,
          hidden_tests: source?.hiddenTests.length,
          hints: [],
          runs: [],
          submissions: [],
        },
      });
      expect(Date.parse(body.task.deadline_at)).toBeGreaterThan(Date.now());
    });

    it('has the code and the outputs of runs and checks, newest first, and the hints', async () => {
      await interview.happen({ type: 'takeHint', taskId, text: 'Mind the empty line.' });
      const first = await run('print(1)', '1\n');
      const second = await run('print(3)');
      const submission = await check('print(2)', 'wrong_answer');
      const { task } = (await current()).body;
      expect(task.hints).toEqual([{ number: 1, text: 'Mind the empty line.' }]);
      expect(task.hints_left).toBe(2);
      expect(task.runs).toMatchObject([
        { run_id: second, code: 'print(3)', language: 'python', verdict: 'accepted' },
        { run_id: first, code: 'print(1)', tests: [{ stdout: '1\n', expected: '3\n' }] },
      ]);
      expect(task.submissions).toMatchObject([
        {
          submission_id: submission,
          code: 'print(2)',
          attempt: 1,
          attempts_left: 2,
          verdict: 'wrong_answer',
        },
      ]);
      expect(Date.parse(task.runs[0].at)).toBeGreaterThanOrEqual(Date.parse(task.runs[1].at));
    });

    it('has the newest twenty of each', async () => {
      const runs: string[] = [];
      for (let i = 0; i < 23; i += 1) runs.push(await run(`print(${i})`));
      const { task } = (await current()).body;
      expect(task.runs.map(({ run_id }: { run_id: string }) => run_id)).toEqual(runs.slice(3).reverse());
    });

    it('expects more time where more was given', async () => {
      const { par_ms } = (await current()).body.task;
      const limitMs = api.bank.tasks.get(taskId)?.limitMs ?? 0;
      await interview.happen({ type: 'extend', seconds: limitMs / 2_000, reason: 'a fire alarm', by: 'x' });
      expect((await current()).body.task.par_ms).toBe(par_ms * 1.5);
    });

    it('stays the last one when it is closed, with nothing left of it', async () => {
      await check('print(3)', 'accepted');
      expect((await current()).body).toMatchObject({
        state: 'feedback_ready',
        task: { task_id: taskId, deadline_at: null, attempts_left: 0, hints_left: 0, max_attempts: 3 },
      });
    });

    it('is still there once the interview is finished', async () => {
      await check('print(2)', 'wrong_answer');
      await interview.conclude();
      expect((await current()).body).toMatchObject({
        state: 'finished',
        task: { task_id: taskId, deadline_at: null, attempts_left: 0, submissions: [{ attempts_left: 2 }] },
      });
    });
  });

  describe('a task that was given', () => {
    it('can be read after the next one has come, with its own work alone', async () => {
      const first = taskId;
      await run('print(1)');
      await interview.happen({ type: 'giveUp', taskId });
      await interview.happen({ type: 'issueTask' });
      await interview.happen({ type: 'deliverTask' });
      taskId = idOfLastTask();
      await run('print(2)');
      expect((await get(`/tasks/${first}`)).body).toMatchObject({
        state: 'awaiting_solution',
        task: { task_id: first, number: 1, attempts_left: 0, runs: [{ code: 'print(1)' }] },
      });
      expect((await current()).body).toMatchObject({ task: { task_id: taskId, number: 2 } });
    });

    it('is the only kind that can be read', async () => {
      const other = TASKS.find((id) => id !== taskId);
      for (const path of [
        `/tasks/${other}`,
        '/tasks/algorithms/nothing',
        '/tasks/music/scales',
        '/tasks/algorithms/%00',
      ]) {
        const { status } = await get(path);
        expect([path, [404, 422].includes(status)]).toEqual([path, true]);
      }
    });
  });

  describe('a run or a check', () => {
    it('is read as it was answered', async () => {
      const id = await run('print(3)');
      expect((await get(`/tasks/runs/${id}`)).body).toMatchObject({
        run_id: id,
        code: 'print(3)',
        language: 'python',
        verdict: 'accepted',
        hint: 'Look at the last line.',
        tests: [{ name: '01-sample', stdout: '3\n', expected: '3\n' }],
      });
    });

    it.each([
      ['wrong_answer', { attempt: 1, attempts_left: 2, state: 'evaluating' }],
      ['accepted', { attempt: 1, attempts_left: 0, state: 'evaluating' }],
      ['compile_error', { attempt: 0, attempts_left: 3, state: 'feedback_ready' }],
      ['internal_error', { attempt: 0, attempts_left: 3, state: 'awaiting_solution' }],
    ] as const)('keeps what was said then of %s', async (verdict, said) => {
      const id = await check('print(4)', verdict);
      await interview.happen({ type: 'finish' });
      expect((await get(`/tasks/submissions/${id}`)).body).toMatchObject({
        submission_id: id,
        verdict,
        ...said,
      });
    });

    it('shows of hidden tests no more than the check did', async () => {
      const id = await check('print(2)', 'wrong_answer');
      const { body } = await get(`/tasks/submissions/${id}`);
      expect(Object.keys(body.tests[1]).sort()).toEqual([
        'cpu_ms',
        'duration_ms',
        'hidden',
        'memory_kb',
        'name',
        'verdict',
      ]);
    });

    it('names hidden tests to the company alone', async () => {
      const interviewer = await signUpAs('interviewer', api.client, api.records);
      const id = await check('print(2)', 'wrong_answer');
      const nameFor = async (who: Person) => (await get(`/tasks/submissions/${id}`, who)).body.tests[1].name;
      expect([await nameFor(owner), await nameFor(interviewer)]).toEqual(['hidden 1', '01-edge']);
    });

    it('belongs to its own interview', async () => {
      const runId = await run('print(3)');
      const submissionId = await check('print(2)', 'wrong_answer');
      interview = await storeInterview(api, owner.id);
      for (const path of [`/tasks/runs/${runId}`, `/tasks/submissions/${submissionId}`]) {
        expect([path, (await get(path)).status]).toEqual([path, 404]);
      }
    });
  });

  it('is for its owner and the company', async () => {
    const [interviewer, admin, other] = [
      await signUpAs('interviewer', api.client, api.records),
      await signUpAs('admin', api.client, api.records),
      await signUp(api.client),
    ];
    const paths = [
      '/tasks/current',
      `/tasks/${taskId}`,
      `/tasks/runs/${await run('print(3)')}`,
      `/tasks/submissions/${await check('print(2)', 'wrong_answer')}`,
    ];
    for (const path of paths) {
      for (const [who, expected] of [
        [owner, 200],
        [interviewer, 200],
        [admin, 200],
        [other, 404],
      ] as const) {
        expect([path, (await get(path, who)).status]).toEqual([path, expected]);
      }
    }
  });

  it('changes nothing', async () => {
    const runId = await run('print(3)');
    const submissionId = await check('print(3)', 'accepted');
    const before = await api.client.get(`/interview/${interview.id}`, { token: owner.token });
    const events = await api.records.events.after(interview.id, 0);
    for (let i = 0; i < 3; i += 1) {
      for (const path of ['current', taskId, `runs/${runId}`, `submissions/${submissionId}`]) {
        expect((await get(`/tasks/${path}`)).status).toBe(200);
      }
    }
    const after = await api.client.get(`/interview/${interview.id}`, { token: owner.token });
    expect({ ...after.body, server_time: '' }).toEqual({ ...before.body, server_time: '' });
    expect(await api.records.events.after(interview.id, 0)).toEqual(events);
  });
});
