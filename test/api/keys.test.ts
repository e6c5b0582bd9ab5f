import { randomUUID } from 'node:crypto';
import { startTestApi, type TestApi } from '../support/api/api.ts';
import { makeKey, makeOrganisation, type Person, signUp, signUpAs } from '../support/api/people.ts';
import { storeInterview } from '../support/api/stored-interview.ts';
import { execute } from '../support/database/execute.ts';
import { type Place, temporaryPlace, testEngine } from '../support/database/places.ts';

describe('keys of an organisation', () => {
  let place: Place;
  let api: TestApi;
  let acme: string;
  let admin: Person;
  let now: number;
  beforeAll(async () => {
    now = Date.now();
    place = await temporaryPlace(testEngine());
    api = await startTestApi({ clock: () => now }, { place });
    acme = await makeOrganisation(api.records, 'acme');
    admin = await signUpAs('admin', api.client, api.records, acme);
  });
  afterAll(async () => {
    await api.close();
    await place.remove();
  });

  const make = (wanted: object = {}, headers = {}) =>
    api.client.post(
      '/organisation/keys',
      { name: 'our system', scopes: ['results'], ...wanted },
      { token: admin.token, headers },
    );
  const revoke = (id: string, token = admin.token) =>
    api.client.send('DELETE', `/organisation/keys/${id}`, { token });
  const call = (authorization: string, { client } = api) =>
    client.get('/interviews', { headers: { Authorization: authorization } });
  const basic = (key: string) => `Basic ${Buffer.from(`${key}:`).toString('base64')}`;

  it('are shown once, and open what their scopes say, as Bearer and as the user name of Basic', async () => {
    const { status, body } = await make();
    expect(status).toBe(201);
    expect(body).toMatchObject({
      name: 'our system',
      scopes: ['results'],
      expires_at: null,
      revoked_at: null,
    });
    expect(body.key).toMatch(/^viva_[\w-]{43}$/);
    expect(body.key.length).toBeLessThan(171);
    const { id } = await storeInterview(api, (await signUp(api.client)).id, { organisationId: acme });
    for (const authorization of [`Bearer ${body.key}`, `bearer  ${body.key}`, basic(body.key)]) {
      const { status, body: list } = await call(authorization);
      expect([status, list.interviews?.[0].session_id]).toEqual([200, id]);
    }
    const { keys } = (await api.client.get('/organisation/keys', { token: admin.token })).body;
    const { key: _, ...shown } = body;
    expect(keys[0]).toEqual(shown);
  });

  it('that are wrong, expired or revoked are 401', async () => {
    const { key, key_id: id } = (await make()).body;
    const expired = (await make({ expires_at: new Date(now + 1_000).toISOString() })).body;
    expect((await call(`Bearer ${expired.key}`)).status).toBe(200);
    now += 1_000;
    await revoke(id);
    const long = `viva_${'x'.repeat(166)}`;
    for (const wrong of [key, expired.key, 'viva_', `${key}x`, key.slice(0, -1), long, `viva_${'€'}`]) {
      const answers = [
        await call(basic(wrong)),
        ...(wrong.includes('€') ? [] : [await call(`Bearer ${wrong}`)]),
      ];
      for (const { status, body, headers } of answers) {
        expect([wrong, status, body.code]).toEqual([wrong, 401, 'unauthenticated']);
        expect(headers.get('www-authenticate')).toBe('Bearer');
      }
    }
    for (const authorization of ['Basic', 'Basic !', 'Basic Og==', 'Bearer', `Basic ${key}`, `Digest ${key}`])
      expect([authorization, (await call(authorization)).status]).toEqual([authorization, 401]);
  });

  it('without the scope are 403, and for what takes a person too', async () => {
    const { id } = await storeInterview(api, (await signUp(api.client)).id, { organisationId: acme });
    const { key: packages } = await makeKey(api.records, acme, ['packages', 'invitations', 'webhooks']);
    const { key: results } = await makeKey(api.records, acme, ['results']);
    const review = { decision: 'clear', note: 'fine', signals: [] };
    const answers = [
      await api.client.get('/interviews', { token: packages }),
      await api.client.get(`/interview/${id}`, { token: packages }),
      await api.client.get(`/interview/${randomUUID()}`, { token: packages }),
      await api.client.post(`/interview/${id}/integrity/review`, review, { token: results }),
      await api.client.post('/organisation/keys', { name: 'x', scopes: ['results'] }, { token: results }),
      await api.client.get('/organisation/keys', { token: results }),
      await api.client.get('/auth/me', { token: results }),
      await api.client.send('DELETE', '/auth/me', { token: results }),
    ];
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
      answers.map(() => [403, 'forbidden']),
    );
  });

  it('that are revoked end at once, at every API, and stay in the list', async () => {
    const other = await startTestApi({ clock: () => now }, { place });
    const { key, key_id: id } = (await make()).body;
    expect([(await call(`Bearer ${key}`)).status, (await call(`Bearer ${key}`, other)).status]).toEqual([
      200, 200,
    ]);
    expect((await revoke(id)).status).toBe(204);
    expect([(await call(`Bearer ${key}`)).status, (await call(`Bearer ${key}`, other)).status]).toEqual([
      401, 401,
    ]);
    expect((await revoke(id)).status).toBe(204);
    const { keys } = (await api.client.get('/organisation/keys', { token: admin.token })).body;
    expect(keys.find((one: { key_id: string }) => one.key_id === id).revoked_at).toBe(
      new Date(now).toISOString(),
    );
    await other.close();
  });

  it('may call 300 times a minute, each', async () => {
    const { key } = await makeKey(api.records, acme, ['webhooks']);
    const statuses = await Promise.all(
      Array.from({ length: 300 }, async () => (await call(`Bearer ${key}`)).status),
    );
    expect(new Set(statuses)).toEqual(new Set([403]));
    const { status, headers } = await call(`Bearer ${key}`);
    expect(status).toBe(429);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    const { key: another } = await makeKey(api.records, acme, ['results']);
    expect((await call(`Bearer ${another}`)).status).toBe(200);
  });

  it('have a name, scopes that are known, each once, and an end to come', async () => {
    for (const [wanted, path] of [
      [{ name: '' }, 'name'],
      [{ name: 'x'.repeat(101) }, 'name'],
      [{ scopes: [] }, 'scopes'],
      [{ scopes: ['results', 'results'] }, 'scopes'],
      [{ scopes: ['everything'] }, 'scopes[0]'],
      [{ expires_at: new Date(now).toISOString() }, 'expires_at'],
      [{ expires_at: 'tomorrow' }, 'expires_at'],
    ] as const) {
      const { status, body } = await make(wanted);
      expect([wanted, status, body.errors?.[0].path]).toEqual([wanted, 422, path]);
    }
  });

  it('that a call makes twice are one, and the repeat does not show it', async () => {
    const headers = { 'Idempotency-Key': randomUUID() };
    const { key, ...shown } = (await make({}, headers)).body;
    const repeat = await make({}, headers);
    expect([repeat.status, repeat.body]).toEqual([201, shown]);
    const stored = await execute(api.recordsLocation, 'select body from answers');
    expect(JSON.stringify(stored)).toContain(shown.key_id);
    expect(JSON.stringify(stored)).not.toContain(key);
  });

  it('are in no log and stored as hashes; the log names their id', async () => {
    const { key, key_id: id } = (await make()).body;
    await call(`Bearer ${key}`);
    await call(basic(key));
    await call(`Bearer ${key}x`);
    expect(JSON.stringify(api.logged)).not.toContain(key.slice(5));
    expect(JSON.stringify(api.logged)).not.toContain(basic(key).slice(6, 40));
    expect(api.logged).toContainEqual(expect.objectContaining({ msg: 'request', key_id: id }));
    const rows = JSON.stringify(await execute(api.recordsLocation, 'select * from organisation_keys'));
    expect(rows).not.toContain(key);
  });
});
