import { MAIN_ORGANISATION } from '../../src/domain/organisations.ts';
import { startTestApi, type TestApi } from '../support/api/api.ts';
import { makeKey, makeOrganisation, type Person, signUp, signUpAs } from '../support/api/people.ts';
import { type StoredInterview, storeInterview } from '../support/api/stored-interview.ts';

describe('the audit', () => {
  let api: TestApi;
  let owner: Person;
  let admin: Person;
  let interview: StoredInterview;
  let now: number;
  beforeEach(async () => {
    now = Date.now();
    api = await startTestApi({ clock: () => now });
    owner = await signUp(api.client);
    admin = await signUpAs('admin', api.client, api.records);
    interview = await storeInterview(api, owner.id);
    await interview.conclude();
  });
  afterEach(() => api.close());

  const entries = async (query = '', token = admin.token) =>
    (await api.client.get(`/audit${query}`, { token })).body.entries;

  it('has who read a report and exported a list, by which key, when and from where, and not who read their own', async () => {
    const { id: keyId, key } = await makeKey(api.records, MAIN_ORGANISATION, ['results']);
    const path = `/interview/${interview.id}/report`;
    for (const token of [owner.token, admin.token, key]) {
      now += 1;
      expect((await api.client.get(path, { token })).status).toBe(200);
    }
    now += 1;
    await api.client.get('/interviews/export?format=jsonl', { token: admin.token });
    await api.client.get('/interviews', { token: admin.token });
    const object = { kind: 'interview', id: interview.id };
    const common = { at: expect.any(String), address: '127.0.0.1' };
    expect(await entries()).toEqual([
      {
        ...common,
        by: { user_id: admin.id },
        action: 'interviews.exported',
        object: { kind: 'interview', id: null },
        detail: 'jsonl',
      },
      { ...common, by: { key_id: keyId }, action: 'report.read', object, detail: null },
      { ...common, by: { user_id: admin.id }, action: 'report.read', object, detail: null },
    ]);
  });

  it('has changes of roles, members and keys', async () => {
    const options = { token: admin.token };
    const { client } = api;
    const invited = await client.post(
      '/organisation/members',
      { email: 'new@example.org', role: 'interviewer' },
      options,
    );
    const token = invited.body.url.split('#')[1];
    await client.post('/auth/join', { token, nickname: 'newcomer', password: 'correct horse battery' });
    const id = invited.body.user_id;
    now += 1;
    await client.patch(`/organisation/members/${id}`, { role: 'admin' }, options);
    now += 1;
    await client.send('DELETE', `/organisation/members/${id}`, options);
    now += 1;
    await client.patch(`/users/${id}`, { role: 'interviewer' }, options);
    now += 1;
    const made = await client.post(
      '/organisation/keys',
      { name: 'x', scopes: ['results', 'packages'] },
      options,
    );
    now += 1;
    for (const _ of [1, 2]) await client.send('DELETE', `/organisation/keys/${made.body.key_id}`, options);
    const rows = (await entries()).toReversed();
    const seen = rows.map((one: { action: string; detail: string | null }) => [one.action, one.detail]);
    expect(seen.slice(0, 2)).toEqual(
      expect.arrayContaining([
        ['member.invited', 'interviewer'],
        ['member.joined', 'interviewer'],
      ]),
    );
    expect(seen.slice(2)).toEqual([
      ['role.changed', 'admin'],
      ['member.removed', null],
      ['role.changed', 'interviewer'],
      ['key.made', 'results packages'],
      ['key.revoked', null],
    ]);
    expect(JSON.stringify(rows)).not.toContain('newcomer');
  });

  it('is of one’s own organisation, of a time, and comes page by page', async () => {
    const acme = await makeOrganisation(api.records, 'acme');
    const elsewhere = await signUpAs('admin', api.client, api.records, acme);
    const times: string[] = [];
    for (let count = 0; count < 5; count += 1) {
      now += 1_000;
      times.push(new Date(now).toISOString());
      await api.client.get(`/interview/${interview.id}/report`, { token: admin.token });
    }
    expect(await entries('', elsewhere.token)).toEqual([]);
    const at = (rows: { at: string }[]) => rows.map((row) => row.at);
    expect(at(await entries(`?from=${times[1]}&to=${times[3]}`))).toEqual([times[3], times[2], times[1]]);
    const { body } = await api.client.get('/audit?limit=3', { token: admin.token });
    expect(at(body.entries)).toEqual([times[4], times[3], times[2]]);
    expect(at(await entries(`?cursor=${body.next_cursor}`))).toEqual([times[1], times[0]]);
    const wrong = await api.client.get('/audit?cursor=x', { token: admin.token });
    expect([wrong.status, wrong.body.errors[0].path]).toEqual([422, 'cursor']);
  });

  it('forgets who did it and from where when they are erased; whoever did something has it in their export', async () => {
    const reader = await signUpAs('interviewer', api.client, api.records);
    await api.client.get(`/interview/${interview.id}/report`, { token: reader.token });
    now += 1;
    await api.client.patch(`/users/${reader.id}`, { role: 'admin' }, { token: admin.token });
    const own = await api.client.get('/auth/me/export', { token: reader.token });
    expect(own.body.actions).toMatchObject([{ action: 'report.read', object: { id: interview.id } }]);
    await api.dataRequests.erase(reader.id, 'operator');
    await api.records.dataRequests.finishErasure(reader.id, now);
    const [change, reading] = await entries();
    expect(change).toMatchObject({ by: { user_id: admin.id }, object: { kind: 'user', id: null } });
    expect(reading).toMatchObject({
      by: { user_id: null },
      address: null,
      object: { kind: 'interview', id: interview.id },
    });
  });
});
