import jwt from 'jsonwebtoken';
import { JWT_SECRET, startTestApi, type TestApi } from '../support/api/api.ts';
import { PASSWORD, signUp, signUpAs } from '../support/api/people.ts';
import { cpuTimeOf } from '../support/hostile/cpu-time.ts';

const HOUR = 3_600_000;

describe('identity', () => {
  let api: TestApi;
  let now = Date.now();

  beforeAll(async () => {
    api = await startTestApi({ clock: () => now });
  });
  afterAll(() => api.close());

  describe('signing up', () => {
    it('gives a token that lives 12 hours and a user who is a candidate', async () => {
      const { status, body } = await api.client.post('/auth/register', {
        email: 'Ada@Example.org',
        nickname: 'ada.l',
        password: PASSWORD,
        locale: 'ru',
      });
      expect(status).toBe(201);
      expect(body.user).toMatchObject({ email: 'Ada@Example.org', nickname: 'ada.l', role: 'candidate' });
      expect(Math.abs(Date.parse(body.expires_at) - now - 12 * HOUR)).toBeLessThan(2_000);
      const me = await api.client.get('/auth/me', { token: body.token });
      expect(me.body).toEqual({ user: body.user });
      expect((await api.records.users.findById(body.user.id))?.locale).toBe('ru');
    });

    it.each([
      ['the e-mail in other case', { email: 'GRACE@example.org', nickname: 'someone-else' }],
      ['the nickname in other case', { email: 'else@example.org', nickname: 'GrAcE' }],
      ['the nickname in full-width letters', { email: 'else@example.org', nickname: 'ｇｒａｃｅ' }],
    ])('refuses %s as taken', async (_, wanted) => {
      await api.client.post('/auth/register', {
        email: 'grace@example.org',
        nickname: 'grace',
        password: PASSWORD,
      });
      const { status, body } = await api.client.post('/auth/register', { ...wanted, password: PASSWORD });
      expect([status, body.code]).toEqual([409, 'taken']);
    });

    it.each([
      ['an @ in the nickname', { nickname: 'a@b.example' }],
      ['a nickname of two letters', { nickname: 'ab' }],
      ['a nickname of 33 letters', { nickname: 'a'.repeat(33) }],
      ['a password of 9 characters', { password: '123456789' }],
      ['a password of 201 characters', { password: 'x'.repeat(201) }],
      ['a password of 9 characters of two UTF-16 units each', { password: '😀'.repeat(9) }],
      ['no e-mail address', { email: 'nobody' }],
      ['an unknown locale', { locale: 'de' }],
      ['a role', { role: 'admin' }],
    ])('refuses %s', async (_, wrong) => {
      const right = { email: 'valid@example.org', nickname: 'valid', password: PASSWORD };
      const { status, body } = await api.client.post('/auth/register', { ...right, ...wrong });
      expect(status).toBe(422);
      expect(body.errors.map(({ path }: { path: string }) => path)).toEqual(Object.keys(wrong));
    });

    it('takes letters of any script', async () => {
      const account = { email: 'misha@example.org', nickname: 'Миша-7', password: PASSWORD };
      expect((await api.client.post('/auth/register', account)).status).toBe(201);
    });
  });

  describe('signing in', () => {
    it.each(['email', 'nickname'] as const)('works with the %s in any case', async (by) => {
      const person = await signUp(api.client);
      const login = person[by].toUpperCase();
      const { status, body } = await api.client.post('/auth/login', { login, password: PASSWORD });
      expect([status, body.user.id]).toEqual([200, person.id]);
    });

    it('answers an unknown login and a wrong password alike', async () => {
      const person = await signUp(api.client);
      const wrong = await api.client.post('/auth/login', { login: person.email, password: 'not that one' });
      const unknown = await api.client.post('/auth/login', {
        login: 'nobody@example.org',
        password: 'not that',
      });
      expect([wrong.status, unknown.status]).toEqual([401, 401]);
      const withoutId = ({ request_id: _, ...rest }: Record<string, unknown>) => rest;
      expect(withoutId(wrong.body)).toEqual(withoutId(unknown.body));
    });

    it('takes as long for an unknown login as for a wrong password', async () => {
      const person = await signUp(api.client);
      const timeOf = (login: string) =>
        cpuTimeOf(() => api.client.post('/auth/login', { login, password: 'not that one' }));
      const ratio = (await timeOf('nobody-at-all')) / (await timeOf(person.nickname));
      expect(ratio).toBeGreaterThan(0.4);
      expect(ratio).toBeLessThan(2.5);
    });
  });

  describe('a token', () => {
    it('is refused after logout, and only that one', async () => {
      const person = await signUp(api.client);
      const second = await api.client.post('/auth/login', { login: person.email, password: PASSWORD });
      expect((await api.client.get('/auth/me', { token: person.token })).status).toBe(200);
      expect((await api.client.post('/auth/logout', undefined, { token: person.token })).status).toBe(204);
      expect((await api.client.get('/auth/me', { token: person.token })).status).toBe(401);
      expect((await api.client.get('/auth/me', { token: second.body.token })).status).toBe(200);
    });

    it('leaves the browser at logout', async () => {
      const { token } = await signUp(api.client);
      const { headers } = await api.client.post('/auth/logout', undefined, { token });
      expect(headers.get('set-cookie')).toMatch(/^viva_token=; .*expires=Thu, 01 Jan 1970/i);
    });

    it('is refused once it has expired', async () => {
      const person = await signUp(api.client);
      const before = now;
      const statuses: number[] = [];
      for (const at of [before + 12 * HOUR + 1000, before, before + 12 * HOUR + 1000]) {
        now = at;
        statuses.push((await api.client.get('/auth/me', { token: person.token })).status);
      }
      now = before;
      expect(statuses).toEqual([401, 200, 401]);
      expect((await api.client.get('/auth/me', { token: person.token })).status).toBe(200);
    });

    it('is refused when it was tampered with', async () => {
      const [person, victim] = [await signUp(api.client), await signUp(api.client)];
      const [head, payload, signature] = person.token.split('.') as [string, string, string];
      const claims = { ...JSON.parse(Buffer.from(payload, 'base64url').toString()), sub: victim.id };
      const forgery = Buffer.from(JSON.stringify(claims)).toString('base64url');
      const { status, headers } = await api.client.get('/auth/me', {
        token: `${head}.${forgery}.${signature}`,
      });
      expect([status, headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    });

    it.each([
      ['with `alg: none`', { algorithm: 'none' as const, secret: '' }],
      ['signed by another algorithm', { algorithm: 'HS512' as const, secret: JWT_SECRET }],
      ['signed with another key', { algorithm: 'HS256' as const, secret: 'some other key' }],
    ])('is refused %s', async (_, { algorithm, secret }) => {
      const { id } = await signUp(api.client);
      const exp = Math.floor(now / 1000) + 600;
      const forgery = jwt.sign({ sub: id, jti: 'forged', exp }, secret, { algorithm });
      expect((await api.client.get('/auth/me', { token: forgery })).status).toBe(401);
    });

    it.each([
      ['without an id', { jti: undefined }],
      ['without an end', { exp: undefined }],
      ['for nobody', { sub: '00000000-0000-4000-8000-000000000000' }],
    ])('is refused %s, even when the signature is right', async (_, change) => {
      const { id } = await signUp(api.client);
      const right = { sub: id, jti: 'some-id', exp: Math.floor(now / 1000) + 600 };
      const claims = JSON.parse(JSON.stringify({ ...right, ...change }));
      const token = jwt.sign(claims, JWT_SECRET, { algorithm: 'HS256' });
      expect((await api.client.get('/auth/me', { token })).status).toBe(401);
    });

    it('is taken by the secret of before too, and signed by the new one', async () => {
      const fresh = 'the secret that comes after, long enough too';
      const other = await startTestApi(({ settings }) => ({
        settings: { ...settings, jwtSecrets: [fresh, JWT_SECRET] },
      }));
      const person = await signUp(other.client);
      expect(() => jwt.verify(person.token, fresh)).not.toThrow();
      const { exp, ...claims } = jwt.verify(person.token, fresh) as jwt.JwtPayload;
      const before = jwt.sign({ ...claims, exp }, JWT_SECRET, { algorithm: 'HS256' });
      for (const token of [person.token, before])
        expect((await other.client.get('/auth/me', { token })).status).toBe(200);
      const foreign = jwt.sign({ ...claims, exp }, 'some other key', { algorithm: 'HS256' });
      expect((await other.client.get('/auth/me', { token: foreign })).status).toBe(401);
      await other.close();
    });

    it('is needed', async () => {
      const { status, body } = await api.client.get('/auth/me');
      expect([status, body.code]).toEqual([401, 'unauthenticated']);
    });
  });

  describe('the cookie', () => {
    async function cookieOf(headers: Record<string, string> = {}) {
      const person = await signUp(api.client);
      const { headers: got } = await api.client.post(
        '/auth/login',
        { login: person.email, password: PASSWORD },
        { headers },
      );
      const set = got.get('set-cookie') ?? '';
      return { person, set, Cookie: set.split(';')[0] ?? '' };
    }

    it('is HttpOnly and SameSite=Strict, and not Secure by the word of just anybody', async () => {
      const plain = await cookieOf();
      expect(plain.set).toMatch(/; httponly/i);
      expect(plain.set).toMatch(/; samesite=strict/i);
      expect(plain.set).not.toMatch(/; secure/i);
      expect((await cookieOf({ 'X-Forwarded-Proto': 'https' })).set).not.toMatch(/; secure/i);
    });

    it('signs in', async () => {
      const { person, Cookie } = await cookieOf();
      const { body } = await api.client.get('/auth/me', { headers: { Cookie } });
      expect(body.user.id).toBe(person.id);
    });

    it('yields to a Bearer token, even a wrong one', async () => {
      const { Cookie } = await cookieOf();
      const other = await signUp(api.client);
      const { body } = await api.client.get('/auth/me', { token: other.token, headers: { Cookie } });
      expect(body.user.id).toBe(other.id);
      expect((await api.client.get('/auth/me', { token: 'nonsense', headers: { Cookie } })).status).toBe(401);
    });

    it.each([
      ['from another site', { 'Sec-Fetch-Site': 'cross-site' }],
      ['from an origin that is not allowed', { Origin: 'https://evil.example' }],
      ['from an opaque origin', { Origin: 'null' }],
      ['from a neighbour that hides its origin', { 'Sec-Fetch-Site': 'same-site' }],
      ['from another site that says it is allowed', { Origin: 'own', 'Sec-Fetch-Site': 'cross-site' }],
    ])('is nothing %s', async (_, sent: Record<string, string>) => {
      const { Cookie } = await cookieOf();
      const headers = sent.Origin === 'own' ? { ...sent, Origin: api.client.url } : sent;
      for (const [method, path] of [
        ['GET', '/auth/me'],
        ['POST', '/auth/logout'],
        ['POST', '/interview/start'],
        ['GET', '/tasks/next?session_id=x'],
        ['POST', '/tasks/next'],
        ['PATCH', '/users/x'],
      ] as const) {
        const { status, body } = await api.client.send(method, path, { headers: { Cookie, ...headers } });
        expect([path, status, body.code]).toEqual([path, 403, 'foreign_origin']);
      }
      expect((await api.client.get('/auth/me', { headers: { Cookie } })).status).toBe(200);
    });

    it.each([
      ['without an Origin', {}],
      ['without an Origin from its own page', { 'Sec-Fetch-Site': 'same-origin' }],
      ['without an Origin by the visitor alone', { 'Sec-Fetch-Site': 'none' }],
      ["from the API's own origin", { Origin: 'own' }],
      ['from the origin that is published', { Origin: 'https://viva.example' }],
      ['from an allowed front end', { Origin: 'https://front.example', 'Sec-Fetch-Site': 'same-site' }],
    ])('signs out %s', async (_, headers: Record<string, string>) => {
      const { Cookie } = await cookieOf();
      const origin: Record<string, string> = headers.Origin === 'own' ? { Origin: api.client.url } : {};
      const { status } = await api.client.post('/auth/logout', undefined, {
        headers: { Cookie, ...headers, ...origin },
      });
      expect(status).toBe(204);
    });

    it('is not asked about where a Bearer token is sent', async () => {
      const { token } = await signUp(api.client);
      const headers = { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' };
      expect((await api.client.post('/auth/logout', undefined, { token, headers })).status).toBe(204);
    });
  });

  describe('roles', () => {
    it('change from the next request on', async () => {
      const admin = await signUpAs('admin', api.client, api.records);
      const person = await signUp(api.client);
      const path = `/users/${person.id}`;
      expect((await api.client.patch(path, { role: 'admin' }, { token: person.token })).status).toBe(403);
      const promotion = await api.client.patch(path, { role: 'admin' }, { token: admin.token });
      expect(promotion.body.user).toMatchObject({ id: person.id, role: 'admin' });
      const demotion = await api.client.patch(
        `/users/${admin.id}`,
        { role: 'candidate' },
        { token: person.token },
      );
      expect(demotion.status).toBe(200);
      expect((await api.client.patch(path, { role: 'admin' }, { token: admin.token })).status).toBe(403);
    });

    it('are refused for nobody and for what is no role', async () => {
      const { token } = await signUpAs('admin', api.client, api.records);
      expect((await api.client.patch('/users/nobody', { role: 'admin' }, { token })).status).toBe(404);
      expect((await api.client.patch('/users/nobody', { role: 'king' }, { token })).status).toBe(422);
    });
  });
});
