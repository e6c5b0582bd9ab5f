import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { TestApi } from '../../support/api/api.ts';
import { startAttendedApi } from '../../support/api/attended.ts';
import type { Answer } from '../../support/api/client.ts';
import { PASSWORD, type Person } from '../../support/api/people.ts';
import { type StoredInterview, storeInterview } from '../../support/api/stored-interview.ts';

const DAY_MS = 24 * 3600_000;

function sha256(code: string): string {
  return createHash('sha256').update(code).digest('hex');
}

describe('drafts over HTTP', () => {
  let api: TestApi;
  let owner: Person;
  let interviewer: Person;
  let interview: StoredInterview;
  let taskId: string;
  let ahead = 0;

  beforeAll(async () => {
    ({ api, owner, interviewer } = await startAttendedApi({ clock: () => Date.now() + ahead }));
  });
  afterAll(() => api.close());

  beforeEach(async () => {
    ahead = 0;
    interview = await storeInterview(api, owner.id);
    await interview.happen({ type: 'issueTask' });
    await interview.happen({ type: 'deliverTask' });
    taskId = lastTask();
  });

  function lastTask(): string {
    const task = interview.events.findLast(({ type }) => type === 'task');
    return task?.type === 'task' ? task.data.taskId : '';
  }

  function save(change: Record<string, unknown> = {}, { token = owner.token } = {}): Promise<Answer> {
    const body = {
      session_id: interview.id,
      task_id: taskId,
      language: 'python',
      code: 'print(1)\n',
      revision: 1,
      ...change,
    };
    return api.client.put('/tasks/draft', body, { token });
  }

  function read({ token = owner.token, task = taskId } = {}): Promise<Answer> {
    const query = new URLSearchParams({ session_id: interview.id, task_id: task });
    return api.client.get(`/tasks/draft?${query}`, { token });
  }

  it('are saved and read again, the newest first, by the owner and the company', async () => {
    const before = Date.now();
    const python = await save({ base_revision: 0, client_id: randomUUID() });
    expect(python.status).toBe(200);
    expect(python.body).toEqual({ revision: 1, sha256: sha256('print(1)\n'), saved_at: expect.any(String) });
    expect(Date.parse(python.body.saved_at)).toBeGreaterThanOrEqual(before);
    await delay(2);
    const empty = await save({ language: 'javascript', code: '', revision: 9 });
    expect([empty.status, empty.body.sha256]).toEqual([200, sha256('')]);
    for (const { token } of [owner, interviewer]) {
      const { status, body } = await read({ token });
      expect([status, body]).toEqual([
        200,
        {
          active_language: 'javascript',
          drafts: [
            { language: 'javascript', code: '', ...empty.body },
            { language: 'python', code: 'print(1)\n', ...python.body },
          ],
          edits_last_seq: {},
        },
      ]);
    }
    expect((await save({}, { token: interviewer.token })).status).toBe(403);
  });

  it('are none of a task before something was saved, and unknown of a task that was not given', async () => {
    const { status, body } = await read();
    expect([status, body]).toEqual([200, { active_language: null, drafts: [], edits_last_seq: {} }]);
    const other = await read({ task: 'algorithms/no-such-task' });
    expect([other.status, other.body.code]).toEqual([404, 'not_found']);
    expect((await save({ task_id: 'algorithms/no-such-task' })).status).toBe(404);
  });

  it('answer a repeat as the first, and show a page that was away what is stored', async () => {
    const first = await save({ base_revision: 0 });
    const repeat = await save({ base_revision: 0 });
    expect([repeat.status, repeat.body]).toEqual([200, first.body]);
    const away = await save({ base_revision: 0, revision: 5, code: 'of yesterday' });
    expect([away.status, away.body.code, away.body.draft]).toEqual([
      409,
      'draft_conflict',
      { language: 'python', code: 'print(1)\n', revision: 1, saved_at: first.body.saved_at },
    ]);
    expect((await read()).body.drafts[0].code).toBe('print(1)\n');
  });

  it('conflict with nothing where nothing is stored', async () => {
    const { status, body } = await save({ base_revision: 4, revision: 5 });
    expect([status, body.code, body.draft]).toEqual([409, 'draft_conflict', null]);
  });

  it('of two pages at once are that of one of them', async () => {
    const answers = await Promise.all(['one', 'other'].map((code) => save({ base_revision: 0, code })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const winner = answers.find(({ status }) => status === 200);
    expect((await read()).body.drafts).toEqual([expect.objectContaining(winner?.body)]);
  });

  it.each([
    ['NUL', { code: 'a\0b' }, 'code'],
    ['a lone surrogate', { code: 'print("\ud800")' }, 'code'],
    ['more than 64 KiB', { code: 'é'.repeat(32 * 1024 + 1) }, 'code'],
    ['no revision', { revision: 0 }, 'revision'],
    ['half a revision', { revision: 1.5 }, 'revision'],
    ['a revision that no integer holds', { revision: 2 ** 31 }, 'revision'],
    ['a negative base', { base_revision: -1 }, 'base_revision'],
    ['a page without a UUID', { client_id: 'tab 1' }, 'client_id'],
    ['a language that nobody runs', { language: 'cobol' }, 'language'],
  ])('refuse %s', async (_, wrong, path) => {
    const { status, body } = await save(wrong);
    expect([status, body.errors.map((fault: { path: string }) => fault.path)]).toEqual([422, [path]]);
  });

  it('refuse a language that the interview does not offer', async () => {
    const { status, body } = await save({ language: 'go' });
    expect([status, body.code]).toEqual([422, 'language_not_offered']);
  });

  it('take 64 KiB in one line', async () => {
    const code = 'é'.repeat(32 * 1024);
    expect((await save({ code })).body.sha256).toBe(sha256(code));
    expect((await read()).body.drafts[0].code).toBe(code);
  });

  it('take four in a burst only three, and the next after the pause that they are told', async () => {
    const statuses: number[] = [];
    for (let number = 1; number <= 3; number++) statuses.push((await save({ revision: number })).status);
    const refused = await save({ revision: 4 });
    expect([...statuses, refused.status]).toEqual([200, 200, 200, 429]);
    expect([refused.body.code, refused.headers.get('retry-after')]).toEqual(['too_many_requests', '1']);
    await delay(1_000);
    expect((await save({ revision: 4 })).status).toBe(200);
  });

  it('are not taken once the task is closed, and stay to be read', async () => {
    await save();
    await interview.happen({ type: 'giveUp', taskId });
    const late = await save({ revision: 2 });
    expect([late.status, late.body.code, late.body.state]).toEqual([409, 'wrong_state', 'feedback_ready']);
    expect(late.body.detail).toBe('this task was given up');
    expect((await read()).body.drafts).toHaveLength(1);
  });

  it('are not taken for the task before', async () => {
    const first = taskId;
    await interview.happen({ type: 'giveUp', taskId });
    await interview.happen({ type: 'issueTask' });
    await interview.happen({ type: 'deliverTask' });
    expect((await save({ task_id: first })).body.code).toBe('wrong_state');
    taskId = lastTask();
    expect((await save()).status).toBe(200);
  });

  it("are not taken from the deadline on by the server's clock, though its timer has not rung", async () => {
    expect((await save()).status).toBe(200);
    ahead = DAY_MS;
    const { token } = await again();
    const late = await save({ revision: 2 }, { token });
    expect([late.status, late.body.code, late.body.detail]).toEqual([
      409,
      'wrong_state',
      'the time for this task is up',
    ]);
  });

  /** Tokens are shorter than the day that passes. */
  async function again(): Promise<{ token: string }> {
    const { body } = await api.client.post('/auth/login', { login: owner.nickname, password: PASSWORD });
    return { token: body.token };
  }

  it('are not taken before the task is received, nor once the interview is over', async () => {
    await interview.happen({ type: 'giveUp', taskId });
    await interview.happen({ type: 'issueTask' });
    const early = await save({ task_id: lastTask() });
    expect([early.status, early.body.code, early.body.state]).toEqual([409, 'wrong_state', 'task_issued']);
    await interview.happen({ type: 'finish' });
    const late = await save();
    expect([late.status, late.body.code]).toEqual([409, 'finished']);
    expect((await read()).status).toBe(200);
  });

  it('are no events', async () => {
    const { lastSeq } = (await api.records.interviews.find(interview.id)) ?? {};
    await save();
    expect((await api.records.interviews.find(interview.id))?.lastSeq).toBe(lastSeq);
  });

  it('may be saved by a page of another origin that is allowed', async () => {
    const headers = { Origin: 'https://front.example', 'Access-Control-Request-Method': 'PUT' };
    const preflight = await api.client.send('OPTIONS', '/tasks/draft', { headers });
    expect(preflight.headers.get('access-control-allow-methods')?.split(',')).toContain('PUT');
  });
});
