import type { TestApi } from '../support/api/api.ts';
import {
  acceptBy,
  inviteTo,
  makePackage,
  memberElsewhere,
  signedInAt,
  startInvitingApi,
  tokenIn,
} from '../support/api/invited.ts';
import { type Person, signUp, signUpAs } from '../support/api/people.ts';

const DAY = 24 * 3600_000;
const EXTERNAL = { provider: 'ats', application_id: 'a-1' };

describe('invitations', () => {
  let api: TestApi;
  let now = Date.now();
  let admin: Person;
  let member: Person;
  let packageId: string;

  beforeAll(async () => {
    api = await startInvitingApi({ clock: () => now });
    admin = await signUpAs('admin', api.client, api.records);
    member = await signUpAs('interviewer', api.client, api.records);
    packageId = await makePackage(api.client, admin);
  });
  afterAll(() => api.close());

  async function later(ms: number): Promise<void> {
    now += ms;
    admin = await signedInAt(now, admin, api);
    member = await signedInAt(now, member, api);
  }

  const iso = (at: number) => new Date(at).toISOString();
  const order = (change: object = {}) => ({
    package_id: packageId,
    candidate: { first_name: 'Ада', last_name: '=HYPERLINK("x")' },
    ...change,
  });
  const invite = (change: object = {}, { token }: Person = member) =>
    api.client.post('/invitations', order(change), { token });
  const read = async (id: string) =>
    (await api.client.get(`/invitations/${id}`, { token: member.token })).body;
  const act = (id: string, call: string, body?: object) =>
    api.client.post(`/invitations/${id}/${call}`, body, { token: member.token });
  const made = (change: object = {}) => inviteTo(packageId, { client: api.client, by: member, ...change });

  it('answer with a link behind a #, of 256 bits, that is stored nowhere', async () => {
    const { status, body } = await invite();
    expect(status).toBe(201);
    expect(body).toEqual({
      invitation_id: expect.any(String),
      url: expect.stringMatching(/^https:\/\/viva\.example\/i#[\w-]{43}$/),
      status: 'created',
      package_id: packageId,
      package_version: 1,
      candidate: {
        first_name: 'Ада',
        last_name: '=HYPERLINK("x")',
        preferred_name: null,
        email: null,
        locale: null,
      },
      external: null,
      valid_from: null,
      expires_at: iso(now + 30 * DAY),
      additional_time_percent: 0,
      redirect_url: null,
      send_email: false,
      email_status: null,
      time_request: null,
      session_id: null,
      created_at: iso(now),
      opened_at: null,
      accepted_at: null,
    });
    const { url, ...rest } = body;
    expect(await read(body.invitation_id)).toEqual(rest);
    expect(JSON.stringify(api.logged)).not.toContain(tokenIn(url));
  });

  it('are one for one natural key, also of two orders at one moment, and the link is told once', async () => {
    const answers = await Promise.all(Array.from({ length: 4 }, () => invite({ external: EXTERNAL })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 200, 201]);
    expect(new Set(answers.map(({ body }) => body.invitation_id)).size).toBe(1);
    expect(answers.filter(({ body }) => body.url !== undefined)).toHaveLength(1);
    const later = await invite({ external: EXTERNAL, expires_at: iso(now - 1), additional_time_percent: 9 });
    expect([later.status, later.body.additional_time_percent, later.body.url]).toEqual([200, 0, undefined]);
    await act(later.body.invitation_id, 'cancel');
    expect((await invite({ external: EXTERNAL })).body).toMatchObject({ status: 'cancelled' });
    expect((await invite({ external: { ...EXTERNAL, application_id: 'a-2' } })).status).toBe(201);
  });

  it('without the words of another system are new ones each time, but for one Idempotency-Key', async () => {
    const [one, other] = [await made(), await made()];
    expect(one.id).not.toBe(other.id);
    const options = { token: member.token, headers: { 'Idempotency-Key': 'once' } };
    const first = await api.client.post('/invitations', order(), options);
    const again = await api.client.post('/invitations', order(), options);
    const { url, ...rest } = first.body;
    expect([typeof url, again.status, again.body]).toEqual(['string', 201, rest]);
  });

  it.each([
    ['no last name', { candidate: { first_name: 'Ada' } }, 'candidate.last_name'],
    ['a name on two lines', { candidate: { first_name: 'a\r\nb', last_name: 'c' } }, 'candidate.first_name'],
    ['no address', { candidate: { first_name: 'a', last_name: 'c', email: 'at home' } }, 'candidate.email'],
    ['an end in the past', { expires_at: '2020-01-01T00:00:00Z' }, 'expires_at'],
    ['an end in a hundred years', { expires_at: '2120-01-01T00:00:00Z' }, 'expires_at'],
    ['a beginning in a hundred years', { valid_from: '2120-01-01T00:00:00Z' }, 'valid_from'],
    ['301 % of time', { additional_time_percent: 301 }, 'additional_time_percent'],
    ['500 % of time', { additional_time_percent: 500 }, 'additional_time_percent'],
    ['less time', { additional_time_percent: -1 }, 'additional_time_percent'],
    ['a script to be led to', { redirect_url: 'javascript:alert(1)' }, 'redirect_url'],
    ['a way without TLS', { redirect_url: 'http://company.example' }, 'redirect_url'],
    ['somebody else’s way', { redirect_url: 'https://company.example@evil.example/' }, 'redirect_url'],
    ['a way with a line break', { redirect_url: 'https://company.example/\nx' }, 'redirect_url'],
    ['no way at all', { redirect_url: '/console' }, 'redirect_url'],
    ['an order that nobody can tell again', { external: { provider: 'ats' } }, 'external'],
    ['an order of nobody', { external: { application_id: 'x' } }, 'external.provider'],
    [
      'a script as profile',
      { external: { ...EXTERNAL, profile_url: 'javascript:0' } },
      'external.profile_url',
    ],
  ])('refuse %s', async (_, wrong, path) => {
    const { status, body } = await invite(wrong);
    expect([status, body.errors.map((fault: { path: string }) => fault.path)]).toEqual([422, [path]]);
  });

  it('end behind the first moment at which they can be accepted', async () => {
    const strict = await makePackage(api.client, admin, { notice_days: 10 });
    const early = await invite({ package_id: strict, expires_at: iso(now + 10 * DAY) });
    expect([early.status, early.body.errors[0].path]).toEqual([422, 'expires_at']);
    const { body } = await invite({ package_id: strict });
    expect(body.expires_at).toBe(iso(now + 40 * DAY));
  });

  it('keep the version of their creation, and are none to a package that is archived or somebody else’s', async () => {
    const id = await makePackage(api.client, admin);
    const { token } = admin;
    const before = await invite({ package_id: id, external: { ...EXTERNAL, application_id: 'kept' } });
    await api.client.patch(`/packages/${id}`, { level: 'senior' }, { token });
    const after = await invite({ package_id: id });
    expect([before.body.package_version, after.body.package_version]).toEqual([1, 2]);
    await api.client.post(`/packages/${id}/archive`, undefined, { token });
    const archived = await invite({ package_id: id });
    expect([archived.status, archived.body.code]).toEqual([409, 'archived']);
    const repeated = await invite({ package_id: id, external: { ...EXTERNAL, application_id: 'kept' } });
    expect([repeated.status, repeated.body.invitation_id]).toEqual([200, before.body.invitation_id]);
    const stranger = await memberElsewhere('admin', api);
    for (const unknown of [{ package_id: 'none' }, {}]) {
      const answer = await invite(unknown, unknown.package_id ? member : stranger);
      expect([answer.status, answer.body.code]).toEqual([404, 'not_found']);
    }
  });

  it('are for members of the organisation alone', async () => {
    const { id } = await made();
    const candidate = await signUp(api.client);
    const stranger = await memberElsewhere('interviewer', api);
    expect((await invite({}, candidate)).status).toBe(403);
    expect((await api.client.get('/invitations', { token: candidate.token })).status).toBe(403);
    const { token } = stranger;
    expect((await api.client.get(`/invitations/${id}`, { token })).status).toBe(404);
    expect((await api.client.patch(`/invitations/${id}`, {}, { token })).status).toBe(404);
    for (const call of ['cancel', 'renew']) {
      expect((await api.client.post(`/invitations/${id}/${call}`, undefined, { token })).status).toBe(404);
    }
    expect((await api.client.get('/invitations', { token })).body.invitations).toEqual([]);
  });

  it('get more time and another end until they are accepted, also once their time was up', async () => {
    const { id, link } = await made({ expires_at: iso(now + DAY) });
    const change = (body: object) => api.client.patch(`/invitations/${id}`, body, { token: member.token });
    await later(DAY);
    expect(await read(id)).toMatchObject({ status: 'expired' });
    const moved = await change({ expires_at: iso(now + DAY), additional_time_percent: 25 });
    expect(moved.body).toMatchObject({ status: 'created', additional_time_percent: 25 });
    expect((await change({ expires_at: iso(now) })).status).toBe(422);
    expect((await acceptBy(api.client, link)).status).toBe(201);
    const late = await change({ additional_time_percent: 50 });
    expect([late.status, late.body.code]).toEqual([409, 'wrong_state']);
  });

  it('are cancelled until they are accepted, and then say so', async () => {
    const { id, link } = await made();
    expect((await act(id, 'cancel')).body).toMatchObject({ status: 'cancelled' });
    expect((await act(id, 'cancel')).status).toBe(200);
    const opened = await api.client.post('/invitations/open', { token: link });
    expect([opened.status, opened.body.status]).toEqual([200, 'cancelled']);
    const refused = await acceptBy(api.client, link);
    expect([refused.status, refused.body.code]).toEqual([409, 'cancelled']);
    const accepted = await made();
    await acceptBy(api.client, accepted.link);
    const late = await act(accepted.id, 'cancel');
    expect([late.status, late.body.code]).toEqual([409, 'wrong_state']);
  });

  it('get another link, and the one before leads nowhere', async () => {
    const { id, link } = await made({ expires_at: iso(now + DAY) });
    await later(2 * DAY);
    const { status, body } = await act(id, 'renew');
    expect([status, body.status, body.expires_at]).toEqual([200, 'created', iso(now + 30 * DAY)]);
    for (const call of ['open', 'accept'] as const) {
      const request = { token: link, ...(call === 'accept' && { notice_version: 'x' }) };
      const old = await api.client.post(`/invitations/${call}`, request);
      expect([old.status, old.body.code]).toEqual([404, 'replaced']);
    }
    const accepted = await acceptBy(api.client, tokenIn(body.url));
    expect(accepted.status).toBe(201);
    // Whoever has lost the link gets back to the same interview by another one.
    const again = await act(id, 'renew');
    expect(again.body).toMatchObject({ status: 'accepted', session_id: accepted.body.session_id });
    const back = await acceptBy(api.client, tokenIn(again.body.url));
    expect([back.status, back.body.session_id]).toEqual([200, accepted.body.session_id]);
    const moved = await act(id, 'renew', { expires_at: iso(now + DAY) });
    expect([moved.status, moved.body.code]).toEqual([409, 'wrong_state']);
  });

  it('are renewed once with one Idempotency-Key, whose repeat has no link', async () => {
    const { id } = await made();
    const options = { token: member.token, headers: { 'Idempotency-Key': 'renewal' } };
    const [first, again] = [
      await api.client.post(`/invitations/${id}/renew`, {}, options),
      await api.client.post(`/invitations/${id}/renew`, {}, options),
    ];
    const { url, ...rest } = first.body;
    expect([again.status, again.body]).toEqual([200, rest]);
    expect((await api.client.post('/invitations/open', { token: tokenIn(url) })).status).toBe(200);
  });

  it('are listed by package and status, a page at a time', async () => {
    const id = await makePackage(api.client, admin);
    const by = { client: api.client, by: member };
    const [one, other] = [await inviteTo(id, by), await inviteTo(id, by)];
    await acceptBy(api.client, other.link);
    const list = async (query: string) =>
      (await api.client.get(`/invitations?package_id=${id}${query}`, { token: member.token })).body;
    const idsOf = ({ invitations }: { invitations: { invitation_id: string }[] }) =>
      invitations.map(({ invitation_id }) => invitation_id);
    expect(idsOf(await list('&status=created'))).toEqual([one.id]);
    expect(idsOf(await list('&status=accepted'))).toEqual([other.id]);
    const first = await list('&limit=1');
    const second = await list(`&limit=1&cursor=${first.next_cursor}`);
    expect([...idsOf(first), ...idsOf(second)].toSorted()).toEqual([one.id, other.id].toSorted());
    expect(second.next_cursor).toBeNull();
    const wrong = await api.client.get('/invitations?status=lost', { token: member.token });
    expect(wrong.status).toBe(422);
  });

  it('name the candidate in lists of interviews, where they are found by it', async () => {
    const { link } = await made({
      candidate: { first_name: 'Katherine', last_name: 'Johnson', email: 'kj@nasa.example' },
      external: { provider: 'ats', application_id: 'Trajectory-7' },
    });
    const { body } = await acceptBy(api.client, link);
    const { token } = member;
    for (const query of ['q=katherine%20john', 'q=KJ@nasa', `q=trajectory&package_id=${packageId}`]) {
      const { interviews } = (await api.client.get(`/interviews?${query}`, { token })).body;
      expect(interviews[0]).toMatchObject({
        session_id: body.session_id,
        package_id: packageId,
        candidate: {
          first_name: 'Katherine',
          last_name: 'Johnson',
          email: 'kj@nasa.example',
          external: { provider: 'ats', application_id: 'Trajectory-7', candidate_id: null },
        },
      });
    }
    expect((await api.client.get('/interviews?package_id=none', { token })).body.interviews).toEqual([]);
    const { body: csv } = await api.client.get('/interviews/export?format=csv&q=trajectory', { token });
    expect(csv).toContain('Katherine,Johnson,ats,Trajectory-7');
  });
});
