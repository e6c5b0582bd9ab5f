import { randomUUID } from 'node:crypto';
import { startTestApi, type TestApi } from '../support/api/api.ts';
import { PASSWORD, signUp, signUpAs } from '../support/api/people.ts';
import { storeInterview } from '../support/api/stored-interview.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('a guest', () => {
  let api: TestApi;
  let now = Date.now();

  beforeAll(async () => {
    api = await startTestApi({ clock: () => now });
  });
  afterAll(() => api.close());

  const enter = async (body?: object, headers: Record<string, string> = {}) =>
    api.client.post('/auth/guest', body, { headers });
  const claim = (token: string, account: object = {}) =>
    api.client.post('/auth/claim', { ...someAccount(), ...account }, { token });
  const refresh = (token: string) => api.client.post('/auth/refresh', {}, { token });
  const isIn = async (token: string) => (await api.client.get('/auth/me', { token })).status === 200;
  const livesFor = ({ expires_at }: { expires_at: string }) => Date.parse(expires_at) - now;

  function someAccount() {
    const nickname = `n-${randomUUID().slice(0, 8)}`;
    return { email: `${nickname}@example.org`, nickname, password: PASSWORD };
  }

  it('comes in as a candidate without e-mail, with a nickname of ours and the cookie', async () => {
    const { status, headers, body } = await enter({ locale: 'ru' });
    expect(status).toBe(201);
    expect(body.user).toMatchObject({ email: null, role: 'candidate', locale: 'ru' });
    expect(body.user.nickname).toMatch(/^guest-[0-9a-f]{8}$/);
    expect(headers.get('set-cookie')).toContain(`viva_token=${body.token}`);
    expect((await api.client.get('/auth/me', { token: body.token })).body.user).toEqual(body.user);
    const byBrowser = await enter(undefined, { 'Accept-Language': 'ru' });
    expect([byBrowser.status, byBrowser.body.user.locale]).toEqual([201, 'ru']);
  });

  it('has a token that lives 30 days, where accounts have 12 hours', async () => {
    const { token, ...session } = (await enter({})).body;
    expect(Math.abs(livesFor(session) - 30 * DAY)).toBeLessThan(2_000);
    now += 29 * DAY;
    expect(await isIn(token)).toBe(true);
    now += 2 * DAY;
    expect(await isIn(token)).toBe(false);
  });

  it('has no password: none is right, for signing in as for changing it', async () => {
    const { token, user } = (await enter({})).body;
    for (const password of ['', 'null', PASSWORD]) {
      const login = await api.client.post('/auth/login', { login: user.nickname, password });
      expect([401, 422]).toContain(login.status);
    }
    const change = { password: PASSWORD, new_password: 'another long one' };
    const changed = await api.client.post('/auth/password', change, { token });
    expect([changed.status, changed.body.code]).toEqual([403, 'wrong_password']);
  });

  it('is shown to the company by nickname, with no e-mail, also in the report', async () => {
    const { token, user } = (await enter({})).body;
    const company = await signUpAs('interviewer', api.client, api.records);
    const { id } = await storeInterview(api, user.id);
    const uninvited = { first_name: null, last_name: null, external: null };
    const candidate = { user_id: user.id, nickname: user.nickname, email: null, ...uninvited };
    const shown = await api.client.get(`/interview/${id}`, { token: company.token });
    expect(shown.body.candidate).toEqual(candidate);
    expect((await api.client.get('/interviews', { token })).body.interviews).toHaveLength(1);
  });

  describe('who claims an account', () => {
    it('keeps the interviews, and signs in by name and password from then on', async () => {
      const { token, user } = (await enter({})).body;
      const { id } = await storeInterview(api, user.id);
      const account = someAccount();
      const { status, headers, body } = await claim(token, account);
      expect(status).toBe(200);
      const { email, nickname } = account;
      expect(body.user).toMatchObject({ id: user.id, email, nickname, role: 'candidate' });
      expect(headers.get('set-cookie')).toContain(`viva_token=${body.token}`);
      expect(Math.abs(livesFor(body) - 12 * HOUR)).toBeLessThan(2_000);
      const login = await api.client.post('/auth/login', { login: email, password: PASSWORD });
      expect([login.status, login.body.user.id]).toEqual([200, user.id]);
      const { interviews } = (await api.client.get('/interviews', { token: login.body.token })).body;
      expect(interviews.map((row: { session_id: string }) => row.session_id)).toEqual([id]);
      expect(await isIn(token)).toBe(true);
    });

    it('may keep the nickname that we gave', async () => {
      const { token, user } = (await enter({})).body;
      const { status, body } = await claim(token, { nickname: user.nickname });
      expect([status, body.user.nickname]).toEqual([200, user.nickname]);
    });

    it('cannot take the names of another', async () => {
      const other = await signUp(api.client);
      const { token } = (await enter({})).body;
      for (const names of [
        { email: other.email.toUpperCase() },
        { nickname: other.nickname.toUpperCase() },
      ]) {
        const { status, body } = await claim(token, names);
        expect([status, body.code]).toEqual([409, 'taken']);
      }
      expect((await claim(token)).status).toBe(200);
    });

    it('does so once: whoever has a password is refused', async () => {
      const { token } = (await enter({})).body;
      const answers = await Promise.all(Array.from({ length: 5 }, () => claim(token)));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
      const person = await signUp(api.client);
      const { status, body } = await claim(person.token);
      expect([status, body.code]).toEqual([409, 'claimed']);
    });

    it.each([
      ['a common password', { password: 'Password123' }],
      ['no e-mail address', { email: 'nobody' }],
      ['a nickname of two letters', { nickname: 'ab' }],
    ])('cannot do so with %s', async (_, wrong) => {
      const { token } = (await enter({})).body;
      const { status, body } = await claim(token, wrong);
      expect([status, body.errors[0].path]).toEqual([422, Object.keys(wrong)[0]]);
    });

    it('cannot have the own name for a password', async () => {
      const { token } = (await enter({})).body;
      const { status, body } = await claim(token, { nickname: 'ada-lovelace', password: 'Ada-Lovelace' });
      expect([status, body.errors[0].path]).toEqual([422, 'password']);
    });
  });

  describe('as anybody, refreshes the token', () => {
    it('for one that lives as long as a new one; the old one lives on to its end', async () => {
      const guest = (await enter({})).body;
      const person = await signUp(api.client);
      now += 6 * HOUR;
      const [ofGuest, ofPerson] = [await refresh(guest.token), await refresh(person.token)];
      expect([ofGuest.status, ofPerson.status]).toEqual([200, 200]);
      expect(ofGuest.body.user).toEqual(guest.user);
      expect(Math.abs(livesFor(ofGuest.body) - 30 * DAY)).toBeLessThan(2_000);
      expect(Math.abs(livesFor(ofPerson.body) - 12 * HOUR)).toBeLessThan(2_000);
      expect(ofPerson.headers.get('set-cookie')).toContain(ofPerson.body.token);
      expect([await isIn(person.token), await isIn(ofPerson.body.token)]).toEqual([true, true]);
      now += 7 * HOUR;
      expect([await isIn(person.token), await isIn(ofPerson.body.token)]).toEqual([false, true]);
    });

    it('but not by one that has ended', async () => {
      const { token } = await signUp(api.client);
      await api.client.post('/auth/logout', undefined, { token });
      expect((await refresh(token)).status).toBe(401);
    });

    it('whose successors end with it when the password is changed', async () => {
      const { token } = await signUp(api.client);
      const { body } = await refresh(token);
      const change = { password: PASSWORD, new_password: 'another long one' };
      await api.client.post('/auth/password', change, { token });
      expect([await isIn(token), await isIn(body.token)]).toEqual([true, false]);
    });
  });

  it('counts among the sign-ups of an address', async () => {
    const own = await startTestApi();
    const enterThere = async () => (await own.client.post('/auth/guest', {})).status;
    for (let i = 0; i < 99; i += 1) expect(await enterThere()).toBe(201);
    expect((await own.client.post('/auth/register', someAccount())).status).toBe(201);
    expect(await enterThere()).toBe(429);
    await own.close();
  });
});
