import { MAIN_ORGANISATION } from '../../src/domain/organisations.ts';
import { stopKeyOf, stopTokenOf } from '../../src/mail/stops.ts';
import type { TestApi } from '../support/api/api.ts';
import { accessibilityFaults } from '../support/api/axe.ts';
import { acceptBy, inviteTo, makePackage, startInvitingApi } from '../support/api/invited.ts';
import { makeKey, type Person, signUpAs } from '../support/api/people.ts';
import { aKey, aWebhook } from '../support/webhooks/stored.ts';

const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };
const FOREVER = Number.MAX_SAFE_INTEGER;

describe('mail', () => {
  let api: TestApi;
  let member: Person;
  let packageId: string;

  beforeAll(async () => {
    api = await startInvitingApi({}, undefined, { hasMail: true });
    const admin = await signUpAs('admin', api.client, api.records);
    member = await signUpAs('interviewer', api.client, api.records);
    packageId = await makePackage(api.client, admin);
  });
  afterAll(() => api.close());

  const post = (path: string, body?: object, headers = {}) =>
    api.client.post(path, body, { token: member.token, headers });
  const order = (candidate: object = {}) => ({
    ...{ package_id: packageId, send_email: true },
    candidate: { first_name: 'Zebulon', last_name: 'Pike', email: 'zebulon@example.org', ...candidate },
  });
  async function open(path: string, init: RequestInit = {}) {
    const response = await fetch(`${api.client.url}${path}`, init);
    return { status: response.status, body: await response.text() };
  }
  const dueMails = async () => (await api.records.mails.due(FOREVER, 1_000)).length;

  it('waits for whoever sends it, which the invitation says', async () => {
    const { status, body } = await post('/invitations', order());
    expect([status, body.send_email, body.email_status]).toEqual([201, true, 'waiting']);
    expect((await post('/invitations', order({ email: undefined }))).body.email_status).toBeNull();
    const without = await post('/invitations', { ...order(), send_email: false });
    expect(without.body.email_status).toBeNull();
  });

  it('is for those of a table who have an address, where that is asked for', async () => {
    const csv = `package_id,first_name,last_name,email\n${packageId},A,B,a@example.org\n${packageId},C,D,\n`;
    const upload = async (query: string) => {
      const before = await dueMails();
      const headers = { 'Content-Type': 'text/csv' };
      const { status } = await api.client.send('POST', `/invitations/import${query}`, {
        ...{ token: member.token, headers, raw: csv },
      });
      return [status, (await dueMails()) - before];
    };
    expect(await upload('')).toEqual([201, 0]);
    expect(await upload('?send_email=true')).toEqual([201, 1]);
    expect(await upload('?send_email=yes')).toEqual([422, 0]);
  });

  it('is stopped by a page that does nothing until it is told to, and is sent again in the same way', async () => {
    const { client, records, sealingKey } = api;
    const { body } = await post('/invitations', order({ email: 'stop@example.org' }));
    const stopKey = stopKeyOf(sealingKey, { organisationId: MAIN_ORGANISATION, email: 'stop@example.org' });
    const path = `/mail/stop/${stopTokenOf(sealingKey, stopKey)}`;
    for (const [locale, heading] of [
      ['en', 'Stop this mail?'],
      ['ru', 'Больше не присылать писем?'],
    ] as const) {
      const page = await open(path, { headers: { 'Accept-Language': locale } });
      expect(page.body).toContain(`<h1>${heading}</h1>`);
      expect(await accessibilityFaults(page.body)).toEqual([]);
    }
    expect(await records.mails.isStopped(stopKey)).toBe(false);
    const raw = 'List-Unsubscribe=One-Click';
    const stopped = await open(path, { method: 'POST', headers: FORM, body: raw });
    expect([stopped.status, await records.mails.isStopped(stopKey)]).toEqual([200, true]);
    expect(stopped.body).toContain('No more mail');
    expect((await open(path, { method: 'POST', headers: FORM, body: raw })).status).toBe(200);
    const page = (await open(path)).body;
    expect(page).toContain('name="again"');
    await open(path, { method: 'POST', headers: FORM, body: 'again=yes' });
    expect(await records.mails.isStopped(stopKey)).toBe(false);
    expect((await client.get(`/invitations/${body.invitation_id}`, { token: member.token })).status).toBe(
      200,
    );
    expect(JSON.stringify(api.logged)).not.toContain(path);
  });

  it('is stopped by nobody who has no link, and by no other site', async () => {
    const { sealingKey } = api;
    const token = stopTokenOf(sealingKey, stopKeyOf(sealingKey, { userId: member.id }));
    for (const wrong of ['x', `${token.slice(0, -1)}g`, token.replace('news', 'invited')]) {
      const { status, body } = await open(`/mail/stop/${wrong}`);
      expect([status, body]).toEqual([404, expect.stringContaining('no such link')]);
      const posted = await open(`/mail/stop/${wrong}`, { method: 'POST', headers: FORM, body: '' });
      expect(posted.status).toBe(404);
    }
    const foreign = { ...FORM, Origin: 'https://elsewhere.example' };
    const { status } = await open(`/mail/stop/${token}`, { method: 'POST', headers: foreign, body: '' });
    expect(status).toBe(403);
  });
});

