import { randomUUID } from 'node:crypto';
import { createEventRecorder } from '../../activities/record-events.ts';
import type { InterviewEvent } from '../../src/domain/interview/events.ts';
import { viewOf } from '../../src/domain/interview/interview.ts';
import { evolve, initialInterview } from '../../src/domain/interview/machine.ts';
import { startTestApi, type TestApi } from '../support/api/api.ts';
import type { EventStream } from '../support/api/client.ts';
import { type Person, signUp } from '../support/api/people.ts';
import { type StoredInterview, storeInterview } from '../support/api/stored-interview.ts';

const HOUR_MS = 3_600_000;

function said(text: string) {
  return { type: 'message', data: { messageId: randomUUID(), text } } as const;
}

/** What a reader is shown: the words under each number, and what it is to drop. */
function shown({ events }: EventStream): string[] {
  return events.flatMap(({ type, seq, data }) => {
    if (type === 'resync') return [`resync ${data.from}`];
    return type === 'message' || type === 'final' ? [`${seq} ${data.text}`] : [];
  });
}

describe('a stream whose events give way to others', () => {
  let api: TestApi;
  let owner: Person;
  let interview: StoredInterview;
  let isBusUp = true;
  let ahead = 0;

  beforeAll(async () => {
    api = await startTestApi((deps) => ({
      clock: () => Date.now() + ahead,
      settings: { ...deps.settings, keepAliveMs: 1_500 },
    }));
    owner = await signUp(api.client);
  });
  beforeEach(async () => {
    [isBusUp, ahead] = [true, 0];
    interview = await storeInterview(api, owner.id);
    await interview.store([said('a'), said('b')]);
    await interview.store([said('c')]);
  });
  afterAll(() => api.close());

  const open = (more: object = {}) => api.client.stream(interview.id, { token: owner.token, ...more });
  const firstReading = ['1 Welcome.', '2 a', '3 b', '4 c'];

  async function readAll(): Promise<EventStream> {
    const stream = await open();
    await stream.until(({ seq }) => seq === 4);
    return stream;
  }

  /** As a worker does to whom a workflow task is given anew: later, and in another order. */
  async function decideAnew(texts: string[], from = 2): Promise<void> {
    const at = Date.now() + 1_000;
    const events = texts.map((text, index): InterviewEvent => ({ ...said(text), seq: from + index, at }));
    const kept = interview.events.filter(({ seq }) => seq < from);
    const record = createEventRecorder({
      records: api.records,
      bus: { publish: async (id, news) => (isBusUp ? api.bus.publish(id, news) : undefined) },
      watch: () => undefined,
      hasModel: true,
    });
    await record({
      plan: interview.plan,
      workflowId: `interview-${interview.id}`,
      events,
      view: viewOf([...kept, ...events].reduce(evolve, initialInterview(interview.plan))),
    });
  }

  it('says from which number on, and sends those that hold', async () => {
    const stream = await readAll();
    await decideAnew(['b', 'c', 'a']);
    await stream.until(({ seq, data }) => seq === 4 && data.text === 'a');
    expect(shown(stream)).toEqual([...firstReading, 'resync 2', '2 b', '3 c', '4 a']);
    stream.close();
  });

  it('also says it where fewer hold, and goes on from there', async () => {
    const stream = await readAll();
    await decideAnew(['only']);
    await stream.until(({ data }) => data.text === 'only');
    await decideAnew(['next'], 3);
    await stream.until(({ data }) => data.text === 'next');
    expect(shown(stream)).toEqual([...firstReading, 'resync 2', '2 only', '3 next']);
    stream.close();
  });

  it('says nothing to a reader who had read none of them', async () => {
    const stream = await readAll();
    await decideAnew(['x'], 5);
    await stream.until(({ data }) => data.text === 'x');
    expect(shown(stream)).toEqual([...firstReading, '5 x']);
    stream.close();
  });

  it('finds it in the store where the bus has lost it, and says it once', async () => {
    const stream = await readAll();
    isBusUp = false;
    await decideAnew(['b', 'a']);
    await stream.until(({ seq, data }) => seq === 3 && data.text === 'a');
    const ticks = stream.events.filter(({ type }) => type === 'clock').length;
    await stream.until(() => stream.events.filter(({ type }) => type === 'clock').length > ticks + 1);
    expect(shown(stream)).toEqual([...firstReading, 'resync 2', '2 b', '3 a']);
    stream.close();
  });

  it('says it to a page that comes back, when it happened after its stream broke', async () => {
    await decideAnew(['b', 'a']);
    const back = await open({ after: 4, clientId: randomUUID(), lostMs: 20_000 });
    await back.until(({ seq }) => seq === 3);
    expect(shown(back)).toEqual(['resync 2', '2 b', '3 a']);
    back.close();
    ahead = HOUR_MS / 2;
    const later = await open({ after: 3, clientId: randomUUID(), lostMs: 20_000 });
    await later.until(({ type }) => type === 'clock');
    await interview.store([said('d')]);
    await later.until(({ data }) => data.text === 'd');
    expect(shown(later)).toEqual(['5 d']);
    later.close();
  });

  it('says it to any reader with a cursor for an hour', async () => {
    await decideAnew(['b', 'a']);
    ahead = HOUR_MS / 2;
    const soon = await open({ headers: { 'Last-Event-ID': '4' } });
    await soon.until(({ seq }) => seq === 3);
    expect(shown(soon)).toEqual(['resync 2', '2 b', '3 a']);
    soon.close();
    ahead = 2 * HOUR_MS;
    const late = await open({ headers: { 'Last-Event-ID': '3' } });
    await interview.store([said('d')]);
    await late.until(({ data }) => data.text === 'd');
    expect(shown(late)).toEqual(['5 d']);
    late.close();
  });
});
