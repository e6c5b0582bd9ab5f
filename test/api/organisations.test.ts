import { type Endpoint, interviewAccessOf } from '../../src/api/endpoint.ts';
import { ENDPOINTS } from '../../src/api/resources.ts';
import { MAIN_ORGANISATION } from '../../src/domain/organisations.ts';
import { SCOPES } from '../../src/domain/vocabulary.ts';
import type { TestApi } from '../support/api/api.ts';
import { inviteTo, makePackage, startInvitingApi } from '../support/api/invited.ts';
import { makeKey, makeOrganisation, type Person, signUp, signUpAs } from '../support/api/people.ts';
import { pathOf, requestTo } from '../support/api/requests.ts';
import { type StoredInterview, storeInterview } from '../support/api/stored-interview.ts';

const walk = ENDPOINTS.map(
  (endpoint) => [`${endpoint.method.toUpperCase()} ${endpoint.path}`, endpoint] as const,
).filter(([, endpoint]) => typeof endpoint.access === 'object' && !interviewAccessOf(endpoint));
const ofThings = walk.filter(([, { params }]) => params);
const lists = walk.filter(
  ([, endpoint]) =>
    endpoint.method === 'get' &&
    !endpoint.params &&
    // What it asks for has to be said: it is no list.
    requestTo(endpoint, { interview: '', user: '' }).query.length === 0,
);

describe('two organisations', () => {
  let api: TestApi;
  let acme: string;
  /** Of `main`. */
  let owner: Person;
  let admin: Person;
  let interview: StoredInterview;
  let key: { id: string; key: string };
  /** Of the other one. */
  let adminElsewhere: Person;
  let keyElsewhere: string;

  beforeAll(async () => {
    api = await startInvitingApi();
    const { client, records } = api;
    acme = await makeOrganisation(records, 'acme');
    owner = await signUp(client);
    admin = await signUpAs('admin', client, records);
    adminElsewhere = await signUpAs('admin', client, records, acme);
    interview = await storeInterview(api, owner.id);
    await interview.conclude();
    key = await makeKey(records, MAIN_ORGANISATION, [...SCOPES]);
    keyElsewhere = (await makeKey(records, acme, [...SCOPES])).key;
  });
  afterAll(() => api.close());

  /** A thing of `main`, by the parameter that names it; a new one for each call, some of which end it. */
  const MAKERS: Record<string, () => Promise<string>> = {
    user_id: async () => (await signUpAs('interviewer', api.client, api.records)).id,
    key_id: async () => (await makeKey(api.records, MAIN_ORGANISATION, ['results'])).id,
    package_id: () => makePackage(api.client, admin),
    async invitation_id() {
      const { id } = await inviteTo(await makePackage(api.client, admin), { client: api.client, by: admin });
      return id;
    },
    async webhook_id() {
      const wanted = { url: 'https://hooks.example.org/', events: ['report.ready'], signing: 'v1' };
      return (await api.client.post('/webhooks', wanted, { token: admin.token })).body.webhook_id;
    },
    'setRole id': async () => (await signUp(api.client)).id,
  };

  async function thingFor({ operationId, path }: Endpoint): Promise<Record<string, string>> {
    const names = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
    const values = names.map(async (name) => {
      const make = MAKERS[name] ?? MAKERS[`${operationId} ${name}`];
      if (!make) throw new Error(`how :${name} of ${operationId} is made is not said here`);
      return [name, await make()] as const;
    });
    return Object.fromEntries(await Promise.all(values));
  }

  async function send(endpoint: Endpoint, params: Record<string, string>, token: string) {
    const request = { ...requestTo(endpoint, { interview: interview.id, user: '' }), params };
    const { body } = request;
    return api.client.send(endpoint.method.toUpperCase(), pathOf(endpoint, request), {
      token,
      headers: body ? { 'Content-Type': 'application/json' } : {},
      ...(body && { raw: JSON.stringify(body) }),
    });
  }

  it.each(ofThings)('%s: another organisation’s is 404, one’s own is not', async (_, endpoint) => {
    const thing = await thingFor(endpoint);
    const tries = [adminElsewhere.token, keyElsewhere];
    const statuses = await Promise.all(tries.map((token) => send(endpoint, thing, token)));
    for (const { status } of statuses) expect([403, 404]).toContain(status);
    expect(statuses.some(({ status }) => status === 404)).toBe(true);
    const own = await Promise.all([admin.token, key.key].map((token) => send(endpoint, thing, token)));
    // What else it takes, such as a task for a practice, this API need not have.
    expect(own.some(({ status }) => ![401, 403, 404].includes(status))).toBe(true);
  });

  it.each(lists)('%s: has nothing of another organisation’s', async (_, endpoint) => {
    const params = {};
    const ours = [owner.id, admin.id, owner.email, admin.email, interview.id, key.id];
    for (const token of [adminElsewhere.token, keyElsewhere]) {
      const answer = JSON.stringify((await send(endpoint, params, token)).body);
      expect(ours.filter((id) => answer.includes(id))).toEqual([]);
    }
    const own = await Promise.all([admin.token, key.key].map((token) => send(endpoint, params, token)));
    expect(own.some(({ status }) => status === 200)).toBe(true);
  });

  it('have a role changed by an admin of theirs alone', async () => {
    const { id } = await signUp(api.client);
    const patch = (token: string) => api.client.patch(`/users/${id}`, { role: 'interviewer' }, { token });
    expect((await patch(adminElsewhere.token)).status).toBe(404);
    expect((await patch(admin.token)).body.user).toMatchObject({ role: 'interviewer' });
    expect(await api.records.users.findById(id)).toMatchObject({ organisationId: MAIN_ORGANISATION });
  });

  it('give interviews to the one of whoever starts them; who is moved keeps those of before for themselves', async () => {
    const member = await signUpAs('interviewer', api.client, api.records, acme);
    const { id } = await storeInterview(api, member.id, { organisationId: acme });
    await api.records.users.move(member.id, { organisationId: MAIN_ORGANISATION, role: 'interviewer' });
    const read = async (token: string) => (await api.client.get(`/interview/${id}`, { token })).status;
    expect([await read(member.token), await read(adminElsewhere.token), await read(admin.token)]).toEqual([
      200, 200, 404,
    ]);
    const list = async (token: string) =>
      (await api.client.get('/interviews', { token })).body.interviews.map(
        (row: { session_id: string }) => row.session_id,
      );
    expect(await list(adminElsewhere.token)).toEqual([id]);
    expect(await list(admin.token)).toEqual([interview.id]);
  });

  it('show where an interview runs to the admins of main alone', async () => {
    const { id } = await storeInterview(api, (await signUp(api.client)).id, { organisationId: acme });
    const mine = await api.client.get(`/interview/${interview.id}`, { token: admin.token });
    expect(mine.body.workflow_url).toContain(interview.id);
    const theirs = await api.client.get(`/interview/${id}`, { token: adminElsewhere.token });
    expect([theirs.status, 'workflow_url' in theirs.body]).toEqual([200, false]);
  });
});
