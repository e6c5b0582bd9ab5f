import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { Client, Connection, WorkflowNotFoundError } from '@temporalio/client';
import { openDatabase } from '../../src/database/open.ts';
import { recordSchema } from '../../src/records/open.ts';
import { createClient, type TestClient } from '../support/api/client.ts';
import { type Person, signUp } from '../support/api/people.ts';
import { eventually } from '../support/eventually.ts';
import { DROPPED_WITHIN_MS } from '../support/temporal.ts';
import { ROOT, startTestViva, type TestViva } from '../support/viva.ts';

const DAY_MS = 24 * 3600_000;

/** A practice on the real parts: Temporal, SQLite, Docker; no model. */
describe('a practice', () => {
  let viva: TestViva;
  let client: TestClient;
  let person: Person;

  beforeAll(async () => {
    viva = await startTestViva();
    client = await createClient(viva.url);
    person = await signUp(client);
  }, 180_000);
  afterAll(() => viva.close());

  const post = (path: string, body: object) => client.post(path, body, { token: person.token });
  const get = (path: string) => client.get(path, { token: person.token });

  async function startPractice(headers = {}): Promise<string> {
    const wanted = { track: 'frontend', level: 'senior', practice: true };
    const { status, body } = await client.post('/interview/start', wanted, { token: person.token, headers });
    expect(status).toBe(201);
    return body.session_id;
  }

  it('runs programs and is talked with as an interview, and ends without a report', async () => {
    const session_id = await startPractice();
    const { task_id } = (await post('/tasks/next', { session_id })).body.task;
    expect(task_id).toBe('frontend/avatar-initials');
    await post('/chat/send', { session_id, text: 'Hello!' });
    const code = await readFile(join(ROOT, 'tasks', task_id, 'solutions/python.py'), 'utf8');
    const work = { session_id, task_id, language: 'python', code };
    expect((await post('/tasks/run', work)).body.verdict).toBe('accepted');
    expect((await post('/tasks/check', work)).body.verdict).toBe('accepted');
    await eventually(async () => (await get(`/interview/${session_id}`)).body.state === 'feedback_ready');
    expect((await post('/tasks/next', { session_id })).body).toEqual({ state: 'finished', task: null });
    const stream = await client.stream(session_id, { token: person.token });
    await stream.ended;
    const types = stream.events.map(({ type }) => type);
    expect(types).toEqual(expect.arrayContaining(['message', 'run', 'verdict', 'feedback']));
    expect(types).not.toContain('soft_skills');
    expect(stream.events.at(-1)).toMatchObject({ type: 'finished', data: { report_url: null } });
    expect((await get(`/interview/${session_id}/report`)).status).toBe(404);
    expect(await viva.records.interviews.findReport(session_id)).toBeNull();
  });

  it('is gone a day after its start, also over a restart, whether it has ended or not', async () => {
    const open = await startPractice({ 'Idempotency-Key': 'start' });
    const [over, young] = [await startPractice(), await startPractice({ 'Idempotency-Key': 'young' })];
    const said = { session_id: open, text: 'Hello!' };
    await client.post('/chat/send', said, { token: person.token, headers: { 'Idempotency-Key': 'hello' } });
    await client.post(`/interview/${over}/finish`, undefined, { token: person.token });
    await age([open, over], DAY_MS + 1_000);
    await viva.restart();
    client = await createClient(viva.url);
    await eventually(async () => (await get(`/interview/${open}`)).status === 404);
    await eventually(async () => (await get(`/interview/${over}`)).status === 404);
    expect((await get(`/interview/${young}`)).status).toBe(200);
    expect(await viva.records.events.after(open, 0)).toEqual([]);
    expect(await inStore((em) => em.execute('select key, interview_id from answers'))).toEqual([
      { key: 'young', interview_id: young },
    ]);

    const connection = await Connection.connect({ address: viva.viva.temporalAddress });
    const temporal = new Client({ connection, namespace: viva.config.temporal.namespace });
    const isThere = async (id: string) => {
      try {
        await temporal.workflow.getHandle(`interview-${id}`).describe();
        return true;
      } catch (error) {
        if (error instanceof WorkflowNotFoundError) return false;
        throw error;
      }
    };
    await eventually(async () => !(await isThere(open)) && !(await isThere(over)), DROPPED_WITHIN_MS);
    expect(await isThere(young)).toBe(true);
    await connection.close();
  }, 300_000);

  /** As if they had begun earlier. */
  async function age(ids: string[], ms: number): Promise<void> {
    await inStore(async (em) => {
      for (const id of ids) {
        await em.execute('update interviews set created_at = created_at - ? where id = ?', [ms, id]);
      }
    });
  }

  async function inStore<Found>(look: (em: SqlEntityManager) => Promise<Found>): Promise<Found> {
    const { orm } = await openDatabase(viva.config.database, recordSchema);
    try {
      return await look(orm.em);
    } finally {
      await orm.close(true);
    }
  }
});
