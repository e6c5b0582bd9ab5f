import { appendFile, cp, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadBank } from '../../src/bank/load.ts';
import { createClient, type TestClient } from '../support/api/client.ts';
import { type Person, signUp, signUpAs } from '../support/api/people.ts';
import { copyTasks } from '../support/bank/files.ts';
import { execute } from '../support/database/execute.ts';
import { eventually } from '../support/eventually.ts';
import { startTestViva, type TestViva } from '../support/viva.ts';

const TASKS = ['dry-spell', 'first-bad-bracket'];

/** Restarted on another bank, with the one before gone from the folder and from the database. */
describe('interviews whose bank nobody has kept', () => {
  let folder: string;
  let version: string;
  let viva: TestViva;
  let client: TestClient;
  let candidate: Person;
  let company: Person;
  let open: { session_id: string; task_id: string };
  let greetedId: string;
  let finishedId: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'viva-lost-bank-'));
    const tasks = join(folder, 'tasks');
    copyTasks(
      tasks,
      TASKS.map((slug) => `algorithms/${slug}`),
    );
    viva = await startTestViva({ serveUnprovenTasks: true }, { untilCodeRuns: false, tasks });
    client = await createClient(viva.url);
    candidate = await signUp(client);
    company = await signUpAs('interviewer', client, viva.records);
    open = await startWithTask();
    greetedId = await start();
    finishedId = (await startWithTask()).session_id;
    await post(`/interview/${finishedId}/finish`, {});
    await eventually(async () => (await get(`/interview/${finishedId}`)).body.report_ready);

    version = (await loadBank(tasks)).version;
    await appendFile(join(tasks, 'algorithms/dry-spell/task.yaml'), '# as an upgrade would\n');
    await rename(join(viva.config.dataDir, 'banks', version), join(folder, 'kept'));
    await execute(viva.config.database, 'delete from bank_versions where version = ?', [version]);
    await viva.restart();
    client = await createClient(viva.url);
  });
  afterAll(async () => {
    await viva?.close();
    await rm(folder, { recursive: true });
  });

  const post = (path: string, body: object) => client.post(path, body, { token: candidate.token });
  const get = (path: string, { token }: Person = candidate) => client.get(path, { token });

  async function start(): Promise<string> {
    const { body } = await post('/interview/start', { track: 'algorithms', level: 'junior' });
    return body.session_id;
  }

  async function startWithTask() {
    const session_id = await start();
    const { task } = (await post('/tasks/next', { session_id })).body;
    return { session_id, task_id: task.task_id as string };
  }

  const program = () => ({ ...open, language: 'python', code: 'print(1)' });

  it.each([
    ['its current task', () => get(`/tasks/current?session_id=${open.session_id}`)],
    ['a task by its name', () => get(`/tasks/${open.task_id}?session_id=${open.session_id}`)],
    ['the next task', () => post('/tasks/next', { session_id: open.session_id })],
    ['the next task by GET', () => get(`/tasks/next?session_id=${open.session_id}`)],
    ['a first task', () => post('/tasks/next', { session_id: greetedId })],
    ['a run', () => post('/tasks/run', program())],
    ['a check', () => post('/tasks/check', program())],
    ['a hint', () => post('/tasks/hint', open)],
  ])('answer what is wrong to %s, and name the version in the log alone', async (_, call) => {
    viva.logged.length = 0;
    const { status, headers, body } = await call();
    expect([status, body.code, headers.get('retry-after')]).toEqual([503, 'bank', '60']);
    expect(body.detail).toContain('put them back');
    expect(JSON.stringify(body)).not.toContain(version);
    const line = viva.logged.find(({ msg }) => msg === 'bank of an interview not kept');
    expect(line).toMatchObject({ request_id: body.request_id });
    expect(JSON.stringify(line)).toContain(`version ${version} of the task bank`);
  });

  it('are as they were after it: nothing issued, nothing counted', async () => {
    expect((await get(`/interview/${open.session_id}`)).body).toMatchObject({
      state: 'awaiting_solution',
      task_number: 1,
      attempts_left: viva.config.maxAttempts,
    });
    expect((await get(`/interview/${greetedId}`)).body).toMatchObject({ state: 'greeting', task_number: 0 });
  });

  it('are talked about all the same', async () => {
    const { session_id } = open;
    const { message_id } = (await post('/chat/send', { session_id, text: 'Where is my task?' })).body;
    await eventually(async () =>
      (await get(`/interview/${session_id}/events`)).body.events.some(
        (event: { type: string; data: { reply_to: string[] } }) =>
          event.type === 'final' && event.data.reply_to.includes(message_id),
      ),
    );
  });

  it('keep their report, as JSON and as a page', async () => {
    for (const reader of [candidate, company]) {
      expect((await get(`/interview/${finishedId}/report`, reader)).body.tasks).toHaveLength(1);
      const headers = { Accept: 'text/html' };
      const page = await client.get(`/interview/${finishedId}/report`, { token: reader.token, headers });
      expect(page.status).toBe(200);
      expect(page.body).toContain('The statement cannot be shown');
    }
  });

  it('can be finished, and then have a report', async () => {
    await post(`/interview/${greetedId}/finish`, {});
    await eventually(async () => (await get(`/interview/${greetedId}`)).body.report_ready);
    expect((await get(`/interview/${greetedId}/report`)).status).toBe(200);
  });

  it('go on once it is put back', async () => {
    await cp(join(folder, 'kept'), join(viva.config.dataDir, 'banks', version), { recursive: true });
    const { status, body } = await get(`/tasks/current?session_id=${open.session_id}`);
    expect([status, body.task.task_id]).toEqual([200, open.task_id]);
    expect((await post('/tasks/hint', open)).body.number).toBe(1);
  });
});
