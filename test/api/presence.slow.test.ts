import { setTimeout as sleep } from 'node:timers/promises';
import type { InterviewRecord } from '../../src/records/records.ts';
import { createClient, type TestClient } from '../support/api/client.ts';
import { type Person, signUp } from '../support/api/people.ts';
import { eventually } from '../support/eventually.ts';
import { startTestViva, type TestViva } from '../support/viva.ts';

const IDLE_MS = 6_000;
/** Streams are visited once in 15 s, and the first visit notes who is there. */
const NOTED_WITHIN_MS = 20_000;

/** What is left of an interview in the store once it has ended, or has gone on for long enough. */
interface Left {
  row: InterviewRecord;
  causes: string[];
  lastActivityAt: number;
}

/** All of them at the same time, so that what they wait for is waited for once. */
describe('an interview of which the idle limit passes', () => {
  let viva: TestViva;
  let client: TestClient;
  let candidate: Person;
  let forgotten: Left;
  let working: Left;
  let telling: Left;
  let watched: Left;

  beforeAll(async () => {
    viva = await startTestViva({ idleLimitMs: IDLE_MS }, { untilCodeRuns: false });
    client = await createClient(viva.url);
    candidate = await signUp(client);
    [forgotten, working, telling, watched] = await Promise.all([
      start().then(untilItEnds),
      start().then(worksOnATask),
      start().then(sendsTelemetry),
      start().then(watchesTheStream),
    ]);
  });
  afterAll(() => viva.close());

  const post = (path: string, body: object) => client.post(path, body, { token: candidate.token });

  async function start(): Promise<string> {
    const answer = await post('/interview/start', { track: 'algorithms', level: 'junior' });
    return answer.body.session_id;
  }

  async function rowOf(id: string): Promise<InterviewRecord> {
    const row = await viva.records.interviews.find(id);
    if (!row) throw new Error('not in the store');
    return row;
  }

  async function left(id: string): Promise<Left> {
    const events = await viva.records.events.after(id, 0);
    const acts = events.filter(({ type }) => type === 'message');
    return {
      row: await rowOf(id),
      causes: events.flatMap((event) => (event.type === 'state' ? [event.data.cause] : [])),
      lastActivityAt: (acts.at(-1) ?? events[0])?.at ?? 0,
    };
  }

  async function untilItEnds(id: string): Promise<Left> {
    await eventually(async () => (await rowOf(id)).state === 'finished');
    return left(id);
  }

  /** The deadline is the one thing that runs: no stream, no telemetry. */
  async function worksOnATask(session_id: string): Promise<Left> {
    await post('/tasks/next', { session_id });
    await sleep(IDLE_MS + 3_000);
    return left(session_id);
  }

  async function sendsTelemetry(session_id: string): Promise<Left> {
    await sleep(IDLE_MS / 2);
    const events = [{ seq: 1, type: 'focus', at: new Date().toISOString() }];
    expect((await post('/telemetry/anticheat', { session_id, events })).status).toBe(202);
    return untilItEnds(session_id);
  }

  /** Says something until the server has had the time to see the stream, then closes it. */
  async function watchesTheStream(session_id: string): Promise<Left> {
    const stream = await client.stream(session_id, { token: candidate.token });
    for (let count = 0; count < 3; count += 1) {
      await sleep(IDLE_MS - 1_500);
      await post('/chat/send', { session_id, text: 'I am thinking.' });
    }
    await eventually(async () => (await rowOf(session_id)).seenAt !== null, NOTED_WITHIN_MS);
    stream.close();
    return untilItEnds(session_id);
  }

  it('ends when nobody was there', () => {
    expect(forgotten.causes).toEqual(['idle']);
    expect(forgotten.row.seenAt).toBeNull();
    expect((forgotten.row.finishedAt ?? 0) - forgotten.lastActivityAt).toBeGreaterThanOrEqual(IDLE_MS);
  });

  it('goes on while a deadline runs', () => {
    expect(working.row).toMatchObject({ state: 'awaiting_solution', finishedAt: null, seenAt: null });
  });

  it.each([
    ['telemetry came', () => telling],
    ["the candidate's stream was closed", () => watched],
  ])('ends by it only when so long has passed since %s', (_, of) => {
    const { row, causes, lastActivityAt } = of();
    expect(causes).toEqual(['idle']);
    expect(row.seenAt).toBeGreaterThan(lastActivityAt);
    expect((row.finishedAt ?? 0) - (row.seenAt ?? 0)).toBeGreaterThanOrEqual(IDLE_MS);
  });
});
