import { randomUUID } from 'node:crypto';
import { offerFirstAdmin } from '../../src/api/auth/first-admin.ts';
import { startTestApi, type TestApi } from '../support/api/api.ts';
import { PASSWORD, signUp } from '../support/api/people.ts';

const ORIGIN = 'https://viva.example';

describe('the link of the first admin', () => {
  let api: TestApi;
  beforeEach(async () => {
    api = await startTestApi();
  });
  afterEach(() => api.close());

  const offer = () => offerFirstAdmin(api.records.users, ORIGIN);
  const account = () => {
    const nickname = `a-${randomUUID().slice(0, 8)}`;
    return { email: `${nickname}@example.org`, nickname, password: PASSWORD };
  };
  const follow = (link: string | null, wanted: object = {}) =>
    api.client.post('/auth/first-admin', { token: link?.split('#')[1] ?? '', ...account(), ...wanted });

  it('begins with the public origin, and makes an admin who is signed in', async () => {
    const link = await offer();
    expect(link).toMatch(/^https:\/\/viva\.example\/first-admin#[\w-]{43}$/);
    const { status, headers, body } = await follow(link, { nickname: 'ada' });
    expect([status, body.user.role, body.user.nickname]).toEqual([201, 'admin', 'ada']);
    expect(headers.get('set-cookie')).toContain(body.token);
    const other = await signUp(api.client);
    const promotion = await api.client.patch(
      `/users/${other.id}`,
      { role: 'interviewer' },
      { token: body.token },
    );
    expect(promotion.status).toBe(200);
  });

  it('holds once, however many come by it at the same moment', async () => {
    const link = await offer();
    const answers = await Promise.all(Array.from({ length: 4 }, () => follow(link)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 404, 404, 404]);
    expect((await follow(link)).status).toBe(404);
    expect(await offer()).toBeNull();
  });

  it('ends with the next start, and with an admin who was made otherwise', async () => {
    const [early, late] = [await offer(), await offer()];
    expect((await follow(early)).status).toBe(404);
    const { id } = await signUp(api.client);
    await api.records.users.setRole(id, 'admin');
    expect((await follow(late)).status).toBe(404);
    expect(await offer()).toBeNull();
  });

  it('stays good after names or a password that cannot be', async () => {
    const link = await offer();
    const other = await signUp(api.client);
    expect((await follow(link, { nickname: other.nickname })).body.code).toBe('taken');
    expect((await follow(link, { password: 'Password123' })).status).toBe(422);
    expect((await follow(link)).status).toBe(201);
  });

  it('is 404 for a token that never was', async () => {
    await offer();
    const { status, body } = await follow(`#${'x'.repeat(43)}`);
    expect([status, body.code]).toEqual([404, 'not_found']);
  });

  it('is stored as a hash alone', async () => {
    const link = await offer();
    const token = link?.split('#')[1] ?? '';
    expect(await api.records.users.isFirstAdminLink(token)).toBe(false);
    expect(JSON.stringify(api.logged)).not.toContain(token);
  });
});
