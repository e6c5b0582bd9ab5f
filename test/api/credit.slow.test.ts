import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient, type EventStream, type TestClient } from '../support/api/client.ts';
import { type Person, signUp, signUpAs } from '../support/api/people.ts';
import { eventually } from '../support/eventually.ts';
import { startTestViva, type TestViva } from '../support/viva.ts';

const BREAK_MS = 6_000;
/** The latest look for the word of the page, and time for what comes of it. */
const SETTLED_MS = 33_000;

/** The restart comes last. */
describe('a stream that broke and came back', () => {
  let viva: TestViva;
  let client: TestClient;
  let candidate: Person;

  beforeAll(async () => {
    viva = await startTestViva({}, { untilCodeRuns: false });
    client = await createClient(viva.url);
    candidate = await signUp(client);
  });
  afterAll(() => viva.close());

  interface Room {
    id: string;
    deadlineAt: number;
    stream: EventStream;
    taskId: string;
  }

  const post = (path: string, body: object) => client.post(path, body, { token: candidate.token });
  const openStream = (id: string) => client.stream(id, { token: candidate.token });

  async function enter(): Promise<Room> {
    const started = await post('/interview/start', { track: 'algorithms', level: 'junior' });
    const id = started.body.session_id;
    const next = await post('/tasks/next', { session_id: id });
    const { task_id: taskId, deadline_at } = next.body.task;
    return { id, taskId, deadlineAt: Date.parse(deadline_at), stream: await openStream(id) };
  }

  async function breakStream(room: Room, ms = BREAK_MS): Promise<EventStream> {
    room.stream.close();
    await sleep(ms);
    return openStream(room.id);
  }

  async function tellReconnect(id: string): Promise<void> {
    const events = [{ seq: 1, type: 'reconnect', at: new Date().toISOString() }];
    const body = { session_id: id, client_id: randomUUID(), events };
    expect((await post('/telemetry/anticheat', body)).status).toBe(202);
  }

  async function deadlineOf(id: string): Promise<number> {
    const { body } = await client.get(`/interview/${id}`, { token: candidate.token });
    return Date.parse(body.deadline_at);
  }

  async function creditsOf(id: string) {
    const { body } = await client.get(`/interview/${id}/events`, { token: candidate.token });
    return body.events.filter(({ type }: { type: string }) => type === 'credited');
  }

  it('is credited where the page says so too: event, clock, signal and report', async () => {
    const room = await enter();
    const stream = await breakStream(room);
    await tellReconnect(room.id);
    const { data } = await stream.until(({ type }) => type === 'credited');
    expect(data).toEqual({
      seconds: expect.any(Number),
      cause: 'disconnect',
      deadline_at: new Date(room.deadlineAt + data.seconds * 1_000).toISOString(),
    });
    expect(data.seconds).toBeGreaterThanOrEqual(5);
    expect(data.seconds).toBeLessThanOrEqual(7);
    expect(await deadlineOf(room.id)).toBe(room.deadlineAt + data.seconds * 1_000);

    const interviewer = await signUpAs('interviewer', client, viva.records);
    const { body } = await client.get(`/interview/${room.id}/integrity`, { token: interviewer.token });
    const signal = body.signals.find(({ kind }: { kind: string }) => kind === 'disconnect');
    expect(signal).toMatchObject({
      severity: 'info',
      facts: { seconds: data.seconds, credited: true },
      evidence: [{ store: 'telemetry', seq: 1 }],
    });
    // From when the server noticed, which on a busy machine is later than it was.
    expect(Math.floor((Date.parse(signal.to) - Date.parse(signal.from)) / 1_000)).toBe(data.seconds);

    await client.post(`/interview/${room.id}/finish`, undefined, { token: candidate.token });
    await stream.until(({ type }) => type === 'finished');
    const report = await client.get(`/interview/${room.id}/report`, { token: interviewer.token });
    const ms = data.seconds * 1_000;
    expect(report.body.tasks[0]).toMatchObject({ stopped_ms: ms, stopped: [{ cause: 'disconnect', ms }] });
    expect(report.body.timeline).toContainEqual(
      expect.objectContaining({ kind: 'credit', seconds: data.seconds, cause: 'disconnect' }),
    );
  });

  it('is credited where the server still had it, from when the page lost it and no earlier than its last call', async () => {
    const room = await enter();
    const page = { token: candidate.token, clientId: randomUUID() };
    const first = await client.stream(room.id, page);
    room.stream.close();
    await sleep(BREAK_MS);
    await deadlineOf(room.id);
    await sleep(BREAK_MS);
    const second = await client.stream(room.id, { ...page, lostMs: 2 * BREAK_MS });
    await first.ended;
    await tellReconnect(room.id);
    const { data } = await second.until(({ type }) => type === 'credited');
    expect(data.seconds).toBeGreaterThanOrEqual(5);
    expect(data.seconds).toBeLessThanOrEqual(7);
  });

  it('is not credited to whoever only says so, to whoever says nothing, nor for the time in which they worked', async () => {
    const [claims, silent, works] = await Promise.all([enter(), enter(), enter()]);
    await Promise.all([
      tellReconnect(claims.id),
      breakStream(silent),
      breakStream(works).then(async () => {
        const at = new Date(Date.now() - BREAK_MS / 2).toISOString();
        const sha256 = 'a'.repeat(64);
        const batches = [{ seq: 1, at, base_sha256: sha256, changes: [0], sha256 }];
        const task = { session_id: works.id, task_id: works.taskId, language: 'python' };
        const clientId = randomUUID();
        expect((await post('/telemetry/edits', { ...task, client_id: clientId, batches })).status).toBe(202);
        const events = [{ seq: 1, type: 'reconnect', at: new Date().toISOString() }];
        await post('/telemetry/anticheat', { session_id: works.id, client_id: clientId, events });
      }),
    ]);
    await sleep(SETTLED_MS);
    for (const { id, deadlineAt } of [claims, silent, works]) {
      expect(await creditsOf(id)).toEqual([]);
      expect(await deadlineOf(id)).toBe(deadlineAt);
    }
  });

  it('is not credited to whoever has signed out', async () => {
    const room = await enter();
    const other = await client.post('/auth/refresh', {}, { token: candidate.token });
    await client.post('/auth/logout', undefined, { token: candidate.token });
    candidate = { ...candidate, token: other.body.token };
    await room.stream.ended;
    await sleep(BREAK_MS);
    await openStream(room.id);
    await tellReconnect(room.id);
    await sleep(5_000);
    expect(await creditsOf(room.id)).toEqual([]);
  });

  it('is credited where the server itself was stopped meanwhile', async () => {
    const room = await enter();
    await viva.viva.close();
    await sleep(BREAK_MS);
    const closed = viva.viva;
    viva.viva = { ...closed, close: async () => {} };
    await viva.restart();
    client = await createClient(viva.url);
    const stream = await openStream(room.id);
    await tellReconnect(room.id);
    const { data } = await stream.until(({ type }) => type === 'credited');
    expect(data.seconds).toBeGreaterThanOrEqual(6);
    await eventually(async () => (await deadlineOf(room.id)) === room.deadlineAt + data.seconds * 1_000);
  });
});
