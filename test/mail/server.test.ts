import { createMailer, type Mailer } from '../../src/mail/server.ts';
import { aLetter } from '../support/mail/letters.ts';
import { serverOf } from '../support/mail/mailer.ts';
import { type ReceivedMail, startMailServer, type TestMailServer } from '../support/mail/server.ts';
import { makeCertificates } from '../support/servers/certificates.ts';

const FROM = { name: 'Viva', address: 'viva@example.org' };
const SIGN_IN = { user: 'viva@example.org', password: 'p@ss/word: 1' };
const GOOD = { fault: null, isForGood: false };

describe('a mail', () => {
  let server: TestMailServer;
  let mailer: Mailer;

  beforeEach(async () => {
    server = await startMailServer();
    mailer = createMailer({ server: serverOf(server.url), from: FROM, withinMs: 1_500 });
  });
  afterEach(() => server.close());

  it('comes with its text, its HTML, and how to stop it', async () => {
    expect(await mailer.send(aLetter({ replyTo: 'boss@acme.example' }))).toEqual(GOOD);
    const { from, to, mail } = server.received[0] as ReceivedMail;
    expect([from, to]).toEqual(['viva@example.org', ['ada@example.org']]);
    expect(mail).toMatchObject({
      from: { name: 'Viva', address: 'viva@example.org' },
      to: [{ address: 'ada@example.org' }],
      replyTo: [{ address: 'boss@acme.example' }],
      subject: 'Acme invites you',
      messageId: '<7f8b7a0e-9d52-5a63-8f5d-0c1f6f0a1b2c@example.org>',
    });
    const headers = new Map(mail.headers.map(({ key, value }) => [key, value]));
    expect(headers.get('list-unsubscribe')).toBe('<https://viva.example/mail/stop/invited-1-2>');
    expect(headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail.text).toContain('https://viva.example/i#token\n');
    expect(mail.html).toContain('<a href="https://viva.example/i#token">');
  });

  it.each([
    ['for good', 550, true],
    ['for now', 451, false],
  ])('that the server refuses %s is not sent', async (_, code, isForGood) => {
    for (const step of ['recipient', 'data'] as const) {
      server.answer(step, { code });
      expect(await mailer.send(aLetter())).toEqual({ fault: 'refused', isForGood });
    }
    expect(server.received).toEqual([]);
    expect(await mailer.send(aLetter())).toEqual(GOOD);
  });

  it.each(['recipient', 'data'] as const)('whose connection breaks at the %s is not sent', async (step) => {
    server.answer(step, 'cut');
    expect(await mailer.send(aLetter())).toEqual({ fault: 'connection', isForGood: false });
  });

  it('is waited for only so long', async () => {
    server.delay(10_000);
    const startedAt = performance.now();
    expect(await mailer.send(aLetter())).toEqual({ fault: 'timeout', isForGood: false });
    expect(performance.now() - startedAt).toBeLessThan(4_000);
  });

  it('is not sent where nobody listens, which the health says', async () => {
    expect(await mailer.probe()).toMatchObject({ status: 'ok' });
    await server.close();
    expect(await mailer.send(aLetter())).toEqual({ fault: 'connection', isForGood: false });
    const later = createMailer({ server: serverOf(server.url), from: FROM });
    expect(await later.probe()).toMatchObject({ status: 'degraded', detail: expect.stringMatching(/reach/) });
  });
});

describe('a mail server that lets in by a password', () => {
  const certificates = makeCertificates();
  let server: TestMailServer;
  afterEach(() => server.close());

  const mailerFor = (url: string, { ca = certificates.ca }: { ca?: Buffer | undefined } = {}) =>
    createMailer({ server: serverOf(url), from: FROM, withinMs: 3_000, ca });

  it.each([
    ['begun on the open connection', false],
    ['from the first byte', true],
  ])('gets user and password over TLS %s', async (_, isSecure) => {
    server = await startMailServer({ signIn: SIGN_IN, tls: certificates.server, isSecure });
    expect(await mailerFor(server.url).send(aLetter())).toEqual(GOOD);
    expect(server.received).toMatchObject([{ isEncrypted: true, user: SIGN_IN.user }]);
  });

  it('refuses a wrong one, which neither the outcome nor the health repeats', async () => {
    server = await startMailServer({ signIn: SIGN_IN, tls: certificates.server });
    const mailer = mailerFor(server.url.replace('p%40ss', 'wrong'));
    expect(await mailer.send(aLetter())).toEqual({ fault: 'sign_in', isForGood: false });
    const probe = await mailer.probe();
    expect(probe.detail).toBe('the mail server does not take the user or password of SMTP_URL');
    expect(JSON.stringify(probe)).not.toContain('wrong');
  });

  it('is not trusted with a certificate that nobody has signed', async () => {
    server = await startMailServer({ signIn: SIGN_IN, tls: certificates.server });
    const others = makeCertificates();
    expect(await mailerFor(server.url, { ca: others.ca }).send(aLetter())).toEqual({
      ...{ fault: 'tls', isForGood: false },
    });
  });
});
