import { MAIN_ORGANISATION } from '../../src/domain/organisations.ts';
import type { TestApi } from '../support/api/api.ts';
import { acceptBy, inviteTo, makePackage, signedInAt, startInvitingApi } from '../support/api/invited.ts';
import { PASSWORD, type Person, signUpAs } from '../support/api/people.ts';

const DAY = 24 * 3600_000;

describe('the link of an invitation', () => {
  let api: TestApi;
  let now = Date.now();
  let admin: Person;
  let packageId: string;

  beforeAll(async () => {
    api = await startInvitingApi({ clock: () => now });
    admin = await signUpAs('admin', api.client, api.records);
    packageId = await makePackage(api.client, admin);
  });
  afterAll(() => api.close());

  const open = (token: string, change: object = {}) =>
    api.client.post('/invitations/open', { token, ...change });
  const made = (change: object = {}, id = packageId) =>
    inviteTo(id, { client: api.client, by: admin, ...change });
  const read = async (id: string) =>
    (await api.client.get(`/invitations/${id}`, { token: admin.token })).body;

  it('says who invites to what, how long it takes and what is recorded, and acts on nothing', async () => {
    const id = await makePackage(api.client, admin, { time_percent: 150, practice: true, max_tasks: 2 });
    const invited = await made(
      { additional_time_percent: 100, redirect_url: 'https://company.example/' },
      id,
    );
    const { status, body } = await open(invited.link, { locale: 'ru' });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      organisation: expect.any(String),
      contact: admin.email,
      package: {
        name: 'Back end, middle',
        track: 'algorithms',
        max_tasks: 2,
        time_percent: 300,
        locale: null,
      },
      candidate: { first_name: 'Ada' },
      notice: { locale: 'ru', retention_days: 180 },
      practice: true,
      status: 'opened',
      redirect_url: 'https://company.example/',
    });
    const usual = api.bank.cards('algorithms', 'en').map(({ limitMs }) => limitMs);
    expect(body.package.duration_ms).toBe(3 * usual.reduce((sum, ms) => sum + ms, 0));
    expect(body.session_id).toBeUndefined();
    const seen = await read(invited.id);
    now += 1_000;
    expect((await open(invited.link)).status).toBe(200);
    expect(await read(invited.id)).toEqual(seen);
    expect(seen).toMatchObject({ status: 'opened', session_id: null });
  });

  it('that nobody has is 404, and trying many is limited', async () => {
    const answers = await Promise.all(Array.from({ length: 60 }, (_, i) => open(`guess ${i}`)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404, 429]));
    const limited = answers.find(({ status }) => status === 429);
    expect(Number(limited?.headers.get('retry-after'))).toBeGreaterThan(0);
    // An address of another network is not held up.
    const other = await startInvitingApi();
    expect((await other.client.post('/invitations/open', { token: 'x' })).status).toBe(404);
    await other.close();
  });
});

