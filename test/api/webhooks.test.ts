import { Webhook as Verifier } from 'standardwebhooks';
import { MAIN_ORGANISATION } from '../../src/domain/organisations.ts';
import { unsealSigningKey } from '../../src/webhooks/sealed-keys.ts';
import { signedHeaders } from '../../src/webhooks/signing.ts';
import { SETTINGS, startTestApi, type TestApi } from '../support/api/api.ts';
import type { Answer } from '../support/api/client.ts';
import { makeKey, signUp, signUpAs } from '../support/api/people.ts';

const WANTED = { url: 'https://hooks.example.org/viva', events: ['report.ready'], signing: 'v1' };
const NOWHERE = '00000000-0000-4000-8000-000000000000';
const HOUR = 3_600_000;

describe('webhooks', () => {
  let api: TestApi;
  let token: string;

  beforeAll(async () => {
    api = await startTestApi();
    token = (await signUpAs('admin', api.client, api.records)).token;
  });
  afterAll(() => api.close());

  const make = (change: object = {}, headers = {}) =>
    api.client.post('/webhooks', { ...WANTED, ...change }, { token, headers });
  const call = (path: string, body?: object) => api.client.post(`/webhooks/${path}`, body, { token });
  const read = (path: string) => api.client.get(`/webhooks/${path}`, { token });
  const faults = ({ status, body }: Answer) => [
    status,
    body.errors?.map(({ path }: { path: string }) => path),
  ];

  it('are made with a secret that is shown once, and read without it', async () => {
    const { status, body } = await make({ description: 'Для отчётов' });
    expect(status).toBe(201);
    const { secret, ...webhook } = body;
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(webhook).toMatchObject({
      ...WANTED,
      description: 'Для отчётов',
      public_key: null,
      disabled_at: null,
    });
    expect((await read(body.webhook_id)).body).toEqual(webhook);
    const { body: list } = await api.client.get('/webhooks', { token });
    expect(list.webhooks[0]).toEqual(webhook);
    expect(JSON.stringify(list)).not.toContain('whsec_');
  });

  it('are made with a public key where that is asked for', async () => {
    const { body } = await make({ signing: 'v1a' });
    expect(body.public_key).toMatch(/^whpk_[A-Za-z0-9+/]{43}=$/);
    expect(body).not.toHaveProperty('secret');
    expect((await read(body.webhook_id)).body.public_key).toBe(body.public_key);
  });

  it('are made once for a key, and the repeat tells no secret', async () => {
    const headers = { 'Idempotency-Key': 'make-once' };
    const first = await make({}, headers);
    const again = await make({}, headers);
    const { secret, ...webhook } = first.body;
    expect(secret).toBeDefined();
    expect([again.status, again.body]).toEqual([201, webhook]);
    const kept = await api.records.answers.claim(
      { userId: (await api.client.get('/auth/me', { token })).body.user.id, key: 'make-once' },
      { method: 'POST', path: '/webhooks', bodySha256: '' },
      { by: 'test', until: 0, now: 0 },
    );
    expect(JSON.stringify(kept)).not.toContain(secret);
  });

  it('tell no secret in the log', async () => {
    const { body } = await make();
    const rotated = await call(`${body.webhook_id}/rotate`);
    const log = JSON.stringify(api.logged);
    for (const secret of [body.secret, rotated.body.secret]) {
      expect(secret).toBeDefined();
      expect(log).not.toContain(secret);
      expect(log).not.toContain(secret.slice('whsec_'.length));
    }
  });

  it.each([
    'http://hooks.example.org/',
    'javascript:alert(1)',
    'hooks.example.org',
    'https://ada:secret@hooks.example.org/',
    'https://127.0.0.1/',
    'https://10.0.0.1/',
    'https://169.254.169.254/latest/meta-data',
    'https://[::ffff:169.254.169.254]/',
    'https://localhost/',
    'https://2130706433/',
    `https://hooks.example.org/${'x'.repeat(2_048)}`,
  ])('go nowhere else: %s', async (url) => {
    expect(faults(await make({ url }))).toEqual([422, ['url']]);
    const { body } = await make();
    const change = await api.client.patch(`/webhooks/${body.webhook_id}`, { url }, { token });
    expect(faults(change)).toEqual([422, ['url']]);
  });

  it('may be on this machine where the installation allows that', async () => {
    const other = await startTestApi({ settings: { ...SETTINGS, webhooksToLoopback: true } });
    const admin = await signUpAs('admin', other.client, other.records);
    const wanted = { ...WANTED, url: 'http://127.0.0.1:9000/' };
    expect((await other.client.post('/webhooks', wanted, { token: admin.token })).status).toBe(201);
    await other.close();
  });

  it('are of types that there are, each once', async () => {
    expect(faults(await make({ events: [] }))).toEqual([422, ['events']]);
    expect(faults(await make({ events: ['report.ready', 'report.ready'] }))).toEqual([422, ['events']]);
    expect(faults(await make({ events: ['webhook.test'] }))).toEqual([422, ['events[0]']]);
    expect(faults(await make({ signing: 'v2' }))).toEqual([422, ['signing']]);
  });

  it('can be changed, disabled, and told again', async () => {
    const { webhook_id: id } = (await make()).body;
    const change = (body: object) => api.client.patch(`/webhooks/${id}`, body, { token });
    const events = ['interview.started', 'interview.finished'];
    expect((await change({ events, url: 'https://other.example.org/' })).body).toMatchObject({
      ...{ events, url: 'https://other.example.org/', disabled_at: null },
    });
    const disabled = (await change({ disabled_at: '2026-11-30T12:00:00Z' })).body;
    expect(disabled).toMatchObject({ disabled_at: expect.any(String), disabled_by: 'member' });
    expect(Math.abs(Date.parse(disabled.disabled_at) - Date.now())).toBeLessThan(60_000);
    expect(
      await call(`${id}/replay`, { from: '2026-11-30T00:00:00Z', to: '2026-12-01T00:00:00Z' }),
    ).toMatchObject({
      ...{ status: 409, body: { code: 'disabled' } },
    });
    expect((await change({ disabled_at: null })).body).toMatchObject({
      disabled_at: null,
      disabled_by: null,
    });
  });

  it('sign with both secrets for a day after a rotation', async () => {
    const { webhook_id: id, secret } = (await make()).body;
    const { status, body } = await call(`${id}/rotate`);
    expect(status).toBe(200);
    expect(body.secret).not.toBe(secret);
    expect(Date.parse(body.previous_until) - Date.now()).toBeGreaterThan(23 * HOUR);
    const { event_id: eventId } = (await call(`${id}/test`)).body;
    const delivery = await api.records.deliveries.take({ webhookId: id, eventId, round: 1 }, Date.now());
    const keys = (delivery?.keys ?? []).map((key) => unsealSigningKey(api.sealingKey, id, key));
    const headers = signedHeaders(keys, {
      id: eventId,
      timestamp: Math.floor(Date.now() / 1_000),
      body: '{}',
    });
    for (const known of [secret, body.secret]) expect(new Verifier(known).verify('{}', headers)).toEqual({});
    const later = await api.records.deliveries.take(
      { webhookId: id, eventId, round: 1 },
      Date.now() + 25 * HOUR,
    );
    expect(later?.keys).toHaveLength(1);
  });

  it('list what they were sent, and send it again', async () => {
    const { webhook_id: id } = (await make()).body;
    const { status, body } = await call(`${id}/test`);
    expect(status).toBe(202);
    const { deliveries } = (await read(`${id}/deliveries`)).body;
    expect(deliveries).toMatchObject([
      { event_id: body.event_id, type: 'webhook.test', status: 'pending', attempts: [] },
    ]);
    const [{ delivery_id }] = deliveries;
    expect((await call(`${id}/replay`, { delivery_id })).body).toEqual({ count: 0 });
    const tried = { webhookId: id, eventId: body.event_id, round: 1, tries: 1 };
    const attempt = { at: Date.now(), httpStatus: 500, error: 'status' as const, retryAfterMs: null };
    await api.records.deliveries.keepTry({ ...tried, attempt, step: { kind: 'failed', disables: null } });
    expect((await read(`${id}/deliveries?status=failed`)).body.deliveries).toMatchObject([
      { status: 'failed', attempts: [{ http_status: 500, error: 'status' }] },
    ]);
    expect((await read(`${id}/deliveries?status=delivered`)).body.deliveries).toEqual([]);
    expect(await call(`${id}/replay`, { delivery_id })).toMatchObject({ status: 202, body: { count: 1 } });
    const range = { from: new Date(Date.now() - HOUR).toISOString(), to: new Date().toISOString() };
    expect((await call(`${id}/replay`, range)).body).toEqual({ count: 0 });
  });

  it('are asked for as they can be', async () => {
    const { webhook_id: id } = (await make()).body;
    expect((await call(`${id}/replay`, { delivery_id: NOWHERE })).status).toBe(404);
    const turned = { from: '2026-11-30T12:00:00Z', to: '2026-11-30T11:00:00Z' };
    expect((await call(`${id}/replay`, turned)).status).toBe(422);
    expect(faults(await read(`${id}/deliveries?cursor=x`))).toEqual([422, ['cursor']]);
    expect(faults(await api.client.get('/webhooks?cursor=x', { token }))).toEqual([422, ['cursor']]);
    for (const path of ['', '/deliveries']) expect((await read(NOWHERE + path)).status).toBe(404);
    for (const path of ['rotate', 'test']) expect((await call(`${NOWHERE}/${path}`)).status).toBe(404);
    expect((await api.client.patch(`/webhooks/${NOWHERE}`, {}, { token })).status).toBe(404);
  });

  it('can be removed, with all that they were sent', async () => {
    const { webhook_id: id } = (await make()).body;
    const remove = () => api.client.send('DELETE', `/webhooks/${id}`, { token });
    expect((await remove()).status).toBe(204);
    expect((await remove()).status).toBe(404);
    expect((await read(id)).status).toBe(404);
  });

  it('are read by members, changed by admins, and nothing to candidates', async () => {
    const { webhook_id: id } = (await make()).body;
    const candidate = (await signUp(api.client)).token;
    const interviewer = (await signUpAs('interviewer', api.client, api.records)).token;
    const statuses = async (token: string) => [
      (await api.client.get('/webhooks', { token })).status,
      (await api.client.get(`/webhooks/${id}/deliveries`, { token })).status,
      (await api.client.post('/webhooks', WANTED, { token })).status,
      (await api.client.post(`/webhooks/${id}/rotate`, undefined, { token })).status,
    ];
    expect(await statuses(candidate)).toEqual([403, 403, 403, 403]);
    expect(await statuses(interviewer)).toEqual([200, 200, 403, 403]);
  });

  it('are changed by keys for webhooks alone, and every change is noted', async () => {
    const organisationId = MAIN_ORGANISATION;
    const { key } = await makeKey(api.records, organisationId, ['webhooks']);
    const { key: other } = await makeKey(api.records, organisationId, ['packages', 'invitations', 'results']);
    const made = await api.client.post('/webhooks', WANTED, { token: key });
    expect(made.status).toBe(201);
    const { webhook_id: id } = made.body;
    await api.client.post(`/webhooks/${id}/rotate`, undefined, { token: key });
    await api.client.send('DELETE', `/webhooks/${id}`, { token: key });
    expect((await api.client.post('/webhooks', WANTED, { token: other })).status).toBe(403);
    const { entries } = (await api.client.get('/audit', { token })).body;
    const noted = entries.filter(({ object }: { object: { id: string } }) => object.id === id);
    expect(noted.map(({ action }: { action: string }) => action).toSorted()).toEqual([
      'webhook.made',
      'webhook.removed',
      'webhook.rotated',
    ]);
  });
});
