import { randomUUID } from 'node:crypto';
import { startTestApi, type TestApi } from '../support/api/api.ts';
import { makeOrganisation, PASSWORD, type Person, signUp, signUpAs } from '../support/api/people.ts';

const DAY_MS = 24 * 3_600_000;

describe('members', () => {
  let api: TestApi;
  let acme: string;
  let admin: Person;
  let now: number;
  beforeAll(async () => {
    now = Date.now();
    api = await startTestApi({ clock: () => now });
    acme = await makeOrganisation(api.records, 'acme');
    admin = await signUpAs('admin', api.client, api.records, acme);
  });
  afterAll(() => api.close());

  const name = () => `m-${randomUUID().slice(0, 8)}`;
  const invite = (email: string, role = 'interviewer', headers = {}) =>
    api.client.post('/organisation/members', { email, role }, { token: admin.token, headers });
  const tokenIn = (url: string) => url.split('#')[1] ?? '';
  const join = (url: string, nickname = name(), password = PASSWORD) =>
    api.client.post('/auth/join', { token: tokenIn(url), nickname, password });
  const memberPath = (id: string) => `/organisation/members/${id}`;
  const members = async (token = admin.token) =>
    (await api.client.get('/organisation/members?limit=100', { token })).body.members;

  it('come by a link, once, with the role and the e-mail of the invitation', async () => {
    const email = `${name()}@example.org`;
    const { status, body } = await invite(email);
    expect(status).toBe(201);
    expect(body.url).toMatch(/^https:\/\/viva\.example\/join#[\w-]{43}$/);
    expect((await members())[0]).toMatchObject({
      user_id: body.user_id,
      email,
      nickname: null,
      role: 'interviewer',
    });
    expect(await api.records.users.findById(body.user_id)).toBeNull();

    const joined = await join(body.url, 'grace');
    expect([joined.status, joined.body.user.id, joined.body.user.role]).toEqual([
      201,
      body.user_id,
      'interviewer',
    ]);
    expect(joined.headers.get('set-cookie')).toContain(joined.body.token);
    expect((await join(body.url)).status).toBe(404);
    expect(
      (await members(joined.body.token)).find((one: { nickname: string }) => one.nickname === 'grace'),
    ).toEqual({
      user_id: body.user_id,
      email,
      nickname: 'grace',
      role: 'interviewer',
      since: expect.any(String),
      expires_at: null,
    });
    const login = await api.client.post('/auth/login', { login: email, password: PASSWORD });
    expect(login.status).toBe(200);
  });

  it('who are invited again have a new link, and the old one ends', async () => {
    const email = `${name()}@example.org`;
    const first = (await invite(email)).body;
    const second = (await invite(email.toUpperCase(), 'admin')).body;
    expect(second.user_id).toBe(first.user_id);
    expect((await join(first.url)).status).toBe(404);
    expect((await join(second.url)).body.user.role).toBe('admin');
  });

  it('have a week for their link', async () => {
    const { url, expires_at: expiresAt } = (await invite(`${name()}@example.org`)).body;
    expect(Date.parse(expiresAt)).toBe(now + 7 * DAY_MS);
    const before = now;
    now += 7 * DAY_MS;
    expect((await join(url)).status).toBe(404);
    now = before + 7 * DAY_MS - 1;
    expect((await join(url)).status).toBe(201);
    now = before;
  });

  it('are refused with names that cannot be, and may try again', async () => {
    const { url } = (await invite(`${name()}@example.org`)).body;
    const other = await signUp(api.client);
    expect((await join(url, other.nickname)).body.code).toBe('taken');
    expect((await join(url, 'lovelace', 'lovelace-1815')).status).toBe(201);
    expect((await invite(other.email)).body.code).toBe('taken');
    const { url: next } = (await invite(`${name()}@example.org`)).body;
    expect((await join(next, 'hopper-1906', 'hopper-1906')).status).toBe(422);
  });

  it('who are invited by a repeated call have one link, which the repeat does not show', async () => {
    const headers = { 'Idempotency-Key': randomUUID() };
    const email = `${name()}@example.org`;
    const first = await invite(email, 'interviewer', headers);
    const repeat = await invite(email, 'interviewer', headers);
    const { url, ...rest } = first.body;
    expect([repeat.status, repeat.body]).toEqual([201, rest]);
    expect((await join(url)).status).toBe(201);
  });

  it('change their role, and leave; what they are then holds at once', async () => {
    const { url, user_id: id } = (await invite(`${name()}@example.org`)).body;
    const change = (role: string, of = id) =>
      api.client.patch(memberPath(of), { role }, { token: admin.token });
    expect((await change('admin')).body.member).toMatchObject({ user_id: id, nickname: null, role: 'admin' });
    const { token } = (await join(url)).body;
    expect((await api.client.get('/audit', { token })).status).toBe(200);
    expect((await change('interviewer')).body.member).toMatchObject({ user_id: id, role: 'interviewer' });
    expect((await api.client.get('/audit', { token })).status).toBe(403);
    const remove = () => api.client.send('DELETE', memberPath(id), { token: admin.token });
    expect((await remove()).status).toBe(204);
    expect((await api.client.get('/organisation/members', { token })).status).toBe(403);
    expect((await api.client.get('/auth/me', { token })).body.user.role).toBe('candidate');
    expect((await remove()).status).toBe(404);
    expect((await change('admin')).status).toBe(404);
    const candidate = await signUp(api.client);
    expect((await change('admin', candidate.id)).status).toBe(404);
  });

  it('who have not joined yet are removed with their link', async () => {
    const { url, user_id: id } = (await invite(`${name()}@example.org`)).body;
    expect((await api.client.send('DELETE', memberPath(id), { token: admin.token })).status).toBe(204);
    expect((await join(url)).status).toBe(404);
  });

  it('have one admin at least', async () => {
    const lonely = await makeOrganisation(api.records, 'lonely');
    const last = await signUpAs('admin', api.client, api.records, lonely);
    const { token } = last;
    const answers = [
      await api.client.send('DELETE', memberPath(last.id), { token }),
      await api.client.patch(memberPath(last.id), { role: 'interviewer' }, { token }),
      await api.client.patch(`/users/${last.id}`, { role: 'candidate' }, { token }),
      await api.client.send('DELETE', '/auth/me', { token }),
    ];
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
      answers.map(() => [409, 'last_admin']),
    );
  });

  it('are listed page by page, each once', async () => {
    const whole = (await members()).map((one: { user_id: string }) => one.user_id);
    const seen: string[] = [];
    let cursor = '';
    do {
      const path = `/organisation/members?limit=2${cursor && `&cursor=${cursor}`}`;
      const { body } = await api.client.get(path, { token: admin.token });
      seen.push(...body.members.map((one: { user_id: string }) => one.user_id));
      cursor = body.next_cursor ?? '';
    } while (cursor);
    expect(seen).toEqual(whole);
    const wrong = await api.client.get('/organisation/members?cursor=x', { token: admin.token });
    expect([wrong.status, wrong.body.errors[0].path]).toEqual([422, 'cursor']);
  });

  it('read the name of their organisation, which admins change', async () => {
    const rename = (name: string) => api.client.patch('/organisation', { name }, { token: admin.token });
    expect((await rename('Acme & Söhne')).body.organisation).toMatchObject({
      slug: 'acme',
      name: 'Acme & Söhne',
    });
    expect((await rename(' \u200b')).status).toBe(422);
    const { body } = await api.client.get('/organisation', { token: admin.token });
    expect(body.organisation).toEqual({ organisation_id: acme, slug: 'acme', name: 'Acme & Söhne' });
  });

  it('have links that are stored as hashes and logged nowhere', async () => {
    const { url } = (await invite(`${name()}@example.org`)).body;
    expect(await api.records.members.findInvitation(tokenIn(url), now)).toBeNull();
    expect(JSON.stringify(api.logged)).not.toContain(tokenIn(url));
  });
});