describe('accepting an invitation', () => {
  let api: TestApi;
  let now = Date.now();
  let fault: Error | null = null;
  let admin: Person;
  let packageId: string;

  beforeAll(async () => {
    api = await startInvitingApi({ clock: () => now }, async () => {
      if (fault) throw fault;
    });
    admin = await signUpAs('admin', api.client, api.records);
    packageId = await makePackage(api.client, admin, { time_percent: 200 });
  });
  afterAll(() => api.close());

  async function later(ms: number): Promise<void> {
    now += ms;
    admin = await signedInAt(now, admin, api);
  }

  const iso = (at: number) => new Date(at).toISOString();
  const made = (change: object = {}, id = packageId) =>
    inviteTo(id, { client: api.client, by: admin, ...change });
  const accept = (link: string, change: object = {}) => acceptBy(api.client, link, change);
  const read = async (id: string) =>
    (await api.client.get(`/invitations/${id}`, { token: admin.token })).body;

  it('starts the interview of a candidate without a password, with token and cookie', async () => {
    const { id, link } = await made({ additional_time_percent: 50 });
    const { status, headers, body } = await accept(link, { locale: 'ru', languages: ['python'] });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      track: 'algorithms',
      level: 'middle',
      locale: 'ru',
      state: 'greeting',
      user: { email: null, role: 'candidate', locale: 'ru' },
    });
    expect(headers.get('set-cookie')).toContain(`viva_token=${body.token}`);
    const { token, session_id } = body;
    expect((await api.client.get(`/interview/${session_id}`, { token })).body).toMatchObject({
      languages: ['python'],
      max_tasks: 4,
    });
    const plan = await api.records.interviews.findPlan(session_id);
    expect(plan?.terms).toMatchObject({ packageId, version: 1, timePercent: 200, additionalTimePercent: 50 });
    const usual = api.bank.cards('algorithms', 'ru');
    expect(plan?.cards.map(({ limitMs, parMs }) => [limitMs, parMs])).toEqual(
      usual.map(({ limitMs, parMs }) => [limitMs * 3, parMs * 3]),
    );
    expect(await read(id)).toMatchObject({ status: 'accepted', session_id });
    const { events } = (await api.client.get(`/interview/${session_id}/events`, { token })).body;
    expect(events.map(({ type }: { type: string }) => type)).toContain('notice_acknowledged');
  });

  it('twice, on two devices at once, and after the end, is one interview', async () => {
    const { id, link } = await made();
    const answers = await Promise.all(Array.from({ length: 5 }, () => accept(link)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 200, 200, 201]);
    const { session_id } = await read(id);
    expect(new Set(answers.map(({ body }) => body.session_id))).toEqual(new Set([session_id]));
    expect(new Set(answers.map(({ body }) => body.user.id)).size).toBe(1);
    await later(400 * DAY);
    const late = await accept(link);
    expect([late.status, late.body.session_id]).toEqual([200, session_id]);
    const { status } = await api.client.get(`/interview/${session_id}`, { token: late.body.token });
    expect(status).toBe(200);
  });

  it('that broke off before the interview began is made good by the next', async () => {
    const { id, link } = await made();
    fault = new Error('Temporal is away');
    expect((await accept(link)).status).toBe(500);
    fault = null;
    expect(await read(id)).toMatchObject({ status: 'accepted' });
    const { status, body } = await accept(link);
    expect([status, body.state, body.session_id]).toEqual([200, 'greeting', (await read(id)).session_id]);
  });

  it('needs the notice of its package, and what that requires', async () => {
    const { id, link } = await made();
    const wrong = [
      { notice_version: undefined },
      { consents: undefined },
      { notice_version: 'en-000000000000' },
      { consents: { ai: true } },
      { consents: { ai: true, recording: true, soul: true } },
    ];
    for (const change of wrong) expect((await accept(link, change)).status).toBe(422);
    expect(await read(id)).toMatchObject({ status: 'opened', session_id: null });
    expect((await accept(link)).status).toBe(201);
  });

  it('knows the notice of its own package alone', async () => {
    const long = await makePackage(api.client, admin, { retention_days: 365 });
    const [one, other] = [await made({}, long), await made()];
    const version = async (token: string) =>
      (await api.client.post('/invitations/open', { token, locale: 'en' })).body.notice.notice_version;
    expect(await version(one.link)).not.toBe(await version(other.link));
    expect((await accept(one.link, { notice_version: await version(other.link) })).status).toBe(422);
  });

  it('offers the languages of the package alone', async () => {
    const id = await makePackage(api.client, admin, { languages: ['python'] });
    const { link } = await made({}, id);
    const { status, body } = await accept(link, { languages: ['javascript'] });
    expect([status, body.code, body.errors[0].path]).toEqual([422, 'language_not_offered', 'languages[0]']);
  });

  it('is in the package’s language where that has one', async () => {
    const id = await makePackage(api.client, admin, { locale: 'ru' });
    expect((await accept((await made({}, id)).link, { locale: 'en' })).body.locale).toBe('ru');
    const candidate = { first_name: 'a', last_name: 'b', locale: 'ru' };
    expect((await accept((await made({ candidate })).link)).body.locale).toBe('ru');
  });

  it('comes too late once its time is up, and stops no interview under way', async () => {
    const [late, inTime] = [
      await made({ expires_at: iso(now + DAY) }),
      await made({ expires_at: iso(now + DAY) }),
    ];
    expect((await accept(inTime.link)).status).toBe(201);
    await later(DAY);
    const refused = await accept(late.link);
    expect([refused.status, refused.body.code]).toEqual([409, 'expired']);
    expect(await read(late.id)).toMatchObject({ status: 'expired', session_id: null });
    expect((await accept(inTime.link)).status).toBe(200);
  });

  it('comes too early before it is valid, and before the days of notice are over: the later of both', async () => {
    const strict = await makePackage(api.client, admin, { notice_days: 2 });
    const inDays = (days: number) => iso(now + days * DAY);
    for (const [valid, from] of [
      [undefined, inDays(2)],
      [inDays(1), inDays(2)],
      [inDays(3), inDays(3)],
    ]) {
      const { link } = await made({ valid_from: valid }, strict);
      const { status, body } = await accept(link);
      expect([status, body.code, body.valid_from]).toEqual([409, 'too_early', from]);
    }
    const { link } = await made({}, strict);
    await later(2 * DAY);
    expect((await accept(link)).status).toBe(201);
  });

  it('is no way into an account that has a password since', async () => {
    const { link } = await made();
    const { token } = (await accept(link)).body;
    const nickname = `claimed-${now % 100_000}`;
    const account = { email: `${nickname}@example.org`, nickname, password: PASSWORD };
    expect((await api.client.post('/auth/claim', account, { token })).status).toBe(200);
    const refused = await accept(link);
    expect([refused.status, refused.body.code]).toEqual([409, 'claimed']);
    expect((await api.client.post('/invitations/open', { token: link })).status).toBe(200);
  });

  it('may be preceded by a word about more time, once, which members see', async () => {
    const { id, link } = await made();
    const ask = (text: string) => api.client.post('/invitations/time', { token: link, text });
    expect((await ask('I read slowly.')).status).toBe(202);
    const again = await ask('Very slowly.');
    expect([again.status, again.body.code]).toEqual([409, 'wrong_state']);
    expect(await read(id)).toMatchObject({ time_request: { text: 'I read slowly.', at: iso(now) } });
    expect((await ask(' ')).status).toBe(422);
    const other = await made();
    await accept(other.link);
    const late = await api.client.post('/invitations/time', { token: other.link, text: 'More' });
    expect([late.status, late.body.code]).toEqual([409, 'wrong_state']);
    const over = await made({ expires_at: iso(now + DAY) });
    await later(DAY);
    const expired = await api.client.post('/invitations/time', { token: over.link, text: 'More' });
    expect([expired.status, expired.body.code]).toEqual([409, 'expired']);
  });

  it('leads to a practice where the package has one, and to none where it has not', async () => {
    const wanted = { track: 'data', level: 'senior', practice: true };
    const { token } = (await accept((await made()).link)).body;
    const refused = await api.client.post('/interview/start', wanted, { token });
    expect([refused.status, refused.body.code]).toEqual([403, 'forbidden']);
    const id = await makePackage(api.client, admin, { practice: true });
    const practising = (await accept((await made({}, id)).link)).body;
    // None of the two tasks of this bank is for practices.
    const practice = await api.client.post('/interview/start', wanted, { token: practising.token });
    expect([practice.status, practice.body.code]).toEqual([503, 'bank']);
  });

  it('leads who has become a member since to any practice', async () => {
    const wanted = { track: 'data', level: 'senior', practice: true };
    const { id } = (await accept((await made()).link)).body.user;
    await api.records.users.setRole(id, 'interviewer', MAIN_ORGANISATION);
    const { token } = await signedInAt(now, { ...admin, id }, api);
    const practice = await api.client.post('/interview/start', wanted, { token });
    expect([practice.status, practice.body.code]).toEqual([503, 'bank']);
  });

  it('tells the candidate where to go after the end', async () => {
    const { link } = await made({ redirect_url: 'https://company.example/done' });
    const { token, session_id } = (await accept(link)).body;
    const own = (await api.client.get(`/interview/${session_id}`, { token })).body;
    expect(own.redirect_url).toBe('https://company.example/done');
    const theirs = (await api.client.get(`/interview/${session_id}`, { token: admin.token })).body;
    expect(theirs.redirect_url).toBeUndefined();
  });
});