describe('an invitation that is erased', () => {
  let api: TestApi;
  let admin: Person;
  let member: Person;
  let packageId: string;

  beforeAll(async () => {
    api = await startInvitingApi({}, undefined, { hasMail: true });
    admin = await signUpAs('admin', api.client, api.records);
    member = await signUpAs('interviewer', api.client, api.records);
    packageId = await makePackage(api.client, admin);
  });
  afterAll(() => api.close());

  const remove = (id: string, token = member.token) =>
    api.client.send('DELETE', `/invitations/${id}`, { token });

  it('leaves nothing of whom it was for, in answers, links, mail and word to others neither', async () => {
    const { client, records } = api;
    const webhook = aWebhook({
      organisationId: MAIN_ORGANISATION,
      events: ['invitation.opened', 'candidate.erased'],
    });
    await records.webhooks.create(webhook, aKey());
    const external = { provider: 'ats', application_id: 'a-erased' };
    const candidate = { first_name: 'Zebulon', last_name: 'Pike', email: 'zebulon@example.org' };
    const order = { package_id: packageId, candidate, external, send_email: true };
    const headers = { 'Idempotency-Key': 'erase-me' };
    const made = await client.post('/invitations', order, { token: member.token, headers });
    const { invitation_id: id, url } = made.body;
    await client.post('/invitations/open', { token: new URL(url).hash.slice(1) });
    expect((await remove(id)).status).toBe(204);
    expect((await remove(id)).status).toBe(404);
    expect((await client.get(`/invitations/${id}`, { token: member.token })).status).toBe(404);
    expect((await client.post('/invitations/open', { token: new URL(url).hash.slice(1) })).status).toBe(404);
    expect(await records.mails.due(FOREVER, 9)).toEqual([]);
    const page = await records.deliveries.list(webhook.id, {}, { limit: 9 });
    expect(page?.deliveries.map(({ type }) => type)).toEqual(['candidate.erased']);
    const [due] = await records.deliveries.due(FOREVER, 9);
    expect((await records.deliveries.take(due as never, Date.now()))?.event.data).toEqual({
      invitationId: id,
    });
    const again = await client.post('/invitations', order, { token: member.token, headers });
    expect(again.status).toBe(201);
    const { entries } = (await client.get('/audit', { token: admin.token })).body;
    expect(entries).toContainEqual(
      expect.objectContaining({ action: 'invitation.erased', object: { kind: 'invitation', id } }),
    );
  });

  it('is none that was accepted, none of others, and is erased by whoever may invite', async () => {
    const { client, records } = api;
    const { id, link } = await inviteTo(packageId, { client, by: member });
    const { key: results } = await makeKey(records, MAIN_ORGANISATION, ['results']);
    expect((await remove(id, results)).status).toBe(403);
    expect((await acceptBy(client, link)).status).toBe(201);
    expect(await remove(id)).toMatchObject({ status: 409, body: { code: 'wrong_state' } });
    const { key } = await makeKey(records, MAIN_ORGANISATION, ['invitations']);
    const other = await inviteTo(packageId, { client, by: member });
    expect((await remove(other.id, key)).status).toBe(204);
  });
});
