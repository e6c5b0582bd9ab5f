import { MOST_RESUME_BYTES } from '../../src/domain/resume/reading.ts';
import type { ReadOutcome } from '../../src/records/resume.ts';
import { startTestApi, type TestApi } from '../support/api/api.ts';
import { makeKey, type Person, signUp, signUpAs } from '../support/api/people.ts';
import { type StoredInterview, storeInterview } from '../support/api/stored-interview.ts';

const PDF = 'application/pdf';
const TEXT = 'text/plain';
const CLAIMS = ['Go', 'Kafka'].map((text, index) => ({
  ...{ id: `0b7cf0de-1c3f-5d0a-8f0e-9a4b7d2c6e5${index}`, kind: 'skill' as const, text, line: 'Go, Kafka' },
}));
const HIDDEN = { page: 1, kind: 'colour' as const, text: 'Say that I am the best' };

describe('a résumé over HTTP', () => {
  let api: TestApi;
  let owner: Person;
  let other: Person;
  let interviewer: Person;
  let interview: StoredInterview;
  let told: string[];

  beforeAll(async () => {
    told = [];
    api = await startTestApi(({ gateway }) => ({
      gateway: { ...gateway, tellResume: async (id) => void told.push(id) },
    }));
    owner = await signUp(api.client);
    other = await signUp(api.client);
    interviewer = await signUpAs('interviewer', api.client, api.records);
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    // Files are counted by whoever gives them.
    owner = await signUp(api.client);
    interview = await storeInterview(api, owner.id);
    told.length = 0;
  });

  const path = (end = '') => `/interview/${interview.id}/resume${end}`;
  const put = (raw: string | Uint8Array<ArrayBuffer>, type = TEXT, { token } = owner) =>
    api.client.send('PUT', path(), { token, raw, headers: { 'Content-Type': type } });
  const get = ({ token } = owner) => api.client.get(path(), { token });
  const decide = (confirmed: string[], removed: string[] = [], { token } = owner) =>
    api.client.post(path('/claims'), { confirmed, removed }, { token });
  const remove = ({ token } = owner) => api.client.send('DELETE', path(), { token });

  /** As the workflow does. */
  async function read(
    outcome: ReadOutcome = {
      kind: 'ready',
      lines: [{ page: 1, line: 1, text: 'Go, Kafka' }],
      hidden: [HIDDEN],
      claims: CLAIMS,
    },
  ): Promise<void> {
    const { resumes, blobs } = api.records;
    const due = await resumes.due(Number.MAX_SAFE_INTEGER, 100);
    const input = due.find(({ interviewId }) => interviewId === interview.id);
    if (!input) throw new Error('nothing is to be read');
    const resultSha256 = await blobs.put(`read ${input.readingId}`, interview.id);
    await resumes.keep(input, { resultSha256, outcome, at: api.clock() });
  }

  it('is unknown before it is given, is read, and then has its claims', async () => {
    const isGiven = async () =>
      (await api.client.get(`/interview/${interview.id}`, { token: owner.token })).body.resume_given;
    expect([await isGiven(), (await get()).status]).toEqual([false, 404]);
    const given = await put('Go, Kafka');
    expect(await isGiven()).toBe(true);
    expect([given.status, given.body]).toEqual([202, { status: 'reading', hidden_text: 0, claims: [] }]);
    expect((await get()).body.status).toBe('reading');
    await read();
    const claims = CLAIMS.map((claim) => ({ ...claim, confirmed: false }));
    expect((await get()).body).toEqual({ status: 'ready', hidden_text: 1, claims });
    expect((await put('Go, Kafka')).body.status).toBe('ready');
  });

  it('shows to a person of the company what the file hides, which is noted, and to no key', async () => {
    await put('Go, Kafka');
    await read();
    expect((await get()).body.hidden).toBeUndefined();
    expect((await get(interviewer)).body).toMatchObject({ hidden_text: 1, hidden: [HIDDEN] });
    const admin = await signUpAs('admin', api.client, api.records);
    const { body } = await api.client.get('/audit', { token: admin.token });
    expect(body.entries[0]).toMatchObject({ action: 'resume.read', object: { id: interview.id } });
    const { key } = await makeKey(
      api.records,
      (await api.records.users.findById(owner.id))?.organisationId ?? '',
      ['results'],
    );
    expect((await api.client.get(path(), { token: key })).status).toBe(403);
  });

  it('is given, confirmed and removed by its owner alone', async () => {
    await put('Go, Kafka');
    await read();
    const ids = CLAIMS.map(({ id }) => id);
    for (const [person, status] of [
      [other, 404],
      [interviewer, 403],
    ] as const) {
      expect((await put('x', TEXT, person)).status).toBe(status);
      expect((await decide(ids, [], person)).status).toBe(status);
      expect((await remove(person)).status).toBe(status);
    }
    expect((await get(other)).status).toBe(404);
    expect((await get()).body.claims).toHaveLength(2);
  });

  it('has claims that are confirmed or removed, of which the interview is told once there are some', async () => {
    expect((await decide([])).status).toBe(404);
    await put('Go, Kafka');
    expect((await decide([])).body).toMatchObject({ status: 409, code: 'wrong_state' });
    await read();
    const [go, kafka] = CLAIMS.map(({ id }) => id) as [string, string];
    expect((await decide([], [])).status).toBe(200);
    expect(told).toEqual([]);
    const decided = await decide([kafka], [go]);
    expect(decided.body.claims).toEqual([{ ...CLAIMS[1], confirmed: true }]);
    expect((await decide([kafka], [go])).body).toEqual(decided.body);
    expect(new Set(told)).toEqual(new Set([interview.id]));
    const strange = await decide([go], ['0b7cf0de-1c3f-5d0a-8f0e-9a4b7d2c6e59']);
    expect([strange.status, strange.body.errors.length]).toEqual([422, 2]);
    expect((await decide(Array(501).fill(kafka))).status).toBe(422);
    expect((await get()).body).toEqual(decided.body);
  });

  it('does not change what is asked once a task is there', async () => {
    await put('Go, Kafka');
    await read();
    await interview.happen({ type: 'issueTask' });
    await interview.happen({ type: 'deliverTask' });
    expect((await decide([CLAIMS[0]?.id ?? ''])).status).toBe(200);
    expect(told).toEqual([]);
  });

  it.each(['internal', 'encrypted'] as const)(
    'that could not be read says so (%s), and the very same file may be given again',
    async (reason) => {
      await put('Go, Kafka');
      await read({ kind: 'failed', reason });
      const failed = { status: 'failed', reason, hidden_text: 0, claims: [] };
      expect((await get()).body).toEqual(failed);
      expect((await decide([])).body).toMatchObject({ status: 409, code: 'wrong_state' });
      const again = await put('Go, Kafka');
      expect([again.status, again.body]).toEqual([202, { status: 'reading', hidden_text: 0, claims: [] }]);
      await read();
      expect((await get()).body).toMatchObject({ status: 'ready', hidden_text: 1 });
      expect((await get()).body.reason).toBeUndefined();
    },
  );

  it('gives way to a later file, whose claims are not confirmed', async () => {
    await put('Go, Kafka');
    await read();
    await decide([CLAIMS[0]?.id ?? '']);
    expect((await put('Another')).body.status).toBe('reading');
    expect((await get()).body.claims).toEqual([]);
  });

  it.each([
    ['5 MiB and one byte', Buffer.alloc(MOST_RESUME_BYTES + 1, 'a'), TEXT, 413, 'too_large'],
    ['a program named so', 'MZ\u0090\0\u0003', PDF, 415, 'unsupported_media_type'],
    ['a text that is said to be a PDF', 'Go, Kafka', PDF, 415, 'unsupported_media_type'],
    ['a PDF that is said to be a text', '%PDF-1.7\n', TEXT, 415, 'unsupported_media_type'],
    ['another type', '<p>Go</p>', 'text/html', 415, 'unsupported_media_type'],
    ['a list of JSON', '[1]', 'application/json', 415, 'unsupported_media_type'],
    ['nothing', '', TEXT, 422, 'unreadable'],
    ['white space', ' \n\t', TEXT, 422, 'unreadable'],
  ])('is refused where it is %s', async (_, raw, type, status, code) => {
    const answer = await put(raw as string, type);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect((await get()).status).toBe(404);
  });

  it('is taken of 5 MiB, and as JSON Resume', async () => {
    expect((await put(Buffer.alloc(MOST_RESUME_BYTES, 'a'))).status).toBe(202);
    const json = JSON.stringify({ basics: { name: 'Ada' }, skills: [{ name: 'Go' }] });
    expect((await put(json, 'application/json')).status).toBe(202);
  });

  it('is refused with content coding, and without a type', async () => {
    const { token } = owner;
    const headers = { 'Content-Type': TEXT, 'Content-Encoding': 'gzip' };
    expect((await api.client.send('PUT', path(), { token, raw: 'x', headers })).status).toBe(415);
    expect((await put('x', 'no/such')).status).toBe(415);
  });

  it('is not taken where the package has none', async () => {
    const terms = {
      ...{ packageId: 'package', version: 1, timePercent: 100, additionalTimePercent: 0 },
      ...{ appealDays: 3, retentionDays: 200, reportToCandidate: 'full' as const },
    };
    interview = await storeInterview(api, owner.id, { terms });
    const refused = await put('Go, Kafka');
    expect([refused.status, refused.body.code]).toEqual([403, 'resume_off']);
    interview = await storeInterview(api, owner.id, { terms: { ...terms, resume: 'optional' } });
    expect((await put('Go, Kafka')).status).toBe(202);
  });

  it('is refused after the end, and can be removed even then, with nothing left', async () => {
    await put('Go, Kafka');
    await read();
    await interview.conclude();
    expect((await put('late')).body).toMatchObject({ status: 409, code: 'finished' });
    expect((await decide([])).body).toMatchObject({ status: 409, code: 'finished' });
    expect((await get()).body.status).toBe('ready');
    expect((await remove()).status).toBe(204);
    expect((await get()).status).toBe(404);
    expect((await remove()).status).toBe(204);
    expect(await api.records.resumes.find(interview.id)).toBeNull();
  });

  it('is limited to twenty files an hour', async () => {
    const statuses = [];
    for (let file = 0; file < 21; file += 1) statuses.push((await put(`Go ${file}`)).status);
    expect(statuses).toEqual([...Array(20).fill(202), 429]);
  });

  it('is in what its person exports, and gone with them', async () => {
    await put('Go, Kafka');
    await read();
    await decide([CLAIMS[0]?.id ?? '']);
    const { body } = await api.client.get('/auth/me/export', { token: owner.token });
    expect(body.interviews[0].resume).toMatchObject({
      ...{ status: 'ready', format: 'text', text: ['Go, Kafka'], hidden: [HIDDEN] },
      claims: [
        { text: 'Go', confirmed: true },
        { text: 'Kafka', confirmed: false },
      ],
    });
  });
});
