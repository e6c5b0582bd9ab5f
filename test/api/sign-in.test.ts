import { newOneTimeToken } from '../../src/api/auth/one-time-token.ts';
import { startTestApi, type TestApi } from '../support/api/api.ts';
import { PASSWORD, type Person, signUp } from '../support/api/people.ts';
import { storeInterview } from '../support/api/stored-interview.ts';

const BROWSER = { Accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };
const FORM = { ...BROWSER, 'Content-Type': 'application/x-www-form-urlencoded' };

/** As a browser calls: forms, pages, no following of redirects. */
describe('in a browser', () => {
  let api: TestApi;
  let person: Person;
  let report: string;

  beforeAll(async () => {
    api = await startTestApi();
    person = await signUp(api.client);
    const { id, conclude } = await storeInterview(api, person.id);
    await conclude();
    report = `/interview/${id}/report`;
  });
  afterAll(() => api.close());

  function open(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${api.client.url}${path}`, { redirect: 'manual', headers: { ...BROWSER, ...headers } });
  }

  function send(path: string, fields: Record<string, string>, headers: Record<string, string> = {}) {
    return fetch(`${api.client.url}${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { ...FORM, Origin: api.client.url, ...headers },
      body: new URLSearchParams(fields),
    });
  }

  const signIn = (fields: Record<string, string>, headers?: Record<string, string>) =>
    send('/sign-in', { login: person.email, password: PASSWORD, ...fields }, headers);

  describe('a report', () => {
    it('is behind a page to sign in on, and comes right after', async () => {
      const first = await open(report);
      expect([first.status, first.headers.get('content-type')]).toEqual([401, 'text/html; charset=utf-8']);
      const page = await first.text();
      expect(page).toContain('<form method="post" action="/sign-in">');
      expect(page).toContain(`name="next" value="${report}"`);
      const signedIn = await signIn({ next: report }, { 'Sec-Fetch-Site': 'same-origin' });
      expect([signedIn.status, signedIn.headers.get('location')]).toEqual([303, report]);
      const set = signedIn.headers.get('set-cookie') ?? '';
      expect(set).toMatch(/; httponly/i);
      expect(set).toMatch(/; samesite=strict/i);
      const answer = await open(report, { Cookie: set.split(';')[0] ?? '', 'Sec-Fetch-Site': 'same-origin' });
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    });

    it('is a problem for programs that are not signed in', async () => {
      for (const Accept of ['*/*', 'application/json', 'application/json, text/html']) {
        const answer = await open(report, { Accept });
        expect([answer.status, answer.headers.get('content-type')]).toEqual([
          401,
          'application/problem+json',
        ]);
      }
      const wrong = await open(report, { Authorization: 'Bearer nonsense' });
      expect([wrong.status, wrong.headers.get('content-type')]).toEqual([401, 'application/problem+json']);
    });

    it('asks for the cookie once more when a link from elsewhere leads to it', async () => {
      for (const site of ['cross-site', 'same-site']) {
        const first = await open(`${report}?from=mail`, {
          'Sec-Fetch-Site': site,
        });
        expect(first.status).toBe(200);
        const page = await first.text();
        expect(page).toContain(`<meta http-equiv="refresh" content="0; url=${report}?from=mail">`);
        expect(page).toContain(`<a href="${report}?from=mail">`);
      }
      expect((await open(report, { 'Sec-Fetch-Site': 'same-origin' })).status).toBe(401);
      expect((await open(report, { 'Sec-Fetch-Site': 'none' })).status).toBe(401);
    });

    it('gives no page to the script of another site', async () => {
      const headers = { Cookie: `viva_token=${person.token}`, Origin: 'https://evil.example' };
      const foreign = await open(report, { ...headers, 'Sec-Fetch-Site': 'cross-site' });
      expect([foreign.status, ((await foreign.json()) as { code: string }).code]).toEqual([
        403,
        'foreign_origin',
      ]);
    });

    it('stays unknown to who may not know of it', async () => {
      const stranger = await signUp(api.client);
      const answer = await open(report, { Cookie: `viva_token=${stranger.token}` });
      expect(answer.status).toBe(404);
    });
  });

  describe('signing in', () => {
    it.each([
      ['a path with a query', '/interview/1/report?x=%2F&y=é#z', '/interview/1/report?x=%2F&y=%C3%A9#z'],
      ['nothing', '', '/'],
      ['another site', 'https://evil.example/', '/'],
      ['another host', '//evil.example/', '/'],
      ['another host by a backslash', '/\\evil.example/', '/'],
      ['another host by two backslashes', '\\\\evil.example', '/'],
      ['another host behind a tab', '/\t/evil.example', '/'],
      ['another host behind dots', '/.//evil.example', '/'],
      ['another host behind more dots', '/a/..//evil.example', '/'],
      ['a header of its own', '/\r\nSet-Cookie: x=1', '/'],
      ['a script', 'javascript:alert(1)', '/'],
      ['a relative path', 'interview', '/'],
      ['a path without end', `/${'x'.repeat(3_000)}`, '/'],
    ])('leads to a path of our own alone: %s', async (_, next, location) => {
      const answer = await signIn({ next });
      expect([answer.status, answer.headers.get('location')]).toEqual([303, location]);
      expect(answer.headers.get('set-cookie')).not.toMatch(/x=1/);
    });

    it('shows the page again after a wrong password, with what was asked for, and counts it', async () => {
      const other = await signUp(api.client);
      const wrong = { login: other.email, password: 'not the password', next: report };
      for (let i = 0; i < 10; i += 1) {
        const answer = await send('/sign-in', wrong);
        expect([answer.status, answer.headers.get('set-cookie')]).toEqual([401, null]);
        const page = await answer.text();
        expect(page).toContain(`value="${report}"`);
        expect(page).toContain(`value="${other.email}"`);
        expect(page).toContain('role="alert"');
        expect(page).not.toContain('not the password');
      }
      const refusal = await send('/sign-in', { ...wrong, password: PASSWORD });
      expect(refusal.status).toBe(429);
      expect(Number(refusal.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(await refusal.text()).toContain('Too many failed logins.');
      const call = await api.client.post('/auth/login', { login: other.email, password: PASSWORD });
      expect(call.status).toBe(429);
    });

    it('escapes what was sent', async () => {
      const page = await (await signIn({ login: '"><script>alert(1)</script>', next: '/"><b>' })).text();
      expect(page).not.toMatch(/<script|<b>/);
    });

    it.each([
      ['another origin', { Origin: 'https://evil.example' }],
      ['a hidden origin', { Origin: 'null' }],
      ['another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ])('is refused from %s', async (_, headers) => {
      const answer = await signIn({}, headers);
      expect([answer.status, answer.headers.get('set-cookie')]).toEqual([403, null]);
    });

    it.each([[{}], [{ login: 'x'.repeat(300), password: 'x' }], [{ login: '\0', password: '\0' }]])(
      'shows the page again for %j',
      async (fields) => {
        const answer = await send('/sign-in', fields as Record<string, string>);
        expect([answer.status, answer.headers.get('content-type')]).toEqual([
          401,
          'text/html; charset=utf-8',
        ]);
      },
    );

    it('takes forms alone', async () => {
      expect((await signIn({}, { 'Content-Type': 'application/json' })).status).toBe(415);
      expect((await signIn({ password: 'x'.repeat(300_000) })).status).toBe(413);
    });

    it('has a page of its own', async () => {
      const page = await open('/sign-in?next=/docs');
      expect(page.status).toBe(200);
      expect(await page.text()).toContain('name="next" value="/docs"');
      expect(await (await open('/sign-in?next=//evil.example')).text()).toContain('name="next" value="/"');
    });
  });

  describe('the pages', () => {
    it.each(['/sign-in', '/password', 'report'])('%s run and load nothing from elsewhere', async (path) => {
      const { headers } = await open(path === 'report' ? report : path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("form-action 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
      // With "no-referrer" browsers send `Origin: null` with a form.
      expect(headers.get('referrer-policy')).toBe('same-origin');
    });

    it('send no form from anywhere else', async () => {
      const { headers } = await open('/docs');
      expect(headers.get('content-security-policy')).toContain("form-action 'none'");
    });

    it.each(['/sign-in', '/password'])('%s speak the browser’s language', async (path) => {
      const russian = await (await open(path, { 'Accept-Language': 'ru-RU,ru;q=0.9' })).text();
      expect(russian).toContain('<html lang="ru">');
      expect(russian).toMatch(/Вход|Новый пароль/);
      expect(await (await open(path, { 'Accept-Language': 'de' })).text()).toContain('<html lang="en">');
    });
  });

  describe('a link to a new password', () => {
    async function link(to: Person): Promise<string> {
      const { token, tokenSha256 } = newOneTimeToken();
      await api.records.users.saveReset({ tokenSha256, userId: to.id, expiresAt: Date.now() + 60_000 });
      return token;
    }

    it('leads to a page whose form sets it', async () => {
      const other = await signUp(api.client);
      const token = await link(other);
      expect(await (await open('/password')).text()).toContain('<script src="/assets/new-password.js">');
      expect((await open('/assets/new-password.js')).headers.get('content-type')).toMatch(
        /^text\/javascript/,
      );
      const common = await send('/password', { token, new_password: 'password123' });
      expect(common.status).toBe(422);
      expect(await common.text()).toContain(`value="${token}"`);
      const answer = await send('/password', { token, new_password: 'a rather different one' });
      expect(answer.status).toBe(200);
      expect(await answer.text()).toContain('href="/sign-in"');
      const again = await send('/password', { token, new_password: 'a rather different one' });
      expect(again.status).toBe(404);
      expect((await api.client.get('/auth/me', { token: other.token })).status).toBe(401);
      const login = { login: other.email, password: 'a rather different one' };
      expect((await api.client.post('/auth/login', login)).status).toBe(200);
    });

    it('is refused from another site', async () => {
      const token = await link(await signUp(api.client));
      const fields = { token, new_password: 'a rather different one' };
      expect((await send('/password', fields, { Origin: 'https://evil.example' })).status).toBe(403);
    });
  });
});
