import { randomUUID } from 'node:crypto';
import type { EventBody } from '../../src/domain/interview/events.ts';
import { startTestApi, type TestApi } from '../support/api/api.ts';
import type { EventStream, StreamedEvent } from '../support/api/client.ts';
import { PASSWORD, type Person, signUp, signUpAs } from '../support/api/people.ts';
import { type StoredInterview, storeInterview } from '../support/api/stored-interview.ts';
import { eventually } from '../support/eventually.ts';

function said(text: string): EventBody {
  return { type: 'message', data: { messageId: randomUUID(), text } };
}

function replied(replyId: string, text: string): EventBody {
  const data = { replyId, replyTo: [], messageId: randomUUID(), text, model: 'test', degraded: false };
  return { type: 'final', data };
}

/** Without the clock and who watches, which say nothing of the interview. */
function told({ events }: EventStream): StreamedEvent[] {
  return events.filter(({ type }) => type !== 'clock' && type !== 'watched');
}

function seqs(stream: EventStream): (number | undefined)[] {
  return told(stream).map(({ seq }) => seq);
}

describe('the stream', () => {
  let api: TestApi;
  let owner: Person;
  let interview: StoredInterview;
  let replyId: string;

  beforeAll(async () => {
    api = await startTestApi();
    owner = await signUp(api.client);
  });
  beforeEach(async () => {
    interview = await storeInterview(api, owner.id);
    replyId = randomUUID();
  });
  afterAll(() => api.close());

  function open(options: { after?: number; headers?: Record<string, string>; token?: string } = {}) {
    return api.client.stream(interview.id, { token: owner.token, ...options });
  }

  it('is an event stream that nothing on the way keeps back', async () => {
    const stream = await open();
    expect(stream.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(stream.headers.get('cache-control')).toBe('no-cache, no-transform');
    expect(stream.headers.get('x-accel-buffering')).toBe('no');
    stream.close();
  });

  it('begins with the first event and goes on live', async () => {
    const stream = await open();
    await stream.until(({ seq }) => seq === 1);
    expect(told(stream)[0]).toMatchObject({ type: 'final', data: { reply_to: [], text: 'Welcome.' } });
    await interview.store([said('hello')]);
    expect(await stream.until(({ seq }) => seq === 2)).toMatchObject({
      type: 'message',
      data: { role: 'user', text: 'hello' },
    });
    stream.close();
  });

  it('tells the time first, so that pages can count down', async () => {
    const before = Date.now();
    const stream = await open();
    const { data } = await stream.until(({ type }) => type === 'clock');
    expect(stream.events[0]?.data).toEqual(data);
    const at = Date.parse(data.server_time);
    expect([at >= before, at <= Date.now()]).toEqual([true, true]);
    stream.close();
  });

  it('opens with the cookie, as the EventSource of a page does', async () => {
    const { headers } = await api.client.post('/auth/login', { login: owner.email, password: PASSWORD });
    const Cookie = (headers.get('set-cookie') ?? '').split(';')[0] as string;
    const stream = await api.client.stream(interview.id, { headers: { Cookie } });
    await stream.until(({ seq }) => seq === 1);
    stream.close();
  });

  it('only tells its headers to who asks for no more', async () => {
    const path = `/chat/stream?session_id=${interview.id}`;
    const { status, headers } = await api.client.send('HEAD', path, { token: owner.token });
    expect([status, headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
  });

  it.each([
    ['the number asked for', { after: 2 }],
    ['the Last-Event-ID', { headers: { 'Last-Event-ID': '2' } }],
    ['the Last-Event-ID rather than the number asked for', { after: 0, headers: { 'Last-Event-ID': '2' } }],
  ])('resumes after %s', async (_, options) => {
    await interview.store([said('one'), said('two'), said('three')]);
    const stream = await open(options);
    await stream.until(({ seq }) => seq === 4);
    expect(seqs(stream)).toEqual([3, 4]);
    stream.close();
  });

  it('waits for what comes after a number from the future', async () => {
    const stream = await open({ after: 3 });
    await interview.store([said('two'), said('three')]);
    await interview.store([said('four')]);
    await stream.until(({ seq }) => seq === 4);
    expect(seqs(stream)).toEqual([4]);
    stream.close();
  });

  it('misses and repeats nothing, however often it is cut while events come', async () => {
    const got: (number | undefined)[] = [];
    const total = 120;
    const writing = (async () => {
      for (let i = 2; i <= total; i += 1) await interview.store([said(`message ${i}`)]);
    })();
    while (got.length < total) {
      const stream = await open({ after: got.length });
      const enough = Math.min(total, got.length + 1 + Math.floor(got.length / 3));
      await stream.until(({ seq }) => (seq ?? 0) >= enough);
      stream.close();
      got.push(...seqs(stream));
    }
    await writing;
    expect(got).toEqual(Array.from({ length: total }, (_, i) => i + 1));
  });

  it('shows the same events as the list', async () => {
    await interview.happen({ type: 'issueTask' });
    await interview.happen({ type: 'deliverTask' });
    const { body } = await api.client.get(`/interview/${interview.id}/events`, { token: owner.token });
    const stream = await open();
    await stream.until(({ seq }) => seq === body.last_seq);
    expect(told(stream)).toEqual(
      body.events.map(({ seq, type, data }: StreamedEvent) => ({ seq, type, data })),
    );
    stream.close();
  });

  it('shows a reply while it is written, without numbers, and then its final', async () => {
    const stream = await open();
    await stream.until(({ seq }) => seq === 1);
    await api.bus.publish(interview.id, { type: 'typing', replyId, attempt: 1 });
    for (const [index, text] of ['Good ', 'day.'].entries()) {
      await api.bus.publish(interview.id, { type: 'delta', replyId, attempt: 1, index, text });
    }
    await interview.store([replied(replyId, 'Good day.')]);
    await api.bus.publish(interview.id, { type: 'settled', replyId });
    await stream.until(({ seq }) => seq === 2);
    expect(
      told(stream)
        .slice(1)
        .map(({ type }) => type),
    ).toEqual(['typing', 'delta', 'delta', 'final']);
    expect(seqs(stream)).toEqual([1, undefined, undefined, undefined, 2]);
    expect(told(stream)[2]?.data).toEqual({ reply_id: replyId, attempt: 1, index: 0, text: 'Good ' });
    stream.close();
  });

  it('begins in the middle of a reply with the text so far', async () => {
    await api.bus.publish(interview.id, { type: 'typing', replyId, attempt: 1 });
    for (const [index, text] of ['Good ', 'day.'].entries()) {
      await api.bus.publish(interview.id, { type: 'delta', replyId, attempt: 1, index, text });
    }
    const stream = await open();
    const delta = await stream.until(({ type }) => type === 'delta');
    expect(delta.data.text).toBe('Good day.');
    expect(told(stream).map(({ type }) => type)).toEqual(['final', 'typing', 'delta']);
    await api.bus.publish(interview.id, { type: 'settled', replyId });
    stream.close();
  });

  it('shows nothing of a reply after its final', async () => {
    await api.bus.publish(interview.id, { type: 'typing', replyId, attempt: 1 });
    await api.bus.publish(interview.id, { type: 'delta', replyId, attempt: 1, index: 0, text: 'Good ' });
    await interview.store([replied(replyId, 'Good day.')]);
    const stream = await open();
    await stream.until(({ seq }) => seq === 2);
    await interview.store([said('on we go')]);
    await stream.until(({ seq }) => seq === 3);
    expect(told(stream).map(({ type }) => type)).toEqual(['final', 'final', 'message']);
    await api.bus.publish(interview.id, { type: 'settled', replyId });
    stream.close();
  });

  it('is open to interviewers', async () => {
    const interviewer = await signUpAs('interviewer', api.client, api.records);
    const stream = await open({ token: interviewer.token });
    await stream.until(({ seq }) => seq === 1);
    stream.close();
  });

  it('ends after the finished event, also when that is long past or before its cursor', async () => {
    const stream = await open();
    await interview.conclude();
    const event = await stream.until(({ type }) => type === 'finished');
    expect(event.data).toEqual({ report_url: `/interview/${interview.id}/report` });
    await stream.ended;
    const again = await open();
    await again.ended;
    expect(told(again)).toEqual(told(stream));
    const beyond = await open({ after: 99 });
    await beyond.ended;
    expect(told(beyond)).toEqual([]);
  });

  it('stays open while the report is not ready', async () => {
    const stream = await open();
    await interview.happen({ type: 'finish' });
    await stream.until(({ data }) => data.state === 'finished');
    await interview.store([replied('bye', 'Farewell.')]);
    await stream.until(({ data }) => data.text === 'Farewell.');
    stream.close();
  });

  it("ends at its token's logout, and only that one", async () => {
    const { body } = await api.client.post('/auth/login', { login: owner.email, password: PASSWORD });
    const [leaving, staying] = [await open({ token: body.token }), await open()];
    await api.client.post('/auth/logout', undefined, { token: body.token });
    await leaving.ended;
    await interview.store([said('still here')]);
    await staying.until(({ data }) => data.text === 'still here');
    staying.close();
  });

  describe('that are too many', () => {
    const replacement = { type: 'error', data: { code: 'replaced', retryable: false } };
    const greetingOn = (stream: EventStream) => stream.until(({ seq }) => seq === 1);

    it('end the oldest of a user for an interview, and say so in words', async () => {
      const russian = await storeInterview(api, owner.id, { locale: 'ru' });
      const interviewer = await signUpAs('interviewer', api.client, api.records);
      const another = await api.client.stream(russian.id, { token: interviewer.token });
      const streams: EventStream[] = [];
      for (let i = 0; i < 6; i += 1) {
        streams.push(await api.client.stream(russian.id, { token: owner.token }));
      }
      await streams[0]?.ended;
      expect(streams[0]?.events.at(-1)).toMatchObject(replacement);
      expect(streams[0]?.events.at(-1)).toMatchObject({
        seq: undefined,
        data: { message: expect.stringMatching(/[а-я]/) },
      });
      await russian.store([said('for the five and the interviewer')]);
      for (const stream of [...streams.slice(1), another]) {
        await stream.until(({ seq }) => seq === 2);
        stream.close();
      }
    });

    it('end the oldest of a user for all interviews', async () => {
      const person = await signUp(api.client);
      const interviews = await Promise.all([0, 1, 2, 3, 4].map(() => storeInterview(api, person.id)));
      const streams: EventStream[] = [];
      for (let i = 0; i < 21; i += 1) {
        const { id } = interviews[i % 5] as StoredInterview;
        const stream = await api.client.stream(id, { token: person.token });
        await greetingOn(stream);
        streams.push(stream);
        if (i === 19) expect(streams[0]?.events.at(-1)).not.toMatchObject(replacement);
        if (i === 20) await streams[0]?.ended;
      }
      expect(streams[0]?.events.at(-1)).toMatchObject(replacement);
      for (const stream of streams) stream.close();
    });

    it('are not counted once they are closed', async () => {
      const person = await signUp(api.client);
      const theirs = await storeInterview(api, person.id);
      const stream = await api.client.stream(theirs.id, { token: person.token });
      for (let i = 0; i < 7; i += 1) {
        const stream = await api.client.stream(theirs.id, { token: person.token });
        await greetingOn(stream);
        stream.close();
        await eventually(
          async () => !(await api.client.get('/metrics')).body.includes('viva_http_open_streams 2'),
        );
      }
      await theirs.store([said('still here')]);
      await stream.until(({ seq }) => seq === 2);
      stream.close();
    });
  });

  it('ends at once when an admin takes the role away that lets it read, and only then', async () => {
    const admin = await signUpAs('admin', api.client, api.records);
    const person = await signUpAs('interviewer', api.client, api.records);
    const own = await storeInterview(api, person.id);
    const [theirs, watched] = [
      await api.client.stream(own.id, { token: person.token }),
      await open({ token: person.token }),
    ];
    await api.client.patch(`/users/${person.id}`, { role: 'candidate' }, { token: admin.token });
    await watched.ended;
    await own.store([said('mine')]);
    await theirs.until(({ seq }) => seq === 2);
    theirs.close();
  });

  it("ends at its token's expiry", async () => {
    let ahead = 0;
    const other = await startTestApi({ clock: () => Date.now() + ahead });
    const person = await signUp(other.client);
    const theirs = await storeInterview(other, person.id);
    ahead = 12 * 3_600_000 - 2_000;
    const stream = await other.client.stream(theirs.id, { token: person.token });
    await stream.ended;
    expect(seqs(stream)).toEqual([1]);
    await other.close();
  });

  it("stays open under a guest's token, which lives longer than a timer can wait", async () => {
    const { body } = await api.client.post('/auth/guest', {});
    const theirs = await storeInterview(api, body.user.id);
    const stream = await api.client.stream(theirs.id, { token: body.token });
    await stream.until(({ seq }) => seq === 1);
    await theirs.store([said('still here')]);
    await stream.until(({ seq }) => seq === 2);
    stream.close();
  });

  it('ends at shutdown', async () => {
    const other = await startTestApi();
    const person = await signUp(other.client);
    const theirs = await storeInterview(other, person.id);
    const stream = await other.client.stream(theirs.id, { token: person.token });
    await stream.until(({ seq }) => seq === 1);
    await other.close();
    await stream.ended;
  });

  it('breaks off, so that its reader comes again, when the store fails', async () => {
    const other = await startTestApi();
    const person = await signUp(other.client);
    const theirs = await storeInterview(other, person.id);
    const stream = await other.client.stream(theirs.id, { token: person.token });
    await stream.until(({ seq }) => seq === 1);
    await other.records.close();
    await other.bus.publish(theirs.id, { type: 'stored', seq: 2 });
    await expect(stream.ended).rejects.toThrow();
    expect(other.logged).toContainEqual(expect.objectContaining({ msg: 'a stream broke off' }));
    const { body } = await other.client.get('/metrics');
    expect(body).toContain('viva_http_open_streams 0');
    await other.close();
  });
});
