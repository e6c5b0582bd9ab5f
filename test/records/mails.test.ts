import { randomUUID } from 'node:crypto';
import type { InterviewEvent } from '../../src/domain/interview/events.ts';
import { MAIN_ORGANISATION } from '../../src/domain/organisations.ts';
import type { NewInvitation } from '../../src/records/invitation.ts';
import type { MailToSend } from '../../src/records/mail.ts';
import { ENGINES } from '../support/database/places.ts';
import { aMail, ordered } from '../support/mail/stored.ts';
import { batch, message, type TemporaryRecords, temporaryRecords, user } from '../support/records/records.ts';
import { aKey, aWebhook } from '../support/webhooks/stored.ts';

const FOREVER = Number.MAX_SAFE_INTEGER;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 10, 10);

describe.each(ENGINES)('what is to be told by mail (%s)', (engine) => {
  let store: TemporaryRecords;
  let at: number;

  beforeEach(() => {
    at = NOW;
  });
  beforeAll(async () => {
    store = await temporaryRecords(engine, { hasMail: true });
    const { content } = aMail();
    const whose = { organisationId: MAIN_ORGANISATION, createdAt: NOW };
    await store.records.packages.create({ id: 'package-1', ...whose, content });
    const people = [
      { id: 'boss', role: 'admin', email: 'boss@example.org', createdAt: 1 },
      { id: 'chief', role: 'admin', email: 'chief@example.org', createdAt: 2 },
      { id: 'ivan', role: 'interviewer', email: 'ivan@example.org', locale: 'ru' },
      { id: 'candidate', role: 'candidate', email: 'candidate@example.org' },
    ] as const;
    for (const person of people) await store.records.users.create(user({ ...person, nickname: person.id }));
  });
  // None is left for the next test.
  afterEach(async () => {
    const { mails } = store.records;
    for (const due of await mails.due(FOREVER, 100)) await mails.end(due, 'withdrawn');
    await mails.removeBefore(FOREVER);
  });
  afterAll(() => store.remove());

  async function made(change: Partial<NewInvitation> = {}): Promise<NewInvitation> {
    const invitation = ordered({ createdAt: NOW, expiresAt: NOW + 30 * DAY, ...change });
    await store.records.invitations.create([invitation]);
    return invitation;
  }

  async function waiting(): Promise<MailToSend[]> {
    const { mails } = store.records;
    const due = await mails.due(FOREVER, 100);
    const found = await Promise.all(due.map(({ mailId }) => mails.find(mailId, at)));
    return found.flatMap((mail) => mail ?? []);
  }

  const told = async () => (await waiting()).map(({ kind, to }) => `${kind} ${to.email}`).toSorted();

  async function sent(sentAt = NOW): Promise<void> {
    const tried = { at: sentAt, fault: null, isForGood: false };
    for (const { mailId } of await store.records.mails.due(FOREVER, 100)) {
      await store.records.mails.keep({ mailId, tried, tries: 1, step: { kind: 'sent' } });
    }
  }

  async function accepted({ id }: NewInvitation): Promise<string> {
    const interviewId = `interview-${id}`;
    const candidate = user({
      id: `c-${id}`,
      email: null,
      passwordHash: null,
      nickname: `guest-${id.slice(0, 8)}`,
    });
    await store.records.invitations.accept(id, { candidate, interviewId, noticeDays: 0, at });
    return interviewId;
  }

  const statusOf = async ({ id }: NewInvitation) =>
    (await store.records.invitations.find(id, MAIN_ORGANISATION))?.emailStatus;

  it('is a link, to whoever is invited with an address and was to be mailed', async () => {
    const invitation = await made({ createdBy: 'ivan' });
    await made({ sendEmail: false });
    await made({ candidate: { ...invitation.candidate, email: null } });
    expect(await waiting()).toMatchObject([
      {
        ...{
          kind: 'invitation',
          to: { email: 'ada@example.org', locale: null },
          contact: 'ivan@example.org',
        },
        ...{ organisation: { id: MAIN_ORGANISATION, name: expect.any(String) }, tries: 0 },
        invitation: { id: invitation.id },
        content: { name: 'Back end, middle' },
      },
    ]);
    expect(await statusOf(invitation)).toBe('waiting');
    await sent();
    expect(await statusOf(invitation)).toBe('sent');
    expect(await told()).toEqual([]);
  });

  it('is nothing where no mail is sent', async () => {
    const without = await temporaryRecords(engine);
    const invitation = ordered({ packageId: 'p' });
    await without.records.invitations.create([invitation]);
    await without.records.invitations.requestTime(invitation.id, { text: 'More', at: NOW });
    expect(await without.records.mails.due(FOREVER, 9)).toEqual([]);
    const found = await without.records.invitations.find(invitation.id, MAIN_ORGANISATION);
    expect(found).toMatchObject({ sendEmail: true, emailStatus: null });
    await without.remove();
  });

  it('is not what was ordered a second time', async () => {
    const external = {
      provider: 'ats',
      applicationId: 'a',
      candidateId: null,
      jobId: null,
      profileUrl: null,
    };
    await made({ external });
    await made({ external });
    expect(await told()).toEqual(['invitation ada@example.org']);
  });

  it('has a link of its own, beside the one that the company has', async () => {
    const invitation = await made();
    const [mail] = (await waiting()) as [MailToSend & { kind: 'invitation' }];
    expect(await store.records.mails.addLink(mail, { tokenSha256: 'mailed', at })).toBe(true);
    for (const token of ['mailed', invitation.tokenSha256]) {
      const found = await store.records.invitations.findByLink(token);
      expect(found).toMatchObject({ isReplaced: false, invitation: { id: invitation.id } });
    }
    await store.records.invitations.renew(invitation.id, { tokenSha256: 'new', expiresAt: NOW + DAY, at });
    expect(await store.records.invitations.findByLink('mailed')).toMatchObject({ isReplaced: true });
    expect(await store.records.mails.addLink(mail, { tokenSha256: 'late', at })).toBe(true);
  });

  it('is the new link alone, where it is renewed before the first was sent', async () => {
    const { invitations } = store.records;
    const invitation = await made();
    const renewed = { tokenSha256: 'another', expiresAt: NOW + 9 * DAY, at: NOW + 1 };
    await invitations.renew(invitation.id, renewed);
    await invitations.renew(invitation.id, renewed).catch(() => undefined);
    expect(await told()).toEqual(['invitation ada@example.org']);
    await sent();
    await accepted(invitation);
    at += 10;
    await invitations.renew(invitation.id, { ...renewed, tokenSha256: 'newer', at });
    expect(await waiting()).toMatchObject([{ kind: 'invitation', invitation: { status: 'accepted' } }]);
  });

  it('is nothing any more once it is cancelled, accepted or expired', async () => {
    const [cancelled, taken, expired] = [await made(), await made(), await made({ expiresAt: NOW + HOUR })];
    const mails = (await waiting()) as (MailToSend & { kind: 'invitation' })[];
    await store.records.invitations.cancel(cancelled.id, at);
    await accepted(taken);
    at = NOW + 2 * HOUR;
    expect(await told()).toEqual([]);
    for (const mail of mails) {
      expect(await store.records.mails.addLink(mail, { tokenSha256: randomUUID(), at })).toBe(false);
    }
    expect(await store.records.invitations.findByLink(expired.tokenSha256)).not.toBeNull();
  });

  it('is a reminder, once, three days before the end, to whoever was sent theirs and has not accepted', async () => {
    const { invitations } = store.records;
    const remind = async () => {
      await invitations.remind(at, 100);
      return told();
    };
    const [soon, renewed, taken] = [await made(), await made(), await made()];
    const long = await made({ expiresAt: NOW + 90 * DAY });
    await sent();
    const unsent = await made();
    await store.records.mails.end(
      { mailId: (await store.records.mails.due(FOREVER, 9))[0]?.mailId ?? '' },
      'failed',
    );
    await accepted(taken);
    at = NOW + 26 * DAY;
    expect(await remind()).toEqual([]);
    at = NOW + 27 * DAY + 1;
    await invitations.renew(renewed.id, { tokenSha256: 'n', expiresAt: at + 2 * DAY, at });
    expect(await remind()).toEqual(['invitation ada@example.org', 'reminder ada@example.org']);
    expect(await remind()).toHaveLength(2);
    await sent(at);
    expect(await remind()).toEqual([]);
    // Renewed a day ago, so it is reminded of by itself.
    at += DAY;
    expect(await waiting()).toEqual([]);
    expect(await remind()).toEqual(['reminder ada@example.org']);
    const ids = (await waiting()).map((mail) => 'invitation' in mail && mail.invitation.id);
    expect(ids).toEqual([renewed.id]);
    for (const one of [soon, long, unsent]) expect(await statusOf(one)).not.toBeUndefined();
  });

  it('is that more time is asked for, to the member who has invited, else to the admins', async () => {
    const { invitations } = store.records;
    const [one, other, left] = [
      await made({ createdBy: 'ivan', sendEmail: false }),
      await made({ sendEmail: false }),
      await made({ sendEmail: false, createdBy: 'candidate' }),
    ];
    await invitations.requestTime(one.id, { text: 'More', at });
    await invitations.requestTime(one.id, { text: 'More still', at });
    expect(await waiting()).toMatchObject([{ kind: 'time_request', userId: 'ivan', to: { locale: 'ru' } }]);
    await sent();
    await invitations.requestTime(other.id, { text: 'More', at });
    expect(await told()).toEqual(['time_request boss@example.org', 'time_request chief@example.org']);
    await sent();
    await invitations.requestTime(left.id, { text: 'More', at });
    await store.records.users.move('boss', { organisationId: MAIN_ORGANISATION, role: 'candidate' });
    expect(await told()).toEqual(['time_request chief@example.org']);
    await store.records.users.move('boss', { organisationId: MAIN_ORGANISATION, role: 'admin' });
  });

  it('is that a report is ready, once, of interviews to which somebody was invited', async () => {
    const interviewId = await accepted(await made({ createdBy: 'ivan', sendEmail: false }));
    const finished = (seq: number, ms = seq) =>
      ({ seq, at: at + ms, type: 'finished', data: { reportSha256: 'abc' } }) as InterviewEvent;
    const append = (events: InterviewEvent[], plan: object) =>
      store.records.events.append(batch(events, { plan }));
    await append([message(1), finished(2)], { interviewId: 'of nobody' });
    for (const _ of [1, 2]) await append([message(1), finished(2)], { interviewId });
    const due = await store.records.mails.due(FOREVER, 9);
    expect(due).toHaveLength(1);
    // Gives way to another event before anybody has begun to tell it.
    await append([{ ...message(2), at: at + 50 }], { interviewId });
    expect(await store.records.mails.due(FOREVER, 9)).toEqual([]);
    await append([finished(3, 60)], { interviewId });
    expect(await told()).toEqual(['report_ready ivan@example.org']);
    await append([{ ...message(3), at: at + 90 }, finished(4, 91)], { interviewId });
    expect(await told()).toEqual(['report_ready ivan@example.org']);
    await store.records.interviews.anonymise(interviewId, { reportJson: null, at });
    expect(await store.records.mails.due(FOREVER, 9)).toEqual([]);
  });

  it('is that a webhook is disabled, to the admins', async () => {
    const { webhooks, announcements, deliveries } = store.records;
    const webhook = aWebhook({ organisationId: MAIN_ORGANISATION });
    await webhooks.create(webhook, aKey());
    await announcements.announce({
      ...{ organisationId: MAIN_ORGANISATION, type: 'report.ready', key: '', at, data: { sessionId: 's' } },
    });
    const [due] = await deliveries.due(FOREVER, 1);
    if (!due) throw new Error('nothing is due');
    const attempt = { at, httpStatus: 500, error: 'status' as const, retryAfterMs: null };
    const step = { kind: 'failed', disables: 'failing' } as const;
    for (const _ of [1, 2]) await deliveries.keepTry({ ...due, attempt, tries: 10, step });
    expect(await told()).toEqual(['webhook_disabled boss@example.org', 'webhook_disabled chief@example.org']);
    await webhooks.change(MAIN_ORGANISATION, webhook.id, { disabledAt: null, disabledBy: null });
    expect(await told()).toEqual([]);
    await webhooks.remove(MAIN_ORGANISATION, webhook.id);
    expect(await store.records.mails.due(FOREVER, 9)).toEqual([]);
  });

  it('is looked after later once somebody has begun it, and is over when it was sent', async () => {
    const { mails } = store.records;
    await made();
    const [due] = await mails.due(at, 1);
    if (!due) throw new Error('nothing is due');
    await mails.postpone({ ...due, begun: true }, { dueBy: at, dueAt: at + 10 });
    expect(await mails.due(at + 9, 1)).toEqual([]);
    expect(await mails.due(at + 10, 1)).toEqual([{ mailId: due.mailId, begun: true }]);
    const tried = { at, fault: 'timeout', isForGood: false } as const;
    await mails.keep({ mailId: due.mailId, tried, tries: 1, step: { kind: 'again', waitMs: 60_000 } });
    expect(await mails.find(due.mailId, at)).toMatchObject({ tries: 1 });
    expect(await mails.due(at + HOUR, 1)).toEqual([]);
    expect(await mails.due(at + 2 * HOUR, 1)).toHaveLength(1);
    await mails.end(due, 'stopped');
    expect(await mails.due(FOREVER, 1)).toEqual([]);
    expect(await mails.removeBefore(at)).toBe(0);
    expect(await mails.removeBefore(at + 1)).toBe(1);
  });

  it('is no news any more after a week in which nobody has sent it', async () => {
    await made();
    at = NOW + 7 * DAY;
    expect(await told()).toHaveLength(1);
    at += 1;
    expect(await told()).toEqual([]);
  });

  it('is stopped for one whom it bothers, until they take that back', async () => {
    const { mails } = store.records;
    for (const _ of [1, 2]) await mails.stop('invited:a', at);
    expect([await mails.isStopped('invited:a'), await mails.isStopped('news:a')]).toEqual([true, false]);
    await mails.resume('invited:a');
    expect(await mails.isStopped('invited:a')).toBe(false);
  });
});
