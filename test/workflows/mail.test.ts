import { randomUUID } from 'node:crypto';
import { oneTimeTokenHash } from '../../src/api/auth/one-time-token.ts';
import { MAIL_WAITS_MS, MOST_MAIL_TRIES } from '../../src/domain/mail/retries.ts';
import { MAIN_ORGANISATION } from '../../src/domain/organisations.ts';
import { stopOfToken } from '../../src/mail/stops.ts';
import type { NewInvitation } from '../../src/records/invitation.ts';
import { eventually } from '../support/eventually.ts';
import { linksIn, type ReceivedMail } from '../support/mail/server.ts';
import { createMailWorld, type MailWorld } from '../support/mail/world.ts';

const PASSWORD = 'a password that nobody may find';
const FOREVER = Number.MAX_SAFE_INTEGER;

describe('a mail to whoever is invited', () => {
  let world: MailWorld;
  let dispatch: { close(): Promise<void> };

  beforeAll(async () => {
    world = await createMailWorld(PASSWORD);
  });
  afterAll(() => world?.close());
  beforeEach(() => {
    world.server.received.length = 0;
    dispatch = world.dispatch();
  });
  afterEach(() => dispatch.close());

  const statusOf = async ({ id }: NewInvitation) =>
    (await world.records.invitations.find(id, MAIN_ORGANISATION))?.emailStatus;

  /** No mail is left to be sent. */
  async function settled(): Promise<void> {
    await eventually(async () => (await world.records.mails.due(FOREVER, 1)).length === 0, 60_000);
  }

  const mailOf = async () => (await world.records.mails.due(FOREVER, 1))[0]?.mailId ?? '';

  const tokenIn = (mail: ReceivedMail) => linksIn(mail)[0]?.split('#')[1] ?? '';
  const leadsTo = (token: string) => world.records.invitations.findByLink(oneTimeTokenHash(token));

  const stopIn = (mail: ReceivedMail) => {
    const found = stopOfToken(world.key, linksIn(mail).at(-1)?.split('/').at(-1) ?? '');
    if (!found) throw new Error('the mail has no link that stops it');
    return found.stopKey;
  };

  it('has a link of its own that leads to the invitation, and comes once, whoever sees to it', async () => {
    const others = [world.dispatch(), world.dispatch()];
    const invitation = await world.invite();
    await settled();
    await Promise.all(others.map((one) => one.close()));
    expect(world.server.received).toMatchObject([{ to: ['ada@example.org'], user: 'viva' }]);
    const [mail] = world.server.received as [ReceivedMail];
    expect(linksIn(mail)[0]).toMatch(/^https:\/\/viva\.example\.org\/i#[\w-]{43}$/);
    expect(await leadsTo(tokenIn(mail))).toMatchObject({
      isReplaced: false,
      invitation: { id: invitation.id },
    });
    expect(await statusOf(invitation)).toBe('sent');
  });

  it('is tried again by a server that puts off strangers, as the same mail, and each of its links works', async () => {
    world.server.answer('data', 'cut');
    world.server.answer('recipient', null, { code: 451 });
    const invitation = await world.invite();
    await world.skipping(settled);
    const [mail] = world.server.received as [ReceivedMail];
    expect(world.server.received).toHaveLength(1);
    expect(await leadsTo(tokenIn(mail))).toMatchObject({ invitation: { id: invitation.id } });
    expect(await statusOf(invitation)).toBe('sent');
  });

  it('is given up at once where the server will never take it', async () => {
    world.server.answer('recipient', { code: 550 });
    const asked = world.server.asked();
    const invitation = await world.invite();
    await settled();
    expect(world.server.asked() - asked).toBe(1);
    expect(await statusOf(invitation)).toBe('failed');
  });

  it('is given up after two days; no log and no history has an address, a name, a link or the password', async () => {
    const answers = Array.from({ length: MOST_MAIL_TRIES }, () => ({ code: 450 }));
    world.server.answer('data', ...answers);
    const invitation = await world.invite();
    const mailId = await mailOf();
    await world.skipping(settled);
    expect(await statusOf(invitation)).toBe('failed');
    const history = await world.historyOf(mailId);
    const waits = (history.events ?? []).flatMap(({ timerStartedEventAttributes: timer }) =>
      timer ? [Number(timer.startToFireTimeout?.seconds) * 1_000] : [],
    );
    expect(waits).toHaveLength(MAIL_WAITS_MS.length);
    await world.replay(history);
    for (const text of [JSON.stringify(history), world.log()]) {
      for (const secret of ['ada@example.org', 'Lovelace', '/i#', PASSWORD, 'words of the mail server']) {
        expect(text).not.toContain(secret);
      }
    }
  });

  it('is not sent to whoever has stopped it, of that company and to that address alone', async () => {
    await world.invite();
    await settled();
    const [first] = world.server.received as [ReceivedMail];
    await world.records.mails.stop(stopIn(first), Date.now());
    const stopped = await world.invite();
    const { candidate } = stopped;
    await world.invite({ candidate: { ...candidate, email: 'grace@example.org' } });
    await settled();
    expect(world.server.received.map(({ to }) => to[0])).toEqual(['ada@example.org', 'grace@example.org']);
    expect(await statusOf(stopped)).toBe('stopped');
    await world.records.mails.resume(stopIn(first));
  });

  it('is not sent once it is cancelled', async () => {
    await dispatch.close();
    const invitation = await world.invite();
    await world.records.invitations.cancel(invitation.id, Date.now());
    dispatch = world.dispatch();
    await settled();
    expect(world.server.received).toEqual([]);
    expect(await statusOf(invitation)).toBeNull();
  });

  it('comes with another link when that is renewed', async () => {
    const invitation = await world.invite();
    await settled();
    const renewed = { tokenSha256: randomUUID(), expiresAt: Date.now() + 1e9, at: Date.now() };
    await world.records.invitations.renew(invitation.id, renewed);
    await settled();
    const [first, second] = world.server.received as [ReceivedMail, ReceivedMail];
    expect(await leadsTo(tokenIn(first))).toMatchObject({ isReplaced: true });
    expect(await leadsTo(tokenIn(second))).toMatchObject({ isReplaced: false });
    expect(first.mail.messageId).not.toBe(second.mail.messageId);
  });

  it('is not what stops news to a member', async () => {
    const invitation = await world.invite({ sendEmail: false });
    await world.records.invitations.requestTime(invitation.id, { text: 'More', at: Date.now() });
    await settled();
    expect(world.server.received).toMatchObject([{ to: ['boss@example.org'] }]);
    const [news] = world.server.received as [ReceivedMail];
    await world.records.mails.stop(stopIn(news), Date.now());
    const another = await world.invite();
    await world.records.invitations.requestTime(another.id, { text: 'More', at: Date.now() });
    await settled();
    expect(world.server.received.map(({ to }) => to[0])).toEqual(['boss@example.org', 'ada@example.org']);
    await world.records.mails.resume(stopIn(news));
  });
});
