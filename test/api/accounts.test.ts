import { createHash, randomUUID } from 'node:crypto';
import { newOneTimeToken } from '../../src/api/auth/one-time-token.ts';
import { startTestApi, type TestApi } from '../support/api/api.ts';
import { PASSWORD, type Person, signUp, signUpAs } from '../support/api/people.ts';
import { storeInterview } from '../support/api/stored-interview.ts';

const NEW = 'a rather different one';
const DAY = 24 * 3_600_000;

describe('accounts', () => {
  let api: TestApi;
  let now = Date.now();

  beforeAll(async () => {
    api = await startTestApi({ clock: () => now });
  });
  afterAll(() => api.close());

  const register = (wanted: object) =>
    api.client.post('/auth/register', {
      email: `${randomUUID()}@example.org`,
      nickname: `n-${randomUUID().slice(0, 8)}`,
      password: PASSWORD,
      ...wanted,
    });
  const signIn = (login: string, password: string) => api.client.post('/auth/login', { login, password });
  const isIn = async (token: string) => (await api.client.get('/auth/me', { token })).status === 200;

  describe('signing up', () => {
    it('takes a domain in both of its forms, as one account', async () => {
      const account = await register({ email: 'иван@пример.рф', nickname: 'ivan-1' });
      expect([account.status, account.body.user.email]).toEqual([201, 'иван@пример.рф']);
      expect((await register({ email: 'ИВАН@xn--e1afmkfd.xn--p1ai' })).body.code).toBe('taken');
      const { body } = await signIn('иван@xn--e1afmkfd.xn--p1ai', PASSWORD);
      expect(body.user.nickname).toBe('ivan-1');
    });

    it('keeps nicknames apart that case folding keeps apart', async () => {
      expect((await register({ nickname: 'al\u0131-sample' })).status).toBe(201);
      expect((await register({ nickname: 'ali-sample' })).status).toBe(201);
      expect((await register({ nickname: 'ALI-SAMPLE' })).status).toBe(409);
    });

    it.each([
      ['letters of two scripts', { nickname: '\u0430dm1' }, 'nickname'],
      ['letters that nobody sees', { nickname: 'a\u3164bc' }, 'nickname'],
      ['a common password', { password: 'Password123' }, 'password'],
      ['white space for a password', { password: '          ' }, 'password'],
      ['fillers for a password', { password: '\u3164'.repeat(10) }, 'password'],
      ['the nickname for a password', { nickname: 'ada-lovelace', password: 'Ada-Lovelace' }, 'password'],
      ['the e-mail for a password', { email: 'q@example.org', password: 'Q@EXAMPLE.ORG' }, 'password'],
      ['its local part for a password', { email: 'long-name-1@a.org', password: 'long-name-1' }, 'password'],
    ])('refuses %s', async (_, wrong, path) => {
      const { status, body } = await register(wrong);
      expect([status, body.errors?.[0].path]).toEqual([422, path]);
    });

    it('remembers the language', async () => {
      const { body } = await register({ locale: 'ru' });
      expect((await api.client.get('/auth/me', { token: body.token })).body.user.locale).toBe('ru');
    });
  });

  describe('a new password', () => {
    it('ends all other tokens, and their streams, and goes on with its own', async () => {
      const person = await signUp(api.client);
      const { id } = await storeInterview(api, person.id);
      const other = (await signIn(person.email, PASSWORD)).body.token;
      const [mine, theirs] = await Promise.all([
        api.client.stream(id, { token: person.token }),
        api.client.stream(id, { token: other }),
      ]);
      const change = { password: PASSWORD, new_password: NEW };
      expect((await api.client.post('/auth/password', change, { token: person.token })).status).toBe(204);
      await theirs.ended;
      mine.close();
      expect([await isIn(person.token), await isIn(other)]).toEqual([true, false]);
      expect((await signIn(person.email, PASSWORD)).status).toBe(401);
      const again = await signIn(person.email, NEW);
      expect(await isIn(again.body.token)).toBe(true);
    });

    it('needs the old one, and a wrong one is a failed login', async () => {
      const person = await signUp(api.client);
      const attempt = (password: string) =>
        api.client.post('/auth/password', { password, new_password: NEW }, { token: person.token });
      for (let i = 0; i < 10; i += 1) {
        const { status, body } = await attempt('not that one');
        expect([status, body.code]).toEqual([403, 'wrong_password']);
      }
      expect((await attempt(PASSWORD)).status).toBe(429);
      expect((await signIn(person.email, PASSWORD)).status).toBe(429);
    });

    it.each(['password123', 'short', '           '])('is not %j', async (new_password) => {
      const { token } = await signUp(api.client);
      const { status, body } = await api.client.post(
        '/auth/password',
        { password: PASSWORD, new_password },
        { token },
      );
      expect([status, body.errors[0].path]).toEqual([422, 'new_password']);
    });

    it('is not the own address', async () => {
      const { token, email } = await signUp(api.client);
      const change = { password: PASSWORD, new_password: email.toUpperCase() };
      const { status, body } = await api.client.post('/auth/password', change, { token });
      expect([status, body.errors[0].path]).toEqual([422, 'new_password']);
    });
  });

  describe('a link to a new password', () => {
    async function link(person: Person): Promise<string> {
      const { token, tokenSha256 } = newOneTimeToken();
      await api.records.users.saveReset({ tokenSha256, userId: person.id, expiresAt: now + DAY });
      return token;
    }
    const reset = (token: string, new_password = NEW) =>
      api.client.post('/auth/password/reset', { token, new_password });

    it('works once, and ends all tokens', async () => {
      const person = await signUp(api.client);
      const token = await link(person);
      const both = await Promise.all([reset(token), reset(token)]);
      expect(both.map(({ status }) => status).sort()).toEqual([204, 404]);
      expect((await reset(token)).body.code).toBe('not_found');
      expect(await isIn(person.token)).toBe(false);
      expect((await signIn(person.nickname, NEW)).status).toBe(200);
    });

    it('holds for a day', async () => {
      const person = await signUp(api.client);
      const token = await link(person);
      now += DAY;
      expect((await reset(token)).status).toBe(404);
      now -= 1;
      expect((await reset(token)).status).toBe(204);
      now -= DAY - 1;
    });

    it('is not used up by a password that is refused', async () => {
      const person = await signUp(api.client);
      const token = await link(person);
      expect((await reset(token, 'password123')).status).toBe(422);
      expect((await reset(token, person.email)).status).toBe(422);
      expect((await reset(token)).status).toBe(204);
    });

    it('ends when another is made, and when the password is changed', async () => {
      const person = await signUp(api.client);
      const first = await link(person);
      const second = await link(person);
      expect((await reset(first)).status).toBe(404);
      const change = { password: PASSWORD, new_password: NEW };
      expect((await api.client.post('/auth/password', change, { token: person.token })).status).toBe(204);
      expect((await reset(second)).status).toBe(404);
    });

    it('is stored as a hash alone', () => {
      const { token, tokenSha256 } = newOneTimeToken();
      expect(Buffer.from(token, 'base64url')).toHaveLength(32);
      expect(tokenSha256).toBe(createHash('sha256').update(token).digest('hex'));
    });

    it.each(['', 'x'.repeat(201), 7])('is not %j', async (token) => {
      const { status } = await api.client.post('/auth/password/reset', { token, new_password: NEW });
      expect(status).toBe(422);
    });
  });

  describe('roles', () => {
    it('leave the last admin one', async () => {
      const world = await startTestApi();
      const admin = await signUpAs('admin', world.client, world.records);
      const demote = (person: Person, token: string) =>
        world.client.patch(`/users/${person.id}`, { role: 'candidate' }, { token });
      const refusal = await demote(admin, admin.token);
      expect([refusal.status, refusal.body.code]).toEqual([409, 'last_admin']);
      expect((await world.client.patch(`/users/${admin.id}`, { role: 'admin' }, admin)).status).toBe(200);
      const second = await signUpAs('admin', world.client, world.records);
      const both = await Promise.all([demote(admin, second.token), demote(second, admin.token)]);
      // One of two that end each other may come too late to be an admin.
      expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
      await world.close();
    });

    it.each(['interviewer', 'admin'] as const)(
      'make an %s a candidate in their own interview',
      async (role) => {
        const person = await signUpAs(role, api.client, api.records);
        const { id, conclude } = await storeInterview(api, person.id);
        const body = { seconds: 60, reason: 'more for me' };
        const { token } = person;
        expect((await api.client.post(`/interview/${id}/extend`, body, { token })).status).toBe(403);
        const others = await storeInterview(api, randomUUID());
        expect((await api.client.post(`/interview/${others.id}/extend`, body, { token })).status).toBe(503);
        await conclude();
        const { body: report } = await api.client.get(`/interview/${id}/report`, { token });
        expect(report.integrity).toBeNull();
        const { body: row } = await api.client.get(`/interview/${id}`, { token });
        expect(row).not.toHaveProperty('candidate');
        expect((await api.client.get(`/interview/${others.id}`, { token })).body).toHaveProperty('candidate');
      },
    );
  });
});
