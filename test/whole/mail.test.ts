import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createClient, type TestClient } from '../support/api/client.ts';
import { acceptBy, inviteTo, makePackage } from '../support/api/invited.ts';
import { type Person, signUpAs } from '../support/api/people.ts';
import { eventually } from '../support/eventually.ts';
import { serverOf } from '../support/mail/mailer.ts';
import { linksIn, type ReceivedMail, startMailServer, type TestMailServer } from '../support/mail/server.ts';
import { startTestViva, type TestViva } from '../support/viva.ts';

const SIGN_IN = { user: 'viva', password: 'the password of the mail server' };

/** From an order to the news of the report, on the real parts: Temporal, the store, and a mail server; no model, no sandbox. */
describe('an installation that sends mail', () => {
  let server: TestMailServer;
  let viva: TestViva;
  let client: TestClient;
  let admin: Person;
  let packageId: string;

  beforeAll(async () => {
    server = await startMailServer({ signIn: SIGN_IN });
    const mail = { from: { name: 'Viva', address: 'viva@example.org' }, server: serverOf(server.url) };
    viva = await startTestViva({ mail }, { untilCodeRuns: false });
    client = await createClient(viva.url);
    admin = await signUpAs('admin', client, viva.records);
    packageId = await makePackage(client, admin, { track: 'frontend' });
  }, 180_000);
  afterAll(async () => {
    await viva?.close();
    await server?.close();
  });

  const invite = (firstName: string, email: string) =>
    inviteTo(packageId, {
      ...{ client, by: admin, send_email: true },
      candidate: { first_name: firstName, last_name: 'Pike', email, locale: 'ru' },
    });
  const read = async (id: string) => (await client.get(`/invitations/${id}`, { token: admin.token })).body;
  const mailsTo = (address: string) => server.received.filter(({ to }) => to[0] === address);

  async function mailTo(address: string): Promise<ReceivedMail> {
    await eventually(async () => mailsTo(address).length > 0, 30_000);
    return mailsTo(address)[0] as ReceivedMail;
  }

  it('invites by a link, tells who invited that the report is ready, and says neither in a log', async () => {
    const { id, link } = await invite('Ada', 'ada@example.org');
    const mail = await mailTo('ada@example.org');
    expect(mail.mail.subject).toMatch(/приглашает вас на интервью/);
    await eventually(async () => (await read(id)).email_status === 'sent');
    const mailed = linksIn(mail)[0]?.split('#')[1] ?? '';
    expect(mailed).not.toBe(link);
    const accepted = await acceptBy(client, mailed);
    expect(accepted.status).toBe(201);
    const { session_id, token } = accepted.body;
    expect((await acceptBy(client, link)).body.session_id).toBe(session_id);
    await client.post(`/interview/${session_id}/finish`, undefined, { token });
    const news = await mailTo(admin.email);
    expect(news.mail.subject).toBe('Report ready: Ada Pike, Back end, middle');
    expect(linksIn(news)[0]).toContain(`/interview/${session_id}/report`);
    const stop = new URL(linksIn(mail).at(-1) ?? '').pathname;
    expect((await fetch(`${viva.url}${stop}`, { method: 'POST' })).status).toBeLessThan(500);
    const log = JSON.stringify(viva.logged);
    for (const secret of [mailed, stop, SIGN_IN.password, 'ada@example.org'])
      expect(log).not.toContain(secret);
    const { checks } = (await client.get('/health')).body;
    expect(checks.mail).toMatchObject({ status: 'ok' });
  });

  it('sends what it was told to before it stopped, once', async () => {
    const { id } = await invite('Grace', 'grace@example.org');
    await viva.restart();
    client = await createClient(viva.url);
    await mailTo('grace@example.org');
    await eventually(async () => (await read(id)).email_status === 'sent');
    expect(mailsTo('grace@example.org')).toHaveLength(1);
  });

  it('has no word of whoever is erased before they accepted', async () => {
    const { id } = await invite('Zebulon', 'zebulon@example.org');
    await mailTo('zebulon@example.org');
    expect((await client.send('DELETE', `/invitations/${id}`, { token: admin.token })).status).toBe(204);
    const { dataRequests } = viva.records;
    await eventually(async () => (await dataRequests.openErasures()).length === 0, 60_000);
    const { dataDir, database } = viva.config;
    if (!('path' in database)) return;
    for (const name of (await readdir(dataDir)).filter((file) => file.startsWith('viva.db'))) {
      const bytes = await readFile(join(dataDir, name), 'latin1');
      for (const word of ['Zebulon', 'zebulon']) expect([name, bytes.includes(word)]).toEqual([name, false]);
    }
  });
});
