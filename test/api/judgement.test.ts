import { randomUUID } from 'node:crypto';
import { contentHash } from '../../src/content-hash.ts';
import { buildReport } from '../../src/report/derive/report.ts';
import { startTestApi, type TestApi } from '../support/api/api.ts';
import { type Person, signUp, signUpAs } from '../support/api/people.ts';
import { type StoredInterview, storeInterview } from '../support/api/stored-interview.ts';
import { editBatch, typed } from '../support/telemetry/batches.ts';

const DAY = 24 * 3600_000;
const TEMPLATE = 'print(input())\n';
const SOLUTION = Array.from({ length: 20 }, (_, i) => `value_${i} = int(input()) * ${i}`).join('\n');
const NOTE = 'I know the repository that this is from.';
const TEXT = 'I wrote that function years ago.';

describe('judgement over HTTP', () => {
  let api: TestApi;
  let owner: Person;
  let interviewer: Person;
  let interview: StoredInterview;
  let now: number;

  beforeAll(async () => {
    now = Date.now();
    const taken = new Set<string>();
    api = await startTestApi((deps) => ({
      clock: () => now,
      gateway: {
        ...deps.gateway,
        tellIntegrity: async () => {},
        // As the workflow decides.
        async review(_, { commandId, ...review }) {
          if (!taken.has(commandId)) await interview.happen({ type: 'review', review });
          taken.add(commandId);
          return { reviewId: review.reviewId };
        },
        async appeal(_, { text }) {
          await interview.happen({ type: 'appeal', text });
          return { seq: interview.events.length };
        },
      },
    }));
    owner = await signUp(api.client);
    interviewer = await signUpAs('interviewer', api.client, api.records);
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    interview = await storeInterview(api, owner.id);
  });

  const review = (body: object, options: { token?: string; key?: string; id?: string } = {}) =>
    api.client.post(
      `/interview/${options.id ?? interview.id}/integrity/review`,
      { decision: 'clear', note: NOTE, signals: [], ...body },
      { token: options.token ?? interviewer.token, headers: keyed(options.key) },
    );
  const appeal = (body: object = { text: TEXT }, token = owner.token, key?: string) =>
    api.client.post(`/interview/${interview.id}/integrity/appeal`, body, { token, headers: keyed(key) });
  const keyed = (key?: string): Record<string, string> => (key ? { 'Idempotency-Key': key } : {});
  const read = (path: string, token = interviewer.token) =>
    api.client.get(`/interview/${interview.id}/${path}`, { token });

  /** A whole solution comes in one piece; the id of the signal that this is. */
  async function paste(): Promise<string> {
    await interview.happen({ type: 'issueTask' });
    await interview.happen({ type: 'deliverTask' });
    const task = interview.events.find((event) => event.type === 'task');
    const taskId = task?.type === 'task' ? task.data.taskId : '';
    const lines = SOLUTION.split('\n');
    const { edits } = typed(TEMPLATE, [[[TEMPLATE.length, ...lines]]], { at: now });
    await api.telemetryStore.store(interview.id, editBatch(edits, now + 60, { taskId }));
    return (await read('integrity')).body.signals[0].id;
  }

  describe('a review', () => {
    it('is taken before the end and after it, and stands where the signals are', async () => {
      const id = await paste();
      const early = await review({ decision: 'concern', signals: [id] });
      expect([early.status, early.body]).toEqual([200, { review_id: expect.any(String) }]);
      await interview.conclude();
      const late = await review({ decision: 'clear', note: 'I have asked.' });
      const { reviews, appeal_until } = (await read('integrity')).body;
      expect(reviews).toEqual([
        {
          ...{ seq: 5, at: expect.any(String), review_id: early.body.review_id, decision: 'concern' },
          ...{ note: NOTE, signals: [id], by: interviewer.id },
        },
        expect.objectContaining({ review_id: late.body.review_id, seq: interview.events.length }),
      ]);
      expect(Date.parse(appeal_until) - now).toBe(14 * DAY);
    });

    it('shows the candidate what was decided, and neither the note nor who', async () => {
      await interview.conclude();
      await review({ decision: 'invalid' });
      for (const path of ['integrity', 'report']) {
        const { body } = await read(path, owner.token);
        expect([path, body.reviews]).toEqual([
          path,
          [
            {
              ...{ seq: interview.events.length, at: expect.any(String), review_id: expect.any(String) },
              ...{ decision: 'invalid', signals: [] },
            },
          ],
        ]);
      }
      const { body } = await read('events', owner.token);
      expect(body.events.at(-1)).toMatchObject({ type: 'integrity_reviewed', data: { decision: 'invalid' } });
      expect(JSON.stringify(body)).not.toContain(NOTE);
      expect(JSON.stringify(body)).not.toContain(interviewer.id);
      expect((await read('events')).body.events.at(-1).data).toMatchObject({
        note: NOTE,
        by: interviewer.id,
      });
    });

    it('acts once for its key', async () => {
      const key = randomUUID();
      const first = await review({}, { key });
      expect((await review({}, { key })).body).toEqual(first.body);
      expect((await read('integrity')).body.reviews).toHaveLength(1);
    });

    it('names only signals that are there, or that an earlier review has named', async () => {
      const id = await paste();
      const unknown = randomUUID();
      const refused = await review({ signals: [id, unknown, 'one', id] });
      expect([refused.status, refused.body.errors]).toEqual([
        422,
        [expect.objectContaining({ path: 'signals[2]' }), expect.objectContaining({ path: 'signals[3]' })],
      ]);
      const { body } = await review({ signals: [id, unknown] });
      expect(body.errors).toEqual([{ path: 'signals[1]', message: expect.stringContaining('no signal') }]);
      await interview.happen({
        type: 'review',
        review: { reviewId: randomUUID(), decision: 'clear', note: 'x', signals: [unknown], by: 'x' },
      });
      expect((await review({ signals: [unknown] })).status).toBe(200);
    });

    it.each([
      ['a note without a word', { note: ' \u200b ' }, 'note'],
      ['a note that is too long', { note: 'x'.repeat(2_001) }, 'note'],
      ['a decision of another kind', { decision: 'reject' }, 'decision'],
      ['more signals than there can be', { signals: Array.from({ length: 501 }, randomUUID) }, 'signals'],
    ])('is not taken with %s', async (_, body, path) => {
      const answer = await review(body);
      expect([answer.status, answer.body.errors[0].path]).toEqual([422, path]);
    });

    it('is for the company, and for none of its own interviews', async () => {
      expect((await review({}, { token: owner.token })).status).toBe(403);
      expect((await review({}, { token: (await signUp(api.client)).token })).status).toBe(404);
      expect((await review({}, { id: randomUUID() })).status).toBe(404);
      interview = await storeInterview(api, interviewer.id);
      expect((await review({})).status).toBe(403);
    });

    it('is nothing that a practice has', async () => {
      interview = await storeInterview(api, owner.id, { practice: true });
      expect((await review({})).status).toBe(404);
      expect((await appeal()).status).toBe(404);
    });

    it('is not taken once the candidate is erased, nor while that goes on', async () => {
      const person = await signUp(api.client);
      interview = await storeInterview(api, person.id);
      await interview.conclude();
      await api.client.send('DELETE', '/auth/me', { token: person.token });
      for (const isDone of [false, true]) {
        if (isDone) await api.records.interviews.anonymise(interview.id, { reportJson: null, at: now });
        const { status, body } = await review({});
        expect([status, body.code, body.state]).toEqual([409, 'wrong_state', 'finished']);
        expect(body.detail).toContain('erased');
      }
      const { body } = await read('integrity');
      expect([body.reviews, body.appeal]).toEqual([[], null]);
    });
  });

  describe('an appeal', () => {
    it('is the candidate’s, once, after the end', async () => {
      const early = await appeal();
      expect([early.status, early.body.code]).toEqual([409, 'wrong_state']);
      expect((await read('integrity')).body.appeal_until).toBeNull();
      await interview.conclude();
      expect((await appeal({ text: TEXT }, interviewer.token)).status).toBe(403);
      const key = randomUUID();
      const { status, body } = await appeal({ text: TEXT }, owner.token, key);
      expect([status, body]).toEqual([202, { seq: interview.events.length }]);
      expect((await appeal({ text: TEXT }, owner.token, key)).body).toEqual(body);
      const again = await appeal({ text: 'And another thing.' });
      expect([again.status, again.body.code, again.body.state]).toEqual([409, 'wrong_state', 'finished']);
      for (const { token } of [owner, interviewer]) {
        expect((await read('integrity', token)).body.appeal).toEqual({ text: TEXT, at: expect.any(String) });
        expect((await read('report', token)).body.appeal).toEqual({
          ...body,
          at: expect.any(String),
          text: TEXT,
        });
      }
    });

    it('is taken up to 14 days after the end', async () => {
      await interview.conclude({ at: now - 14 * DAY - 1 });
      const { status, body } = await appeal();
      expect([status, body.code]).toEqual([409, 'appeal_closed']);
    });

    it.each([
      ['without a word', '\u3164'],
      ['that is too long', 'x'.repeat(4_001)],
    ])('is not taken %s', async (_, text) => {
      const { status, body } = await appeal({ text });
      expect([status, body.errors[0].path]).toEqual([422, 'text']);
    });
  });

  it('leaves the report and its hash as they were', async () => {
    await paste();
    await review({ decision: 'concern' });
    await interview.conclude();
    const before = (await read('report')).body;
    await review({ decision: 'clear' });
    await appeal();
    const { reviews, appeal: _, explanation: __, ...after } = (await read('report')).body;
    expect(before).toMatchObject(after);
    expect(reviews).toHaveLength(2);
  });

  it('leaves it so too when the report is derived again', async () => {
    await review({ decision: 'concern' });
    await interview.conclude();
    const { hash } = (await read('report')).body;
    await review({ decision: 'clear' });
    await appeal();
    const events = await api.records.events.after(interview.id, 0);
    expect(contentHash(buildReport(interview.plan, events))).toBe(hash);
  });

  it('is told by events, of which a stream sends none that are behind the end', async () => {
    await review({ decision: 'concern' });
    await interview.conclude();
    const end = interview.events.length;
    await review({ decision: 'clear' });
    await appeal();
    expect((await read('events')).body.last_seq).toBe(end + 2);
    for (const after of [0, 1, end - 1, end, end + 1, end + 2, end + 9]) {
      const stream = await fetch(`${api.client.url}/chat/stream?session_id=${interview.id}`, {
        headers: { Authorization: `Bearer ${owner.token}`, 'Last-Event-ID': String(after) },
      });
      const text = await stream.text();
      const seqs = [...text.matchAll(/^id: (\d+)$/gm)].map(([, seq]) => Number(seq));
      expect([after, seqs]).toEqual([
        after,
        Array.from({ length: Math.max(0, end - after) }, (_, i) => after + i + 1),
      ]);
      expect(text).not.toContain(NOTE);
    }
  });

  it('ends a stream that waits behind the end', async () => {
    const end = interview.events.length + 2;
    const stream = await fetch(`${api.client.url}/chat/stream?session_id=${interview.id}`, {
      headers: { Authorization: `Bearer ${owner.token}`, 'Last-Event-ID': String(end) },
    });
    await interview.conclude();
    await review({ decision: 'clear' });
    expect(interview.events).toHaveLength(end + 1);
    expect(await stream.text()).not.toMatch(/^id: /m);
  });

  it('is refused in the words of whoever asks', async () => {
    interview = await storeInterview(api, owner.id, { locale: 'ru' });
    await interview.conclude({ at: now - 15 * DAY });
    expect((await appeal()).body.detail).toBe('срок для возражения истёк');
  });
});
