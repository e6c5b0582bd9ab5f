import { parseRange } from '../../src/host/address-range.ts';
import { startTestApi, type TestApi } from '../support/api/api.ts';
import { PASSWORD, type Person, signUp } from '../support/api/people.ts';

const WRONG = 'not that one, surely';

function login(api: TestApi, name: string, password: string, from?: string) {
  const headers: Record<string, string> = from ? { 'X-Forwarded-For': from } : {};
  return api.client.post('/auth/login', { login: name, password }, { headers });
}

describe('behind a proxy that is trusted', () => {
  let api: TestApi;
  let person: Person;

  beforeAll(async () => {
    api = await startTestApi(({ settings }) => ({
      settings: {
        ...settings,
        trustedProxies: [parseRange('127.0.0.0/8')].filter((range) => range !== null),
      },
    }));
    person = await signUp(api.client);
  });
  afterAll(() => api.close());

  it('failed logins from one address lock nobody out elsewhere', async () => {
    for (let i = 0; i < 10; i += 1) await login(api, person.email, WRONG, '198.51.100.1');
    expect((await login(api, person.email, PASSWORD, '198.51.100.1')).status).toBe(429);
    expect((await login(api, person.email, PASSWORD, '6.6.6.6, 198.51.100.1')).status).toBe(429);
    expect((await login(api, person.email, PASSWORD, '198.51.100.2')).status).toBe(200);
  });

  it('addresses of one /64 count as one', async () => {
    for (let i = 0; i < 10; i += 1) await login(api, person.nickname, WRONG, `2001:db8:1:1::${i}`);
    expect((await login(api, person.nickname, PASSWORD, '2001:db8:1:1:ffff::1')).status).toBe(429);
    expect((await login(api, person.nickname, PASSWORD, '2001:db8:1:2::1')).status).toBe(200);
  });

  it('sign-ups are counted by the address that it tells', async () => {
    async function signUpFrom(address: string, number: number) {
      const body = { email: `s${number}@example.org`, nickname: `s-${number}`, password: 'a password' };
      const headers = { 'X-Forwarded-For': address };
      // One nickname again and again: what is refused as taken counts too, and costs no more than it must.
      return (await api.client.post('/auth/register', { ...body, nickname: person.nickname }, { headers }))
        .status;
    }
    const some = await Promise.all(Array.from({ length: 100 }, (_, i) => signUpFrom('198.51.100.9', i)));
    expect(new Set(some)).toEqual(new Set([409]));
    expect(await signUpFrom('198.51.100.9', 100)).toBe(429);
    expect(await signUpFrom('198.51.100.10', 101)).toBe(409);
  });

  it('the cookie is Secure and the own origin is what it says', async () => {
    const headers = {
      Forwarded: 'for=198.51.100.3;proto=https;host=viva.example.net',
      Origin: 'https://viva.example.net',
    };
    const signedIn = await api.client.post(
      '/auth/login',
      { login: person.email, password: PASSWORD },
      { headers },
    );
    const set = signedIn.headers.get('set-cookie') ?? '';
    expect(set).toMatch(/; secure/i);
    const Cookie = set.split(';')[0] ?? '';
    expect((await api.client.get('/auth/me', { headers: { ...headers, Cookie } })).status).toBe(200);
    const elsewhere = { ...headers, Cookie, Forwarded: 'for=198.51.100.3;proto=http;host=viva.example.net' };
    expect((await api.client.get('/auth/me', { headers: elsewhere })).status).toBe(403);
  });
});

describe('without a proxy that is trusted', () => {
  let api: TestApi;
  let person: Person;

  beforeAll(async () => {
    api = await startTestApi();
    person = await signUp(api.client);
  });
  afterAll(() => api.close());

  it('no header changes the own origin', async () => {
    const { token } = person;
    const Cookie = `viva_token=${token}`;
    const headers = {
      Cookie,
      Origin: 'https://viva.example.net',
      'X-Forwarded-Proto': 'https',
      'X-Forwarded-Host': 'viva.example.net',
    };
    expect((await api.client.get('/auth/me', { headers })).status).toBe(403);
  });

  it('a guesser at names locks nobody out of theirs', async () => {
    for (let i = 0; i < 50; i += 1) {
      expect((await login(api, `nobody-${i}`, WRONG, `203.0.113.${i}`)).status).toBe(401);
    }
    const refusal = await login(api, 'nobody-51', WRONG, '203.0.113.51');
    expect([refusal.status, refusal.body.code]).toEqual([429, 'too_many_requests']);
    expect(Number(refusal.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await login(api, person.email, PASSWORD)).status).toBe(200);
  });

  it('an account may sign in 30 times a minute, however many come at once', async () => {
    const other = await signUp(api.client);
    const statuses = await Promise.all(
      Array.from({ length: 40 }, async () => (await login(api, other.email, PASSWORD)).status),
    );
    expect(statuses.filter((status) => status === 200)).toHaveLength(30);
    expect(statuses.filter((status) => status === 429)).toHaveLength(10);
    expect((await login(api, person.email, PASSWORD)).status).toBe(200);
  });
});
