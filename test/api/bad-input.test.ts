import type { TestApi } from '../support/api/api.ts';
import { startAttendedApi } from '../support/api/attended.ts';
import type { Answer } from '../support/api/client.ts';
import type { Person } from '../support/api/people.ts';
import { type StoredInterview, storeInterview } from '../support/api/stored-interview.ts';
import { lastSeqOf } from '../support/telemetry/batches.ts';

describe('bad input', () => {
  let api: TestApi;
  let owner: Person;
  let interviewer: Person;
  let interview: StoredInterview;

  beforeAll(async () => {
    ({ api, owner, interviewer } = await startAttendedApi());
    interview = await storeInterview(api, owner.id);
  });
  afterAll(() => api.close());

  function faults({ status, body }: Answer): unknown[] {
    return [status, ...(body.errors ?? []).map(({ path }: { path: string }) => path).sort()];
  }

  it('names Temporal when no command gets through', async () => {
    const { status, body, headers } = await api.client.post(
      '/chat/send',
      { session_id: interview.id, text: 'hello' },
      { token: owner.token },
    );
    expect([status, body.code, headers.get('retry-after')]).toEqual([503, 'temporal', '5']);
  });

  describe('a finished interview', () => {
    let over: StoredInterview;
    beforeAll(async () => {
      over = await storeInterview(api, owner.id);
      await over.happen({ type: 'finish' });
    });

    it('may be finished again, and has no next task', async () => {
      const again = await api.client.post(`/interview/${over.id}/finish`, {}, { token: owner.token });
      expect([again.status, again.body]).toEqual([200, { state: 'finished' }]);
      const { token } = owner;
      const none = [200, { state: 'finished', task: null }];
      const next = await api.client.post('/tasks/next', { session_id: over.id }, { token });
      expect([next.status, next.body]).toEqual(none);
      const byGet = await api.client.get(`/tasks/next?session_id=${over.id}`, { token });
      expect([byGet.status, byGet.body]).toEqual(none);
    });

    it('has a report only when it is ready', async () => {
      const { status, body, headers } = await api.client.get(`/interview/${over.id}/report`, {
        token: owner.token,
      });
      expect([status, body.code]).toEqual([409, 'report_not_ready']);
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    });
  });

  describe('fields', () => {
    const inTask = () => ({ session_id: interview.id, task_id: 'algorithms/dry-spell' });

    it.each([
      ['NUL in code', { code: 'print(1)\0' }, ['code']],
      ['a lone surrogate in code', { code: 'print("\ud800")' }, ['code']],
      ['NUL in standard input', { stdin: '\0' }, ['stdin']],
      ['a lone surrogate in standard input', { stdin: '\udfff' }, ['stdin']],
      ['an unknown language', { language: 'cobol' }, ['language']],
      ['code over 64 KiB', { code: 'é'.repeat(32 * 1024 + 1) }, ['code']],
      ['code that is no text', { code: 7 }, ['code']],
      ['an unknown field', { verbose: true }, ['verbose']],
      ['several at once', { code: null, language: 1, more: {} }, ['code', 'language', 'more']],
    ])('refuse %s', async (_, wrong, paths) => {
      const right = { ...inTask(), language: 'python', code: 'print(1)' };
      const run = await api.client.post('/tasks/run', { ...right, ...wrong }, { token: owner.token });
      expect(faults(run)).toEqual([422, ...paths]);
      if ('stdin' in wrong) return;
      const check = await api.client.post('/tasks/check', { ...right, ...wrong }, { token: owner.token });
      expect(faults(check)).toEqual([422, ...paths]);
    });

    it('take code of 64 KiB', async () => {
      const body = { ...inTask(), language: 'python', code: 'é'.repeat(32 * 1024) };
      expect((await api.client.post('/tasks/run', body, { token: owner.token })).status).toBe(503);
    });

    it.each([
      ['NUL', 'a\0b'],
      ['a lone surrogate', 'a\ud83d b'],
      ['nothing', ''],
      ['white space', ' \n\t\u3000'],
      ['invisible characters', '\u200b\u202e\u0007'],
      ['the empty braille pattern', '\u2800'],
      ['Hangul fillers', '\u3164\u115f\u1160\uffa0'],
      ['variation selectors', '\ufe0f\u{e0100}'],
      ['a grapheme joiner', '\u034f'],
      ['tags', '\u{e0041}\u{e007f}'],
      ['marks on nothing', ' \u0301\u0308'],
      ['a null notehead', '\u{1d159}'],
      ['a word joiner between spaces', ' \u2060 \u00ad '],
      ['4,001 characters', 'x'.repeat(4001)],
      ['a number', 7],
    ])('refuse %s as a message', async (_, text) => {
      const answer = await api.client.post(
        '/chat/send',
        { session_id: interview.id, text },
        { token: owner.token },
      );
      expect(faults(answer)).toEqual([422, 'text']);
    });

    it.each(['.', '👍🏽', 'ا', '한', '한\u3164', '❤\ufe0f', '½'])('take %j as a message', async (text) => {
      const body = { session_id: interview.id, text };
      expect((await api.client.post('/chat/send', body, { token: owner.token })).status).toBe(503);
    });

    it('take 4,000 characters, however many bytes they need', async () => {
      const body = { session_id: interview.id, text: '😀'.repeat(4000) };
      expect((await api.client.post('/chat/send', body, { token: owner.token })).status).toBe(503);
    });

    it.each([
      ['nothing to read', { text: ' \u200b' }, ['text']],
      ['2,001 characters', { text: 'x'.repeat(2_001) }, ['text']],
      ['a call that has no UUID', { request_ids: ['7'] }, ['request_ids[0]']],
      ['51 calls', { request_ids: Array(51).fill('7d5f1f0e-3c4b-4d0a-9a5e-51f0b3c2a9d4') }, ['request_ids']],
    ])('refuse %s as a problem', async (_, wrong, paths) => {
      const path = `/interview/${interview.id}/problem`;
      const answer = await api.client.post(path, { text: 'It hangs.', ...wrong }, { token: owner.token });
      expect(faults(answer)).toEqual([422, ...paths]);
    });

    it.each([
      ['an unknown track', { track: 'cooking' }, ['track']],
      ['an unknown level', { level: 'guru' }, ['level']],
      ['an unknown locale', { locale: 'de' }, ['locale']],
      ['no task at all', { max_tasks: 0 }, ['max_tasks']],
      ['seven tasks', { max_tasks: 7 }, ['max_tasks']],
      ['half a task', { max_tasks: 1.5 }, ['max_tasks']],
      ['an empty list of languages', { languages: [] }, ['languages']],
      ['a language twice', { languages: ['python', 'python'] }, ['languages']],
      ['an unknown language', { languages: ['python', 'cobol'] }, ['languages[1]']],
      ['a language that this server does not run', { languages: ['python', 'go'] }, ['languages[1]']],
      ['an unknown field', { tracks: [] }, ['tracks']],
    ])('refuse to start with %s', async (_, wrong, paths) => {
      const body = { track: 'algorithms', level: 'middle', ...wrong };
      const start = await api.client.post('/interview/start', body, { token: owner.token });
      expect(faults(start)).toEqual([422, ...paths]);
    });

    it.each([
      ['no time', { seconds: 0 }, ['seconds']],
      ['less time', { seconds: -60 }, ['seconds']],
      ['no reason', { reason: '' }, ['reason']],
      ['a reason that nobody can see', { reason: '\u2800\u3164' }, ['reason']],
    ])('refuse to extend by %s', async (_, wrong, paths) => {
      const body = { seconds: 60, reason: 'a fire alarm', ...wrong };
      const answer = await api.client.post(`/interview/${interview.id}/extend`, body, {
        token: interviewer.token,
      });
      expect(faults(answer)).toEqual([422, ...paths]);
    });

    const at = '2026-01-01T00:00:00Z';
    it.each([
      ['no events', []],
      ['201 events', Array.from({ length: 201 }, (_, i) => ({ seq: i + 1, type: 'blur', at }))],
      ['number 0', [{ seq: 0, type: 'blur', at }]],
      ['an unknown type', [{ seq: 1, type: 'shout', at }]],
      ['no time', [{ seq: 1, type: 'blur' }]],
      ["a client's word on severity", [{ seq: 1, type: 'blur', at, severity: 'none' }]],
      ['a paste without its length', [{ seq: 1, type: 'paste', at, data: { target: 'editor' } }]],
      ['data of another type', [{ seq: 1, type: 'visibility', at, data: { length: 3, target: 'editor' } }]],
      ['NUL in data', [{ seq: 1, type: 'fullscreen', at, data: { state: '\0' } }]],
    ])('refuse telemetry with %s', async (_, events) => {
      const body = { session_id: interview.id, events };
      const answer = await api.client.post('/telemetry/anticheat', body, { token: owner.token });
      expect(answer.status).toBe(422);
      expect(await lastSeqOf(api.telemetry, interview.id)).toBe(0);
    });

    it.each(['-1', 'x', '1.5', '1e3', '9'.repeat(16)])('refuse %s as a cursor', async (wrong) => {
      const { token } = owner;
      const stream = `/chat/stream?session_id=${interview.id}`;
      expect((await api.client.get(`${stream}&after=${wrong}`, { token })).status).toBe(422);
      const headers = { 'Last-Event-ID': wrong };
      expect((await api.client.get(stream, { token, headers })).status).toBe(422);
      const events = await api.client.get(`/interview/${interview.id}/events?after=${wrong}`, { token });
      expect(events.status).toBe(422);
    });

    it.each([
      'state=sleeping',
      'track=cooking',
      'level=guru',
      'limit=0',
      'limit=101',
      'limit=many',
      'cursor=none-of-ours',
      'state=greeting&state=finished',
      'unknown=1',
    ])('refuse ?%s in the list', async (query) => {
      const { status, body } = await api.client.get(`/interviews?${query}`, { token: owner.token });
      expect([status, body.errors?.[0]?.path]).toEqual([422, query.split('=')[0]]);
    });

    it.each(['', 'x'.repeat(201)])('refuse %j as an Idempotency-Key', async (key) => {
      const answer = await api.client.post(
        '/chat/send',
        { session_id: interview.id, text: 'hello' },
        { token: owner.token, headers: { 'Idempotency-Key': key } },
      );
      expect(faults(answer)).toEqual([422, 'Idempotency-Key']);
    });
  });
});
