import type { TestApi } from '../support/api/api.ts';
import { makePackage, memberElsewhere, PACKAGE, startInvitingApi } from '../support/api/invited.ts';
import { type Person, signUp, signUpAs } from '../support/api/people.ts';

describe('packages', () => {
  let api: TestApi;
  let admin: Person;
  let interviewer: Person;

  beforeAll(async () => {
    api = await startInvitingApi();
    admin = await signUpAs('admin', api.client, api.records);
    interviewer = await signUpAs('interviewer', api.client, api.records);
  });
  afterAll(() => api.close());

  const make = (body: object, { token }: Person = admin) => api.client.post('/packages', body, { token });
  const read = (id: string, { token }: Person = interviewer) => api.client.get(`/packages/${id}`, { token });
  const change = (id: string, body: object, { token }: Person = admin) =>
    api.client.patch(`/packages/${id}`, body, { token });

  it('are as they were ordered, with the contract’s defaults', async () => {
    const { status, body } = await make(PACKAGE);
    expect(status).toBe(201);
    expect(body).toEqual({
      ...PACKAGE,
      package_id: expect.any(String),
      version: 1,
      description: '',
      locale: 'candidate',
      languages: ['python', 'javascript'],
      max_tasks: 4,
      time_percent: 100,
      notice_days: 0,
      appeal_days: 14,
      retention_days: 180,
      practice: false,
      report_to_candidate: 'full',
      resume: 'off',
      voice: false,
      video: false,
      media_days: 30,
      created_at: expect.any(String),
      archived_at: null,
    });
    expect((await read(body.package_id)).body).toEqual(body);
  });

  it('are changed by another version, and only where that says something else', async () => {
    const id = await makePackage(api.client, admin);
    expect((await change(id, { level: 'middle' })).body.version).toBe(1);
    const changed = await change(id, { level: 'senior', time_percent: 150 });
    expect(changed.body).toMatchObject({
      version: 2,
      level: 'senior',
      time_percent: 150,
      name: PACKAGE.name,
    });
    expect((await read(id)).body).toEqual(changed.body);
  });

  it.each([
    ['a track of its own', { track: 'cooking' }, 'track'],
    ['half of the half of the time', { time_percent: 49 }, 'time_percent'],
    ['five times the time', { time_percent: 500 }, 'time_percent'],
    ['seven tasks', { max_tasks: 7 }, 'max_tasks'],
    ['a language twice', { languages: ['python', 'python'] }, 'languages'],
    ['a language that the server does not run', { languages: ['go'] }, 'languages[0]'],
    ['no language', { languages: [] }, 'languages'],
    ['a name of blanks', { name: ' \u200b ' }, 'name'],
    ['a name on two lines', { name: 'a\nb' }, 'name'],
    ['a name of 101 characters', { name: 'x'.repeat(101) }, 'name'],
    ['reports that are kept too short', { retention_days: 179 }, 'retention_days'],
    ['no time for an appeal', { appeal_days: 0 }, 'appeal_days'],
    ['a résumé that must be', { resume: 'required' }, 'resume'],
    ['recordings for more than a year', { media_days: 366 }, 'media_days'],
    ['an unknown extent of the report', { report_to_candidate: 'some' }, 'report_to_candidate'],
    ['half a day of notice', { notice_days: 0.5 }, 'notice_days'],
  ])('refuse %s, when made and when changed', async (_, wrong, path) => {
    const id = await makePackage(api.client, admin);
    for (const answer of [await make({ ...PACKAGE, ...wrong }), await change(id, wrong)]) {
      expect([answer.status, answer.body.errors[0].path]).toEqual([422, path]);
    }
    expect((await read(id)).body.version).toBe(1);
  });

  it('are made and changed by admins, read by members, and nobody else’s', async () => {
    const id = await makePackage(api.client, admin);
    const candidate = await signUp(api.client);
    const stranger = await memberElsewhere('admin', api);
    expect((await make(PACKAGE, interviewer)).status).toBe(403);
    expect((await change(id, { name: 'x' }, interviewer)).status).toBe(403);
    expect((await read(id, candidate)).status).toBe(403);
    expect((await read(id, stranger)).status).toBe(404);
    expect((await change(id, { name: 'x' }, stranger)).status).toBe(404);
    for (const call of ['archive', 'try']) {
      const answer = await api.client.post(`/packages/${id}/${call}`, undefined, { token: stranger.token });
      expect([call, answer.status]).toEqual([call, 404]);
    }
    const { body } = await api.client.get('/packages', { token: stranger.token });
    expect(body).toEqual({ packages: [], next_cursor: null });
  });

  it('are listed a page at a time, those that are archived apart', async () => {
    const [one, other] = [await makePackage(api.client, admin), await makePackage(api.client, admin)];
    const { token } = admin;
    const archived = await api.client.post(`/packages/${one}/archive`, undefined, { token });
    expect([archived.status, typeof archived.body.archived_at]).toEqual([200, 'string']);
    const again = await api.client.post(`/packages/${one}/archive`, undefined, { token });
    expect(again.body).toEqual(archived.body);
    const list = async (query: string) => (await api.client.get(`/packages${query}`, { token })).body;
    const first = await list('?limit=1');
    expect(first.packages.map(({ package_id }: { package_id: string }) => package_id)).toEqual([other]);
    const second = await list(`?limit=1&cursor=${first.next_cursor}`);
    expect(second.packages[0].package_id).not.toBe(other);
    expect((await list('?archived=true')).packages[0].package_id).toBe(one);
    expect((await api.client.get('/packages?cursor=none', { token })).status).toBe(422);
  });

  it('are made once with one Idempotency-Key', async () => {
    const options = { token: admin.token, headers: { 'Idempotency-Key': 'a package' } };
    const answers = await Promise.all([1, 2].map(() => api.client.post('/packages', PACKAGE, options)));
    expect(answers[0]?.body).toEqual(answers[1]?.body);
  });

  it('are tried by members as a practice, with their languages and their time', async () => {
    const id = await makePackage(api.client, admin, {
      languages: ['python'],
      time_percent: 200,
      locale: 'ru',
    });
    const options = { token: interviewer.token };
    // None of the two tasks of this bank is for practices.
    const answer = await api.client.post(`/packages/${id}/try`, undefined, options);
    expect([answer.status, answer.body.code]).toEqual([503, 'bank']);
  });
});
