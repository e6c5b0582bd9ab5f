import { randomUUID } from 'node:crypto';
import Database from 'better-sqlite3';
import { MOST_BYTES_OF_CANDIDATE, MOST_BYTES_OF_INTERVIEW } from '../../../src/api/tasks/storage-limit.ts';
import type { CheckAnswer, RunAnswer } from '../../../src/domain/interview/calls.ts';
import { CommandRefused } from '../../../src/domain/interview/refusal.ts';
import type { SolutionResult } from '../../../src/domain/measurement/results.ts';
import { CommandUnanswered } from '../../../src/temporal/gateway.ts';
import { startTestApi, type TestApi } from '../../support/api/api.ts';
import { type Person, signUp } from '../../support/api/people.ts';
import { type StoredInterview, storeInterview } from '../../support/api/stored-interview.ts';

const OUTPUT = 'x'.repeat(10_000);

/** The workflow's part: what it says to a command is up to each test. */
type Decide = (id: string, command: { codeSha256: string }) => Promise<RunAnswer & CheckAnswer>;

describe('what runs and checks store', () => {
  let api: TestApi;
  let owner: Person;
  let interview: StoredInterview;
  let decide: Decide;
  let stored: Database.Database;

  beforeAll(async () => {
    api = await startTestApi(({ gateway }) => ({
      gateway: {
        ...gateway,
        run: (id, command) => decide(id, command),
        check: (id, command) => decide(id, command),
      },
    }));
    stored = new Database(api.recordsFile, { readonly: true });
    owner = await signUp(api.client);
    interview = await storeInterview(api, owner.id);
    await interview.happen({ type: 'issueTask' });
    await interview.happen({ type: 'deliverTask' });
  });
  afterAll(async () => {
    stored.close();
    await api.close();
  });

  const count = (table: string): number =>
    (stored.prepare(`select count(*) as rows from ${table}`).get() as { rows: number }).rows;
  const counts = () => ({ blobs: count('blobs'), answers: count('answers'), stored: count('stored_bytes') });

  function post(path: '/tasks/run' | '/tasks/check', code: string, key: string = randomUUID()) {
    const task = interview.events.find(({ type }) => type === 'task');
    const body = {
      session_id: interview.id,
      task_id: task?.type === 'task' ? task.data.taskId : '',
      language: 'python',
      code,
      ...(path === '/tasks/run' && { stdin: `input of ${code}` }),
    };
    return api.client.post(path, body, { token: owner.token, headers: { 'Idempotency-Key': key } });
  }

  const refuse: Decide = async () => {
    throw new CommandRefused('wrong_state', 'evaluating', 'evaluating');
  };

  const answer: Decide = async (_, command) => {
    const result: SolutionResult = {
      language: 'python',
      codeSha256: command.codeSha256,
      verdict: 'accepted',
      passed: 1,
      total: 1,
      compile: { ok: true, output: '' },
      passedShare: 1,
      durationMs: 5,
      cpuMs: 5,
      memoryKb: 5,
      stdout: OUTPUT,
      stderr: '',
      tests: [],
    };
    const resultSha256 = await api.records.blobs.put(JSON.stringify(result), interview.id);
    return {
      runId: randomUUID(),
      submissionId: randomUUID(),
      resultSha256,
      codeSha256: command.codeSha256,
      attempt: 1,
      attemptsLeft: 2,
      verdict: 'accepted',
      score: 1,
      state: 'evaluating',
    };
  };

  it.each(['/tasks/run', '/tasks/check'] as const)('leaves nothing of a %s that is refused', async (path) => {
    decide = refuse;
    const before = counts();
    const key = randomUUID();
    for (let i = 0; i < 3; i++) expect((await post(path, `print("${path}")`, key)).status).toBe(409);
    expect(counts()).toEqual({ ...before, stored: expect.any(Number) });
    // The key is as good as new, also for another body.
    expect((await post(path, 'print(2)', key)).status).toBe(409);
    expect(await api.records.blobs.bytesOf({ id: interview.id, candidateId: owner.id })).toEqual({
      interview: 0,
      candidate: 0,
    });
  });

  it('leaves no row of a key whose call is not found or invalid', async () => {
    const before = counts();
    const headers = { 'Idempotency-Key': 'missing' };
    const body = { session_id: randomUUID(), task_id: 'algorithms/x', language: 'python', code: 'print(1)' };
    expect((await api.client.post('/tasks/check', body, { token: owner.token, headers })).status).toBe(404);
    expect(counts()).toEqual(before);
  });

  it('keeps the code of a command that may still act, and its key', async () => {
    decide = async () => {
      throw new CommandUnanswered('late');
    };
    const before = counts();
    expect((await post('/tasks/check', 'print("late")', 'late')).status).toBe(503);
    expect(counts()).toMatchObject({ blobs: before.blobs + 1, answers: before.answers + 1 });
    expect((await post('/tasks/check', 'print("other")', 'late')).body.code).toBe('idempotency_key_reused');
  });

  it('keeps code that one call was refused with and another acts with', async () => {
    const held = Promise.withResolvers<void>();
    let calls = 0;
    decide = async (id, command) => {
      calls += 1;
      if (calls === 1) return refuse(id, command);
      await held.promise;
      expect(await api.records.blobs.get(command.codeSha256)).toBe('print("shared")');
      return answer(id, command);
    };
    const tries = [post('/tasks/check', 'print("shared")'), post('/tasks/check', 'print("shared")')];
    expect((await Promise.race(tries)).status).toBe(409);
    held.resolve();
    expect((await Promise.all(tries)).map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it.each(['/tasks/run', '/tasks/check'] as const)(
    'answers a repeated %s from what is stored once, with a small row for the key',
    async (path) => {
      decide = answer;
      const key = randomUUID();
      const first = await post(path, 'print("kept")', key);
      expect(first.status).toBe(200);
      decide = refuse;
      expect((await post(path, 'print("kept")', key)).body).toEqual(first.body);
      const row = stored.prepare('select body, reference from answers where key = ?').get(key) as {
        body: string | null;
        reference: string;
      };
      expect(row.body).toBeNull();
      expect(row.reference.length).toBeLessThan(600);
    },
  );

  it('answers a repeat from a whole body, as they were kept before', async () => {
    decide = answer;
    const key = randomUUID();
    const first = await post('/tasks/check', 'print("old")', key);
    const before = { ...first.body, score: 0.25 };
    const other = new Database(api.recordsFile);
    other
      .prepare('update answers set body = ?, reference = null where key = ?')
      .run(JSON.stringify(before), key);
    other.close();
    expect((await post('/tasks/check', 'print("old")', key)).body).toEqual(before);
  });

  it.each([
    ['this interview', { interview: MOST_BYTES_OF_INTERVIEW, candidate: MOST_BYTES_OF_INTERVIEW }],
    ['your interviews', { interview: 1, candidate: MOST_BYTES_OF_CANDIDATE }],
  ])('refuses more once %s have stored as much as is kept', async (what, bytes) => {
    const other = new Database(api.recordsFile);
    const [id, before] = [randomUUID(), counts().blobs];
    await storeInterview(api, owner.id, { interviewId: id });
    const set = other.prepare(
      'insert into stored_bytes values (?, ?) on conflict (interview_id) do update set bytes = excluded.bytes',
    );
    set.run(interview.id, bytes.interview);
    set.run(id, bytes.candidate - bytes.interview);
    const { status, body } = await post('/tasks/run', 'print("more")');
    expect([status, body.code]).toEqual([429, 'storage_full']);
    expect(body.detail).toContain(what);
    expect(counts().blobs).toBe(before);
    set.run(id, 0);
    other.close();
  });
});
