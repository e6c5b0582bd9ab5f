import { randomUUID } from 'node:crypto';
import { newKey } from '../../src/api/auth/keys.ts';
import { VENDORS_ORIGINS } from '../../src/domain/ats/provider.ts';
import { MAIN_ORGANISATION } from '../../src/domain/organisations.ts';
import type { TestApi } from '../support/api/api.ts';
import type { Answer } from '../support/api/client.ts';
import { inviteTo, makePackage, startInvitingApi } from '../support/api/invited.ts';
import { makeKey, makeOrganisation, type Person, signUpAs } from '../support/api/people.ts';
import { greenhouseOrder } from '../support/ats/greenhouse.ts';
import { basicOf } from '../support/ats/system.ts';

const SCOPES = ['packages', 'invitations', 'results'] as const;
const [GREENHOUSE = ''] = VENDORS_ORIGINS.greenhouse;

describe('calls of the systems that order interviews', () => {
  let api: TestApi;
  let admin: Person;
  let packageId: string;
  let key: string;
  let orders = 0;

  beforeAll(async () => {
    api = await startInvitingApi();
    admin = await signUpAs('admin', api.client, api.records);
    packageId = await makePackage(api.client, admin);
    ({ key } = await makeKey(api.records, MAIN_ORGANISATION, [...SCOPES]));
  });
  afterAll(() => api.close());

  const by = (given: string) => ({ headers: { authorization: basicOf(given) } });
  const get = (path: string, given = key) => api.client.get(`/ats/${path}`, by(given));
  const post = (path: string, body: object, given = key) => api.client.post(`/ats/${path}`, body, by(given));
  const statusOf = (id: string, given = key) =>
    get(`greenhouse/test_status?partner_interview_id=${id}`, given);
  const read = async (id: string) =>
    (await api.client.get(`/invitations/${id}`, { token: admin.token })).body;
  const faults = ({ status, body }: Answer) => [
    status,
    ...(body.errors ?? []).map(({ path }: { path: string }) => path),
  ];

  function order(change: { candidate?: object; [field: string]: unknown } = {}) {
    orders += 1;
    const usual = greenhouseOrder(GREENHOUSE, {
      test: packageId,
      application: `a-${orders}`,
      take: `${orders}`,
    });
    return { ...usual, ...change, candidate: { ...usual.candidate, ...change.candidate } };
  }
  const send = (change: Parameters<typeof order>[0] = {}, given = key) =>
    post('greenhouse/send_test', order(change), given);
  const orderAtWorkable = (change: object = {}) =>
    post('workable/assessments', {
      test_id: packageId,
      callback_url: `https://acme.workable.com/assessments/${randomUUID()}`,
      candidate: { first_name: 'Ada', last_name: 'L', email: 'ada@example.org' },
      ...change,
    });

  it('list the packages to which people are invited, all of them, each in its own words', async () => {
    const archived = await makePackage(api.client, admin, { name: 'Gone' });
    await api.client.post(`/packages/${archived}/archive`, undefined, { token: admin.token });
    const name = 'Back end, middle';
    expect((await get('greenhouse/list_tests')).body).toEqual([
      { partner_test_id: packageId, partner_test_name: name },
    ]);
    expect((await get('workable/tests')).body).toEqual({ tests: [{ id: packageId, name }] });
    const { body } = await post('ashby/assessment.list', {});
    expect(body).toEqual({
      success: true,
      results: [{ assessment_type_id: packageId, name, description: '' }],
    });
    const elsewhere = await makeOrganisation(api.records, 'many');
    const member = await signUpAs('admin', api.client, api.records, elsewhere);
    const made = await Promise.all(
      Array.from({ length: 101 }, () => makePackage(api.client, member, { languages: ['python'] })),
    );
    const { key: other } = await makeKey(api.records, elsewhere, [...SCOPES]);
    expect((await get('greenhouse/list_tests', other)).body).toHaveLength(made.length);
  });

  it('invite by what is needed of the candidate, and keep nothing else', async () => {
    const { status, body } = await send({ candidate: { preferred_name: 'Harry', last_name: '' } });
    expect(status).toBe(200);
    const invitation = await read(body.partner_interview_id);
    expect(invitation).toMatchObject({
      status: 'created',
      package_id: packageId,
      candidate: {
        first_name: 'Harriet',
        last_name: null,
        preferred_name: 'Harry',
        email: 'harriet@example.org',
      },
      external: {
        provider: 'greenhouse',
        application_id: `a-${orders}`,
        profile_url: `${GREENHOUSE}/people/17681532?application_id=a-${orders}`,
      },
      send_email: true,
    });
    for (const unread of ['123-456-7890', 'files.example.org', 'grace@example.org'])
      expect(JSON.stringify(invitation)).not.toContain(unread);
  });

  it('order the same again without a second invitation, by the application, else by the URL, never by the e-mail', async () => {
    const first = order();
    const ids = await Promise.all(
      [first, first, { ...first, url: `${GREENHOUSE}/other` }].map(
        async (one) => (await post('greenhouse/send_test', one)).body.partner_interview_id,
      ),
    );
    expect(new Set(ids).size).toBe(1);
    const other = order();
    expect((await post('greenhouse/send_test', other)).body.partner_interview_id).not.toBe(ids[0]);
    const nameless = order({ candidate: { greenhouse_profile_url: `${GREENHOUSE}/people/1` } });
    const again = await Promise.all([1, 2].map(() => post('greenhouse/send_test', nameless)));
    const [one, two] = again.map(({ body }) => body.partner_interview_id);
    expect(one).toBe(two);
    const elsewhere = { ...nameless, url: `${GREENHOUSE}/take_home_tests/elsewhere` };
    expect((await post('greenhouse/send_test', elsewhere)).body.partner_interview_id).not.toBe(one);
    const long = { ...nameless, url: `${GREENHOUSE}/${'x'.repeat(1_500)}` };
    expect((await post('greenhouse/send_test', long)).status).toBe(200);
  });

  it('are told of so many places of one invitation and no more', async () => {
    const first = order();
    for (let place = 0; place < 20; place += 1)
      expect((await post('greenhouse/send_test', { ...first, url: `${GREENHOUSE}/${place}` })).status).toBe(
        200,
      );
    const { status, body } = await post('greenhouse/send_test', { ...first, url: `${GREENHOUSE}/20` });
    expect([status, body.code]).toEqual([409, 'too_many']);
  });

  it.each([
    ['another host', 'https://evil.example/x'],
    ['a host that only begins as theirs', `${GREENHOUSE}.evil.example/x`],
    ['http', 'http://app.greenhouse.io/x'],
    ['another port', 'https://app.greenhouse.io:8443/x'],
    ['a name and password', 'https://a:b@app.greenhouse.io/x'],
    ['a script', 'javascript:alert(1)'],
    ['the metadata of a cloud', 'http://169.254.169.254/latest/meta-data'],
    ['this machine', 'http://127.0.0.1:8000/x'],
    ['no URL', 'x'],
  ])('refuse to call, and to link, %s', async (_, url) => {
    expect(faults(await send({ url }))).toEqual([422, 'url']);
    const candidate = { greenhouse_profile_url: url };
    expect(faults(await send({ candidate }))).toEqual([422, 'candidate.greenhouse_profile_url']);
    expect(faults(await orderAtWorkable({ callback_url: url }))).toEqual([422, 'callback_url']);
  });

  it('take Workable’s own names alone', async () => {
    expect((await orderAtWorkable()).status).toBe(201);
    for (const host of ['workable.com.evil.example', 'evilworkable.com', 'workable.com'])
      expect(faults(await orderAtWorkable({ callback_url: `https://${host}/a/1` }))).toEqual([
        422,
        'callback_url',
      ]);
  });

  it('are refused with what is wrong, in the words that each system reads', async () => {
    const archived = await makePackage(api.client, admin, { name: 'Gone' });
    await api.client.post(`/packages/${archived}/archive`, undefined, { token: admin.token });
    const long = 'x'.repeat(101);
    const answers: [Answer, ...unknown[]][] = [
      [await send({ partner_test_id: randomUUID() }), 404],
      [await send({ partner_test_id: archived }), 409],
      [await send({ candidate: { first_name: long } }), 422, 'candidate.first_name'],
      [await send({ candidate: { last_name: long } }), 422, 'candidate.last_name'],
      [await send({ candidate: { email: 'nobody' } }), 422, 'candidate.email'],
      [await send({ url: `${GREENHOUSE}/${'x'.repeat(2_048)}` }), 422, 'url'],
      [await statusOf(randomUUID()), 404],
      [await orderAtWorkable({ test_id: randomUUID() }), 422, 'test_id'],
      [await orderAtWorkable({ test_id: archived }), 409],
      [
        await orderAtWorkable({ candidate: { first_name: '', email: 'a@example.org' } }),
        422,
        'candidate.first_name',
      ],
    ];
    for (const [answer, ...expected] of answers) {
      expect(faults(answer)).toEqual(expected);
      expect(answer.body).toMatchObject({ status: expected[0], message: answer.body.detail });
    }
  });

  it('are for keys with all three scopes, of the own organisation, that hold still', async () => {
    const { body } = await send();
    const id = body.partner_interview_id;
    const { records } = api;
    for (const missing of SCOPES) {
      const scopes = SCOPES.filter((scope) => scope !== missing);
      const { key: lesser } = await makeKey(records, MAIN_ORGANISATION, scopes);
      expect((await statusOf(id, lesser)).status).toBe(403);
    }
    const elsewhere = await makeOrganisation(records, 'elsewhere');
    const { key: other } = await makeKey(records, elsewhere, [...SCOPES]);
    expect((await statusOf(id, other)).status).toBe(404);
    expect((await send({}, other)).status).toBe(404);
    const { id: keyId, key: revoked } = await makeKey(records, MAIN_ORGANISATION, [...SCOPES]);
    await records.keys.revoke(MAIN_ORGANISATION, keyId, Date.now());
    const over = newKey();
    await records.keys.create({
      ...{ id: randomUUID(), organisationId: MAIN_ORGANISATION, name: 'over', scopes: [...SCOPES] },
      ...{ keySha256: over.keySha256, createdAt: 1, expiresAt: Date.now() - 1, revokedAt: null },
    });
    for (const wrong of [revoked, over.key, `viva_${'x'.repeat(166)}`, `viva_${'x'.repeat(500)}`, '']) {
      const answer = await statusOf(id, wrong);
      expect([answer.status, answer.body.message]).toEqual([401, answer.body.detail]);
    }
    const byPerson = await api.client.get('/ats/greenhouse/list_tests', { token: admin.token });
    expect(byPerson.status).toBe(403);
  });

  it('know the invitations that they ordered, and no others', async () => {
    const { id } = await inviteTo(packageId, { client: api.client, by: admin });
    expect((await statusOf(id)).status).toBe(404);
    expect((await post('ashby/assessment.cancel', { assessment_id: id })).status).toBe(404);
  });

  it('cancel at Ashby what is not accepted yet', async () => {
    const started = await post('ashby/assessment.start', {
      assessment_type_id: packageId,
      candidate: { first_name: 'Ada', email: 'ada@example.org' },
      application: { ashby_id: 'app-1' },
    });
    const { assessment_id } = started.body.results;
    for (const _ of [1, 2])
      expect((await post('ashby/assessment.cancel', { assessment_id })).body).toEqual(started.body);
    expect((await read(assessment_id)).status).toBe('cancelled');
  });

  it('tell what they could not read, which members see without what is said of a candidate', async () => {
    const { body } = await send();
    const tell = (change: object) =>
      post('greenhouse/response_error', {
        api_call: 'send_test',
        errors: ['harriet@example.org is unknown'],
        candidate_email: 'harriet@example.org',
        ...change,
      });
    const seen = async () =>
      (await api.client.get('/ats/connections', { token: admin.token })).body.connections[0].fault;
    const about = { partner_interview_id: body.partner_interview_id };
    expect(await tell(about)).toMatchObject({ status: 200, body: {} });
    expect(await seen()).toMatchObject({
      call: 'send_test',
      errors: [],
      invitation_id: body.partner_interview_id,
    });
    const errors = ['partner_test_name is missing', 'x'.repeat(1_000)];
    await tell({ api_call: 'list_tests', errors, candidate_email: null });
    const fault = await seen();
    expect(fault).toMatchObject({ call: 'list_tests', invitation_id: null });
    expect(fault.errors[0]).toBe(errors[0]);
    expect(fault.errors[1].length).toBeLessThanOrEqual(301);
    expect(JSON.stringify(api.logged)).not.toContain('harriet@example.org');
    expect(faults(await tell({ errors: Array.from({ length: 51 }, () => 'x') }))).toEqual([422, 'errors']);
  });

  it('are connected by admins with a token that nobody is shown again', async () => {
    const { client } = api;
    const token = 'a-secret-of-workable';
    const put = (body: object) => client.put('/ats/connections', body, { token: admin.token });
    expect((await put({ provider: 'workable', token })).status).toBe(204);
    const shown = async () => (await client.get('/ats/connections', { token: admin.token })).body;
    expect((await shown()).connections[1]).toMatchObject({
      provider: 'workable',
      token_set_at: expect.any(String),
    });
    expect(JSON.stringify([await shown(), api.logged])).not.toContain(token);
    expect((await put({ provider: 'workable', token: '' })).status).toBe(204);
    expect((await shown()).connections[1].token_set_at).toBeNull();
    for (const wrong of ['two words', 'x'.repeat(501), 'ключ'])
      expect(faults(await put({ provider: 'workable', token: wrong }))).toEqual([422, 'token']);
    expect(faults(await put({ provider: 'lever', token }))).toEqual([422, 'provider']);
    const { entries } = (await client.get('/audit', { token: admin.token })).body;
    expect(entries.map(({ action }: { action: string }) => action)).toContain('ats.token_changed');
  });
});
