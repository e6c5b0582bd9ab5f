import { randomUUID } from 'node:crypto';
import { MOST_BYTES_OF_CANDIDATE, MOST_BYTES_OF_INTERVIEW } from '../../../src/api/tasks/storage-limit.ts';
import type { DatabaseLocation } from '../../../src/database/location.ts';
import { hashOf } from '../../../src/records/blobs.ts';
import { startTestApi } from '../../support/api/api.ts';
import { createClient, type TestClient } from '../../support/api/client.ts';
import { type Person, signUp } from '../../support/api/people.ts';
import { storeInterview } from '../../support/api/stored-interview.ts';
import { execute } from '../../support/database/execute.ts';
import { startTestViva, type TestViva } from '../../support/viva.ts';

type Path = '/tasks/run' | '/tasks/check';
const PATHS: Path[] = ['/tasks/run', '/tasks/check'];

describe('what runs and checks store', () => {
  let viva: TestViva;
  let client: TestClient;
  let owner: Person;
  let session_id: string;
  let task_id: string;

  beforeAll(async () => {
    viva = await startTestViva();
    client = await createClient(viva.url);
  }, 180_000);
  afterAll(async () => {
    await viva.close();
  });

  beforeEach(async () => {
    owner = await signUp(client);
    session_id = await startInterview();
    task_id = (await post('/tasks/next', { session_id })).body.task.task_id;
  });

  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    client.post(path, body, { token: owner.token, headers });

  async function startInterview(): Promise<string> {
    return (await post('/interview/start', { track: 'algorithms', level: 'junior' })).body.session_id;
  }

  function send(path: Path, code: string, key: string = randomUUID()) {
    const stdin = path === '/tasks/run' ? `input of ${code}` : undefined;
    return post(path, { session_id, task_id, language: 'python', code, stdin }, { 'Idempotency-Key': key });
  }

  async function executions(): Promise<number> {
    const events = await viva.records.events.after(session_id, 0);
    return events.filter(({ type }) => type === 'run' || type === 'verdict').length;
  }

  it.each(PATHS)('leaves nothing of a %s that is refused', async (path) => {
    await post('/tasks/give-up', { session_id, task_id });
    const before = await rowsOf(viva.config.database);
    const key = randomUUID();
    for (let i = 0; i < 3; i++) expect((await send(path, `print("${path}")`, key)).status).toBe(409);
    expect(await rowsOf(viva.config.database)).toEqual(before);
    // The key is as good as new, also for another body.
    expect((await send(path, 'print(2)', key)).status).toBe(409);
    const bytes = await viva.records.blobs.bytesOf({ id: session_id, candidateId: owner.id });
    expect(bytes).toEqual({ interview: 0, candidate: 0 });
  });

  it('leaves no row of a key whose call is not found or invalid', async () => {
    const before = await rowsOf(viva.config.database);
    const key = { 'Idempotency-Key': 'missing' };
    const body = { session_id: randomUUID(), task_id: 'algorithms/x', language: 'python', code: 'print(1)' };
    expect((await post('/tasks/check', body, key)).status).toBe(404);
    expect((await post('/tasks/check', { ...body, code: 1 }, key)).status).toBe(422);
    expect(await rowsOf(viva.config.database)).toEqual(before);
  });

  it('keeps the code of a command that may still act, and its key', async () => {
    // No Temporal answers there.
    const api = await startTestApi();
    const { id, token } = await signUp(api.client);
    const interview = await storeInterview(api, id);
    const body = { session_id: interview.id, task_id: 'algorithms/dry-spell', language: 'python' };
    const check = (code: string) =>
      api.client.post('/tasks/check', { ...body, code }, { token, headers: { 'Idempotency-Key': 'late' } });
    const before = await rowsOf(api.recordsLocation);
    expect((await check('print("late")')).status).toBe(503);
    expect(await rowsOf(api.recordsLocation)).toEqual({
      blobs: before.blobs + 1,
      answers: before.answers + 1,
    });
    expect((await check('print("other")')).body.code).toBe('idempotency_key_reused');
    await api.close();
  });

  it('keeps code that one call was refused with and another acts with', async () => {
    const code = 'import time\ntime.sleep(0.1)\nprint("shared")\n';
    const calls = [send('/tasks/check', code), send('/tasks/check', code)];
    expect((await Promise.race(calls)).status).toBe(409);
    expect(await viva.records.blobs.get(hashOf(code))).toBe(code);
    expect((await Promise.all(calls)).map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await viva.records.blobs.get(hashOf(code))).toBe(code);
  });

  it.each(PATHS)(
    'answers a repeated %s from what is stored once, with a small row for the key',
    async (path) => {
      const key = randomUUID();
      const first = await send(path, 'print("x" * 10_000)', key);
      expect([first.status, JSON.stringify(first.body).length > 10_000]).toEqual([200, true]);
      expect((await send(path, 'print("x" * 10_000)', key)).body).toEqual(first.body);
      expect(await executions()).toBe(1);
      const [row] = await execute<{ body: string | null; reference: string }>(
        viva.config.database,
        'select body, reference from answers where key = ?',
        [key],
      );
      expect(row?.body).toBeNull();
      expect(row?.reference.length).toBeLessThan(600);
    },
  );

  it('answers a repeat from a whole body, as they were kept before', async () => {
    const key = randomUUID();
    const first = await send('/tasks/check', 'print("old")', key);
    const body = { ...first.body, score: 0.25 };
    const sql = 'update answers set body = ?, reference = null where key = ?';
    await execute(viva.config.database, sql, [JSON.stringify(body), key]);
    expect((await send('/tasks/check', 'print("old")', key)).body).toEqual(body);
  });

  it.each([
    ['this interview', { interview: MOST_BYTES_OF_INTERVIEW, candidate: MOST_BYTES_OF_INTERVIEW }],
    ['your interviews', { interview: 1, candidate: MOST_BYTES_OF_CANDIDATE }],
  ])('refuses more once %s have stored as much as is kept', async (what, bytes) => {
    const other = await startInterview();
    const before = await rowsOf(viva.config.database);
    const set = (...values: [id: string, bytes: number]) =>
      execute(
        viva.config.database,
        'insert into stored_bytes values (?, ?) on conflict (interview_id) do update set bytes = excluded.bytes',
        values,
      );
    await set(session_id, bytes.interview);
    await set(other, bytes.candidate - bytes.interview);
    const { status, body } = await send('/tasks/run', 'print("more")');
    expect([status, body.code]).toEqual([429, 'storage_full']);
    expect(body.detail).toContain(what);
    expect(await rowsOf(viva.config.database)).toEqual(before);
  });
});

async function rowsOf(location: DatabaseLocation) {
  const count = async (table: string) =>
    (await execute<{ n: number }>(location, `select count(*) as n from ${table}`))[0]?.n ?? 0;
  return { blobs: await count('blobs'), answers: await count('answers') };
}
