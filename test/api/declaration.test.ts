import { startTestApi, type TestApi } from '../support/api/api.ts';
import { type Person, signUp, signUpAs } from '../support/api/people.ts';
import { storeInterview } from '../support/api/stored-interview.ts';

const SAID = { sex: 'female', ethnicity: 'hispanic_or_latino' };

describe('what somebody declares of themselves', () => {
  let api: TestApi;
  let person: Person;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    person = await signUp(api.client);
  });

  const declare = (body: object, token: string | undefined = person.token) =>
    api.client.send('PUT', '/auth/me/declaration', {
      ...(token && { token }),
      headers: { 'Content-Type': 'application/json' },
      raw: JSON.stringify(body),
    });
  const own = async () => (await api.client.get('/auth/me/export', { token: person.token })).body.declaration;

  it('is kept, changed and taken back, and shown in their own data alone', async () => {
    expect(await own()).toBeNull();
    expect((await declare(SAID)).status).toBe(204);
    expect(await own()).toEqual(SAID);
    await declare({ sex: 'other' });
    expect(await own()).toEqual({ sex: 'other', ethnicity: null });
    expect((await declare({})).status).toBe(204);
    expect(await own()).toBeNull();
  });

  it('is in nothing that the company reads', async () => {
    await declare(SAID);
    const { id, conclude } = await storeInterview(api, person.id);
    await conclude();
    const admin = await signUpAs('admin', api.client, api.records);
    const paths = ['', '/report', '/events', '/integrity', '/decision'].map(
      (path) => `/interview/${id}${path}`,
    );
    for (const path of [...paths, '/interviews', '/interviews/export?format=jsonl', '/audit', '/auth/me']) {
      const { status, body } = await api.client.get(path, { token: admin.token });
      expect([path, status]).toEqual([path, 200]);
      expect(JSON.stringify(body)).not.toContain(SAID.ethnicity);
    }
    expect(JSON.stringify(api.logged)).not.toContain(SAID.ethnicity);
  });

  it.each([
    ['a group of another name', { sex: 'woman' }, 'sex'],
    ['more than is asked for', { religion: 'none' }, 'religion'],
    ['several groups', { ethnicity: ['asian'] }, 'ethnicity'],
  ])('is refused with %s', async (_, body, path) => {
    const answer = await declare(body);
    expect([answer.status, answer.body.errors[0].path]).toEqual([422, path]);
  });

  it('takes somebody who is signed in, and no key', async () => {
    expect((await declare(SAID, '')).status).toBe(401);
  });
});
