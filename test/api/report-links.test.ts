import { startTestApi, type TestApi } from '../support/api/api.ts';
import { type Person, signUp, signUpAs } from '../support/api/people.ts';
import { type StoredInterview, storeInterview } from '../support/api/stored-interview.ts';
import { infoOf } from '../support/poppler.ts';

const HOUR = 3_600_000;
const NOW = Date.now();
const inHours = (hours: number) => new Date(NOW + hours * HOUR).toISOString();

describe('links to a report', () => {
  let api: TestApi;
  let now = NOW;
  let owner: Person;
  let interviewer: Person;
  let interview: StoredInterview;

  beforeAll(async () => {
    api = await startTestApi({ clock: () => now });
    owner = await signUp(api.client);
    interviewer = await signUpAs('interviewer', api.client, api.records);
    interview = await storeInterview(api, owner.id, { locale: 'ru', startedAt: NOW - HOUR });
    await interview.conclude({ at: NOW - HOUR / 2 });
  });
  beforeEach(() => {
    now = NOW;
  });
  afterAll(() => api.close());

  const path = (id = interview.id) => `/interview/${id}/report/links`;
  const make = (body: object, { token } = interviewer, headers = {}) =>
    api.client.post(path(), body, { token, headers });
  const list = async (query = '') =>
    (await api.client.get(`${path()}${query}`, { token: interviewer.token })).body;

  /** As a browser that knows nobody opens it. */
  async function open(url: string, { accept = 'text/html', method = 'GET', language = 'en' } = {}) {
    const { pathname } = new URL(url);
    const headers = { Accept: accept, 'Accept-Language': language };
    const response = await fetch(`${api.client.url}${pathname}`, { method, headers });
    return { status: response.status, headers: response.headers, body: await response.text() };
  }

  it('show it to whoever has them, without a name or a cookie, and are found by no machine', async () => {
    const { status, body } = await make({ expires_at: inHours(2), audience: 'company' });
    expect(status).toBe(201);
    expect(body.url).toMatch(/^https:\/\/viva\.example\/r\/[\w-]{43}$/);
    const page = await open(body.url);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.body).toContain(interview.id);
    expect(page.body).toContain('Для нанимающей команды');
    expect(page.headers.get('x-robots-tag')).toContain('noindex');
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.headers.get('set-cookie')).toBeNull();
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it("show the candidate's copy where they are for the candidate", async () => {
    const { body } = await make({ expires_at: inHours(2), audience: 'candidate' });
    const page = await open(body.url);
    expect(page.body).toContain('Экземпляр кандидата');
    expect(page.body).not.toContain(owner.email);
  });

  it('show it as PDF for whoever asks for that, and as nothing else', async () => {
    const { url } = (await make({ expires_at: inHours(2), audience: 'company' })).body;
    const { pathname } = new URL(url);
    const get = (accept: string) => fetch(`${api.client.url}${pathname}`, { headers: { Accept: accept } });
    const pdf = await get('application/pdf');
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(infoOf(Buffer.from(await pdf.arrayBuffer())).Tagged).toBe('yes');
    expect((await get('image/png')).status).toBe(406);
  });

  it('say when they were opened; a look at the head is no opening', async () => {
    const { url, link_id } = (await make({ expires_at: inHours(2), audience: 'company' })).body;
    await open(url);
    now = NOW + HOUR;
    await open(url);
    expect((await open(url, { method: 'HEAD' })).status).toBe(200);
    const { links } = await list();
    const link = links.find((one: { link_id: string }) => one.link_id === link_id);
    expect(link).toEqual({
      link_id,
      audience: 'company',
      created_at: inHours(0),
      expires_at: inHours(2),
      revoked_at: null,
      opening_count: 2,
      openings: [{ at: inHours(1) }, { at: inHours(0) }],
    });
    expect(JSON.stringify(links)).not.toContain(new URL(url).pathname.slice(3));
  });

  it('end at their time, and say so', async () => {
    const { url } = (await make({ expires_at: inHours(2), audience: 'company' })).body;
    now = NOW + 2 * HOUR;
    const page = await open(url);
    expect(page.status).toBe(410);
    expect(page.body).toContain('Срок действия ссылки истёк');
    expect(page.body).not.toContain(interview.id);
    expect(page.headers.get('x-robots-tag')).toContain('noindex');
    const { status, body } = await open(url, { accept: 'application/json' });
    expect([status, JSON.parse(body).code]).toEqual([410, 'gone']);
  });

  it('end when they are revoked, once and for all', async () => {
    const { url, link_id } = (await make({ expires_at: inHours(2), audience: 'company' })).body;
    const revoke = (id: string, { token } = interviewer) =>
      api.client.send('DELETE', `${path()}/${id}`, { token });
    expect((await revoke(link_id, owner)).status).toBe(403);
    expect((await revoke(link_id)).status).toBe(204);
    expect((await revoke(link_id)).status).toBe(204);
    const page = await open(url);
    expect([page.status, page.body.includes('Ссылку отозвали')]).toEqual([410, true]);
    expect((await revoke('00000000-0000-4000-8000-000000000000')).status).toBe(404);
  });

  it('that nobody has made are unknown, in the language of the browser', async () => {
    for (const [language, words] of [
      ['en', 'There is no such link'],
      ['ru', 'Такой ссылки нет'],
    ] as const) {
      const { status, body } = await open(`https://viva.example/r/${'x'.repeat(43)}`, { language });
      expect([status, body.includes(words)]).toEqual([404, true]);
    }
    expect((await open('https://viva.example/r/x', { accept: 'application/json' })).status).toBe(404);
  });

  it('are in no log with their token', async () => {
    const { url } = (await make({ expires_at: inHours(2), audience: 'company' })).body;
    const token = new URL(url).pathname.slice(3);
    await open(url);
    await fetch(`${api.client.url}/R/${token}`);
    await fetch(`${api.client.url}/r/${token}/more`);
    await fetch(`${api.client.url}/r/${token}`, { method: 'POST' });
    const log = JSON.stringify(api.logged);
    expect(log).not.toContain(token);
    expect(log).toContain('/r/:token');
    expect(await api.registry.metrics()).not.toContain(token);
  });

  it('are for the company to make, of a report that is there', async () => {
    const wanted = { expires_at: inHours(2), audience: 'company' };
    expect((await make(wanted, owner)).status).toBe(403);
    expect((await make(wanted, await signUp(api.client))).status).toBe(404);
    const open = await storeInterview(api, owner.id);
    const early = await api.client.post(path(open.id), wanted, { token: interviewer.token });
    expect([early.status, early.body.code]).toEqual([409, 'report_not_ready']);
  });

  it.each([
    ['in the past', { expires_at: inHours(-1), audience: 'company' }, 'expires_at'],
    ['too far off', { expires_at: inHours(366 * 24), audience: 'company' }, 'expires_at'],
    ['no time', { expires_at: 'tomorrow', audience: 'company' }, 'expires_at'],
    ['for nobody', { expires_at: inHours(1), audience: 'everybody' }, 'audience'],
  ])('are refused: %s', async (_, body, field) => {
    const answer = await make(body);
    expect([answer.status, answer.body.errors[0].path]).toEqual([422, field]);
  });

  it('are made once for a key, and shown once', async () => {
    const wanted = { expires_at: inHours(3), audience: 'company' };
    const headers = { 'Idempotency-Key': 'the link of today' };
    const first = await make(wanted, interviewer, headers);
    const again = await make(wanted, interviewer, headers);
    const { url, ...rest } = first.body;
    expect([again.status, again.body]).toEqual([201, rest]);
    expect((await open(url)).status).toBe(200);
  });

  it('are listed a page at a time', async () => {
    const whole = await list('?limit=100');
    expect(whole.next_cursor).toBeNull();
    const first = await list('?limit=1');
    const second = await list(`?limit=1&cursor=${first.next_cursor}`);
    expect([...first.links, ...second.links]).toEqual(whole.links.slice(0, 2));
    const { status } = await api.client.get(`${path()}?cursor=nonsense`, { token: interviewer.token });
    expect(status).toBe(422);
  });
});
