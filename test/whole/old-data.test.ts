import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Client, Connection } from '@temporalio/client';
import { loadConfig } from '../../src/config/config.ts';
import { verifyReport } from '../../src/report/verify.ts';
import { runningTemporal } from '../../src/setup/temporal-server.ts';
import { findHistory } from '../../src/temporal/histories.ts';
import { type Answer, createClient, type TestClient } from '../support/api/client.ts';
import { dataConverterOf } from '../support/data-converter.ts';
import { eventually } from '../support/eventually.ts';
import { startTestViva, type TestViva } from '../support/viva.ts';

const ARCHIVE = join(import.meta.dirname, '../fixtures/old-data/6382d16.tar.gz');

/** See test/fixtures/old-data/README.md. */
interface Folder {
  password: string;
  interviews: Record<
    'whole' | 'russian' | 'overdue' | 'greeted' | 'working' | 'retrying' | 'between',
    string
  >;
}

/** On the Temporal server of that folder, without a model. */
describe('a data folder that an earlier version wrote', () => {
  let dataDir: string;
  let folder: Folder;
  let viva: TestViva;
  let client: TestClient;
  let connection: Connection;
  let token: string;
  let events: ReturnType<typeof storedEvents>;

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'viva-old-data-'));
    execFileSync('tar', ['-xzf', ARCHIVE, '-C', dataDir]);
    folder = JSON.parse(readFileSync(join(dataDir, 'interviews.json'), 'utf8'));
    events = storedEvents(join(dataDir, 'viva.db'));
    const { database, telemetryDatabase, jwtSecrets, temporal } = loadConfig(
      { VIVA_DATA_DIR: dataDir },
      dataDir,
    );
    viva = await startTestViva({ dataDir, database, telemetryDatabase, jwtSecrets, temporal });
    client = await createClient(viva.url);
    connection = await Connection.connect({ address: (await runningTemporal(dataDir)) ?? '' });
  });
  beforeEach(async () => {
    token = await signIn('вера');
  });

  afterAll(async () => {
    await connection.close();
    await viva.close();
    rmSync(dataDir, { recursive: true });
  });

  async function signIn(login: string): Promise<string> {
    const { status, body } = await client.post('/auth/login', { login, password: folder.password });
    expect(status).toBe(200);
    return body.token;
  }
  const get = (path: string) => client.get(path, { token });
  const status = async (id: string) => (await get(`/interview/${id}`)).body;

  async function post(path: string, id: string, body: object = {}): Promise<Answer> {
    const answer = await client.post(path, { session_id: id, ...body }, { token });
    expect(answer.body).not.toHaveProperty('code');
    return answer;
  }

  async function next(id: string) {
    return (await get(`/tasks/next?session_id=${id}`)).body;
  }

  /** A reference solution out of the bank that the interview began with. */
  async function solutionOf(id: string, taskId: string): Promise<string> {
    const plan = await viva.records.interviews.findPlan(id);
    const bank = join(dataDir, 'banks', plan?.bankVersion ?? '');
    return readFileSync(join(bank, taskId, 'solutions/python.py'), 'utf8');
  }

  async function solves(id: string, taskId: string): Promise<void> {
    const code = await solutionOf(id, taskId);
    const { body } = await post('/tasks/check', id, { task_id: taskId, language: 'python', code });
    expect(body.verdict).toBe('accepted');
    await eventually(async () => (await status(id)).state === 'feedback_ready');
  }

  async function says(id: string, text: string): Promise<void> {
    const { body } = await post('/chat/send', id, { text });
    await eventually(async () =>
      (await get(`/interview/${id}/events`)).body.events.some(
        (event: { type: string; data: { reply_to: string[] } }) =>
          event.type === 'final' && event.data.reply_to.includes(body.message_id),
      ),
    );
  }

  async function finishes(id: string): Promise<void> {
    expect((await client.post(`/interview/${id}/finish`, {}, { token })).body).toEqual({ state: 'finished' });
    await hasReport(id);
  }

  async function hasReport(id: string): Promise<void> {
    await eventually(async () => (await status(id)).report_ready);
    await eventually(async () => (await viva.records.interviews.findHistories(id)).length > 0);
    expect((await get(`/interview/${id}/report`)).status).toBe(200);
    await verifies(id);
  }

  /**
   * The report is what its events and its history give, whether an earlier version wrote it or this one; the event
   * `finished` and the workflow's result have the hash that was announced then.
   */
  async function verifies(interviewId: string): Promise<void> {
    const identity = { interviewId, workflowId: `interview-${interviewId}` };
    const { records, config } = viva;
    const client = new Client({ connection, namespace: config.temporal.namespace });
    const dataConverter = await dataConverterOf(records);
    const history = await findHistory(identity, { client, records, dataConverter });
    const verification = await verifyReport(interviewId, { records, history });
    expect(verification?.checks.filter(({ outcome }) => outcome !== 'same')).toEqual([]);
    expect(verification?.checks).toHaveLength(7);
    const end = events.get(interviewId)?.find(({ type }) => type === 'finished');
    const { reportSha256 = null } = (end?.data ?? {}) as { reportSha256?: string };
    expect(verification?.announced).toBe(reportSha256);
  }

  it('keeps what was finished: events, report and its hash, in JSON and as a page', async () => {
    for (const [login, name] of [
      ['ada', 'whole'],
      ['вера', 'russian'],
    ] as const) {
      const id = folder.interviews[name];
      token = await signIn(login);
      expect(await viva.records.events.after(id, 0)).toEqual(events.get(id));
      expect((await get(`/interview/${id}/events`)).body.last_seq).toBe(events.get(id)?.length);
      await hasReport(id);
      const page = await client.get(`/interview/${id}/report`, { token, headers: { Accept: 'text/html' } });
      expect(page.status).toBe(200);
      expect(page.body).toContain(id);
    }
  });

  it('lists every interview of everybody to the company, with those who take them', async () => {
    const company = await signIn('mallory');
    const { body } = await client.get('/interviews?limit=100', { token: company });
    const ids = body.interviews.map(({ session_id }: { session_id: string }) => session_id);
    expect(new Set(ids)).toEqual(new Set(Object.values(folder.interviews)));
  });

  it('ends the one whose time was up long ago, with a report', async () => {
    const id = folder.interviews.overdue;
    token = await signIn('ada');
    await hasReport(id);
    const { body } = await get(`/interview/${id}/report`);
    expect(body.tasks).toMatchObject([{ outcome: 'timed_out' }]);
    expect(body.ended_by).toBe('idle');
  });

  it('goes on before the first task', async () => {
    const id = folder.interviews.greeted;
    await says(id, 'Я снова здесь.');
    expect((await next(id)).task.statement).toMatch(/[а-я]/);
    await finishes(id);
  });

  it('goes on with the open task, its runs and its hints', async () => {
    const id = folder.interviews.working;
    const { task_number, current_task_id: task_id, telemetry_last_seq } = await status(id);
    expect([task_number, telemetry_last_seq]).toEqual([1, 1]);
    expect((await next(id)).task.task_id).toBe(task_id);
    expect((await post('/tasks/hint', id, { task_id })).body.number).toBe(2);
    const { body } = await post('/tasks/run', id, {
      task_id,
      language: 'python',
      code: 'print(1)',
      stdin: '',
    });
    expect(body).toMatchObject({ verdict: 'accepted', stdout: '1\n' });
    await solves(id, task_id);
    await finishes(id);
  });

  it('goes on with attempts left after a failed check', async () => {
    const id = folder.interviews.retrying;
    const { state, attempts_left, current_task_id: task_id } = await status(id);
    expect([state, attempts_left]).toEqual(['feedback_ready', 2]);
    await solves(id, task_id);
    expect(await next(id)).toEqual({ state: 'finished', task: null });
    await hasReport(id);
  });

  it('goes on between two tasks', async () => {
    const id = folder.interviews.between;
    await says(id, 'What comes next?');
    const { task } = await next(id);
    expect(task.number).toBe(2);
    await post('/tasks/give-up', id, { task_id: task.task_id });
    await finishes(id);
  });

  it('takes a review of what was finished long ago, whose workflow has closed', async () => {
    const id = folder.interviews.whole;
    const said = { decision: 'clear', note: 'I have looked again.', signals: [] };
    const company = await signIn('mallory');
    const path = `/interview/${id}/integrity`;
    const { status, body } = await client.post(`${path}/review`, said, { token: company });
    expect([status, body]).toEqual([200, { review_id: expect.any(String) }]);
    const { reviews } = (await client.get(path, { token: company })).body;
    expect(reviews).toMatchObject([{ ...said, ...body, seq: (events.get(id)?.length ?? 0) + 1 }]);
    await verifies(id);
  });
});

/** As they lie in the file, by interview, before anything of today has touched it. */
function storedEvents(file: string) {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const byInterview = new Map<string, (Record<string, unknown> & { type: string })[]>();
    const rows = database.prepare('select * from events order by interview_id, seq').all();
    for (const { interview_id: id, seq, type, at, data } of rows) {
      const events = byInterview.get(String(id)) ?? [];
      byInterview.set(String(id), [
        ...events,
        { seq, type: String(type), at, data: JSON.parse(String(data)) },
      ]);
    }
    return byInterview;
  } finally {
    database.close();
  }
}
