import { randomUUID } from 'node:crypto';
import type { External } from '../../src/domain/invitations/invitation.ts';
import type { NewInvitation } from '../../src/records/invitation.ts';
import { ENGINES } from '../support/database/places.ts';
import { anInvitation } from '../support/records/invitation.ts';
import { batch, message, type TemporaryRecords, temporaryRecords, user } from '../support/records/records.ts';
import { aKey, aWebhook } from '../support/webhooks/stored.ts';

const NOW = 1_700_000_000_000;
const DAY = 24 * 3600_000;

const EXTERNAL: External = {
  provider: 'ats',
  candidateId: null,
  applicationId: 'a-1',
  jobId: null,
  profileUrl: null,
};

describe.each(ENGINES)('invitations on %s', (engine) => {
  let store: TemporaryRecords;
  beforeAll(async () => {
    store = await temporaryRecords(engine);
  });
  afterAll(() => store.remove());

  async function made(change: Partial<NewInvitation> = {}) {
    const invitation = anInvitation(change);
    await store.records.invitations.create([invitation]);
    return invitation;
  }

  function accept(id: string, { at = NOW, candidateId = randomUUID() } = {}) {
    const nickname = `guest-${candidateId.slice(0, 8)}`;
    return store.records.invitations.accept(id, {
      candidate: user({ id: candidateId, email: null, passwordHash: null, nickname }),
      interviewId: `interview-${candidateId}`,
      noticeDays: 0,
      at,
    });
  }

  it('are as they were ordered, and are found by their link', async () => {
    const { tokenSha256, ...invitation } = await made({
      candidate: {
        firstName: '=1+1',
        lastName: null,
        preferredName: 'Ada',
        email: 'ada@example.org',
        locale: 'ru',
      },
      external: {
        ...EXTERNAL,
        applicationId: 'as-ordered',
        candidateId: 'c',
        jobId: 'j',
        profileUrl: 'https://x',
      },
      validFrom: NOW + 1,
      redirectUrl: 'https://company.example/done',
      sendEmail: true,
      createdBy: 'user-9',
    });
    const found = await store.records.invitations.findByLink(tokenSha256);
    expect(found).toEqual({
      isReplaced: false,
      invitation: {
        ...invitation,
        status: 'created',
        timeRequest: null,
        emailStatus: null,
        openedAt: null,
        acceptedAt: null,
        finishedAt: null,
        candidateId: null,
        interviewId: null,
      },
    });
    expect(await store.records.invitations.findByLink('none')).toBeNull();
  });

  it('are one by their natural key, whoever else orders the same at the same moment', async () => {
    const orders = Array.from({ length: 8 }, () => anInvitation({ external: EXTERNAL }));
    const made = await Promise.all(orders.map((one) => store.records.invitations.create([one])));
    const [first] = made.flat();
    expect(new Set(made.flat().map(({ id }) => id))).toEqual(new Set([first?.id]));
    expect(made.flat().filter(({ isNew }) => isNew)).toHaveLength(1);
    const winner = orders.find(({ id }) => id === first?.id);
    const links = await Promise.all(
      orders.map(({ tokenSha256 }) => store.records.invitations.findByLink(tokenSha256)),
    );
    expect(links.filter((link) => link !== null)).toHaveLength(1);
    expect(winner).toBeDefined();
    const others = [
      anInvitation({ external: EXTERNAL, packageId: 'other' }),
      anInvitation({ external: EXTERNAL, organisationId: 'other' }),
      anInvitation({ external: { ...EXTERNAL, provider: 'other' } }),
      anInvitation({ external: { ...EXTERNAL, applicationId: null, candidateId: 'a-1' } }),
      anInvitation(),
      anInvitation(),
    ];
    expect((await store.records.invitations.create(others)).every(({ isNew }) => isNew)).toBe(true);
  });

  it('are made in one go, in their order, those that are there already among them', async () => {
    const there = await made({ external: { ...EXTERNAL, applicationId: 'there' } });
    const list = Array.from({ length: 1_200 }, (_, index) =>
      anInvitation({ external: { ...EXTERNAL, applicationId: `many-${index}` } }),
    );
    const repeated = anInvitation({ external: { ...EXTERNAL, applicationId: 'there' } });
    const outcome = await store.records.invitations.create([...list, repeated]);
    expect(outcome).toEqual([...list.map(({ id }) => ({ id, isNew: true })), { id: there.id, isNew: false }]);
  });

  it('are opened once, and not once their time is up or they are cancelled', async () => {
    const { invitations } = store.records;
    const { id } = await made();
    expect(await Promise.all([invitations.open(id, NOW + 1), invitations.open(id, NOW + 2)])).toContain(true);
    expect(await invitations.open(id, NOW + 3)).toBe(false);
    expect(await invitations.find(id, 'main')).toMatchObject({ status: 'opened' });
    expect(await invitations.open((await made({ expiresAt: NOW })).id, NOW)).toBe(false);
    const cancelled = await made();
    expect(await invitations.cancel(cancelled.id, NOW)).toBe('cancelled');
    expect(await invitations.cancel(cancelled.id, NOW)).toBe('was_cancelled');
    expect(await invitations.open(cancelled.id, NOW)).toBe(false);
  });

  it('are accepted by one of several who try at once, and by all of them with one interview', async () => {
    const { id } = await made();
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => accept(id)));
    const judged = outcomes.map((one) => (one === 'taken' ? one : one.judged.kind));
    expect(judged.toSorted()).toEqual([...Array(5).fill('again'), 'new'].toSorted());
    const interviews = outcomes.map((one) => (one === 'taken' ? one : one.invitation.interviewId));
    expect(new Set(interviews).size).toBe(1);
    const { candidateId } = (await store.records.invitations.find(id, 'main')) ?? {};
    expect(await store.records.users.findById(candidateId ?? '')).toMatchObject({ passwordHash: null });
  });

  it('make nobody where they are not accepted', async () => {
    const candidateId = randomUUID();
    const { id } = await made({ expiresAt: NOW });
    expect(await accept(id, { candidateId })).toMatchObject({ judged: { kind: 'expired' } });
    expect(await store.records.users.findById(candidateId)).toBeNull();
    const other = await made();
    await store.records.users.create(
      user({ id: 'x', email: null, nickname: `guest-${candidateId.slice(0, 8)}` }),
    );
    expect(await accept(other.id, { candidateId })).toBe('taken');
    expect(await store.records.invitations.find(other.id, 'main')).toMatchObject({ status: 'created' });
  });

  it('cannot be changed or cancelled once they are accepted', async () => {
    const { invitations } = store.records;
    const { id } = await made();
    expect(await invitations.change(id, { additionalTimePercent: 50 })).toBe(true);
    expect(await invitations.requestTime(id, { text: 'More, please', at: NOW })).toBe(true);
    expect(await invitations.requestTime(id, { text: 'Even more', at: NOW })).toBe(false);
    await accept(id);
    expect(await invitations.change(id, { additionalTimePercent: 60 })).toBe(false);
    expect(await invitations.cancel(id, NOW)).toBe('accepted');
    expect(await invitations.find(id, 'main')).toMatchObject({
      additionalTimePercent: 50,
      timeRequest: { text: 'More, please', at: NOW },
    });
  });

  it('wait again after they were renewed, and then have one link', async () => {
    const { invitations } = store.records;
    const { id, tokenSha256 } = await made();
    await invitations.open(id, NOW);
    await invitations.cancel(id, NOW);
    const renewed = { tokenSha256: randomUUID(), expiresAt: NOW + DAY, at: NOW };
    await invitations.renew(id, renewed);
    expect(await invitations.findByLink(tokenSha256)).toMatchObject({ isReplaced: true });
    expect(await invitations.findByLink(renewed.tokenSha256)).toMatchObject({
      isReplaced: false,
      invitation: { id, status: 'opened', expiresAt: NOW + DAY },
    });
    await accept(id);
    await invitations.renew(id, { ...renewed, tokenSha256: randomUUID(), expiresAt: NOW + 9 * DAY });
    expect(await invitations.find(id, 'main')).toMatchObject({ status: 'accepted', expiresAt: NOW + DAY });
  });

  it('expire once, and go when their own time is over', async () => {
    const { invitations } = store.records;
    const inTime = { organisationId: 'expiring', createdAt: NOW - 9, expiresAt: NOW - 2 };
    const [one, accepted] = [await made(inTime), await made(inTime)];
    await accept(accepted.id, { at: NOW - 5 });
    const expired = (await invitations.expire(NOW - 1, 100)).map(({ id }) => id);
    expect(expired).toContain(one.id);
    expect(expired).not.toContain(accepted.id);
    expect(await invitations.expire(NOW - 1, 100)).toEqual([]);
    expect(await invitations.removeEnded(NOW - 2)).toBe(0);
    expect(await invitations.removeEnded(NOW - 1)).toBeGreaterThan(0);
    expect(await invitations.find(one.id, 'expiring')).toBeNull();
    expect(await invitations.findByLink(one.tokenSha256)).toBeNull();
    expect(await invitations.find(accepted.id, 'expiring')).not.toBeNull();
  });

  it('are listed by how they stand at that moment, whether it was noted or not', async () => {
    const { invitations, events } = store.records;
    const organisationId = 'listed';
    const inOrder = await Promise.all(
      Array.from({ length: 6 }, (_, index) => made({ organisationId, createdAt: NOW - 9 + index })),
    );
    const [created, opened, accepted, finished, expired, cancelled] = inOrder.map(({ id }) => id) as [
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    await invitations.open(opened, NOW);
    await invitations.change(expired, { expiresAt: NOW + 1 });
    await invitations.cancel(cancelled, NOW);
    await accept(accepted);
    await accept(finished);
    const { interviewId = '', candidateId = '' } = (await invitations.find(finished, organisationId)) ?? {};
    const ended = { state: 'finished', finishedAt: NOW } as const;
    const plan = { interviewId: interviewId ?? '', candidateId: candidateId ?? '' };
    await events.append(batch([message(1)], { plan, view: ended }));
    const listed = async (is: 'created' | 'opened' | 'accepted' | 'finished' | 'expired' | 'cancelled') =>
      (
        await invitations.list({ organisationId, status: { is, at: NOW + 2 } }, { limit: 9 })
      )?.invitations.map(({ id }) => id);
    expect({
      created: await listed('created'),
      opened: await listed('opened'),
      accepted: await listed('accepted'),
      finished: await listed('finished'),
      expired: await listed('expired'),
      cancelled: await listed('cancelled'),
    }).toEqual({
      created: [created],
      opened: [opened],
      accepted: [accepted],
      finished: [finished],
      expired: [expired],
      cancelled: [cancelled],
    });
    const all = await invitations.list({ organisationId }, { limit: 4 });
    const rest = await invitations.list({ organisationId }, { limit: 4, cursor: all?.nextCursor ?? '' });
    expect([...(all?.invitations ?? []), ...(rest?.invitations ?? [])].map(({ id }) => id)).toEqual(
      inOrder.map(({ id }) => id).toReversed(),
    );
    expect(await invitations.list({ organisationId }, { limit: 4, cursor: 'none' })).toBeNull();
  });

  it('are word for the webhooks of their organisation, with what it tells of them, and it goes with them', async () => {
    const { invitations, webhooks, deliveries } = store.records;
    const organisationId = 'told';
    const events = [
      'invitation.opened',
      'invitation.accepted',
      'invitation.expired',
      'invitation.cancelled',
    ] as const;
    const webhook = aWebhook({ organisationId, events: [...events] });
    await webhooks.create(webhook, aKey());
    const told = async () => {
      const page = await deliveries.list(webhook.id, {}, { limit: 20 });
      return page?.deliveries.map(({ type }) => type).toSorted();
    };
    const inOrder = { organisationId, createdAt: NOW - 9 };
    const [one, other] = [await made(inOrder), await made({ ...inOrder, expiresAt: NOW - 5 })];
    await invitations.open(one.id, NOW);
    await invitations.open(one.id, NOW + 1);
    await accept(one.id);
    await invitations.expire(NOW, 100);
    await invitations.renew(other.id, { tokenSha256: randomUUID(), expiresAt: NOW + DAY, at: NOW });
    await invitations.cancel(other.id, NOW);
    await invitations.cancel(other.id, NOW);
    expect(await told()).toEqual([
      'invitation.accepted',
      'invitation.cancelled',
      'invitation.expired',
      'invitation.opened',
    ]);
    await invitations.removeEnded(NOW + 1);
    expect(await told()).toEqual(['invitation.accepted', 'invitation.opened']);
    await invitations.eraseOf((await invitations.find(one.id, organisationId))?.candidateId ?? '');
    expect(await told()).toEqual([]);
  });

  it('find their interviews by name, address and what other systems say, and go with them', async () => {
    const { invitations, events, interviews } = store.records;
    const { id, tokenSha256 } = await made({
      candidate: {
        firstName: 'Grace',
        lastName: 'Hopper',
        preferredName: 'Amazing',
        email: 'Grace@Navy.example',
        locale: null,
      },
      external: { ...EXTERNAL, applicationId: 'COBOL-1959' },
    });
    await accept(id);
    const { interviewId, candidateId } = (await invitations.find(id, 'main')) ?? {};
    if (!interviewId || !candidateId) throw new Error('it is not accepted');
    await events.append(batch([message(1)], { plan: { interviewId, candidateId } }));
    for (const q of ['grace hop', 'AMAZ', 'grace@navy', 'cobol-1959']) {
      const found = await interviews.list({ q }, { limit: 9 });
      expect([q, found?.interviews.map((one) => one.id)]).toEqual([q, [interviewId]]);
    }
    expect((await interviews.list({ q: 'hopper_grace' }, { limit: 9 }))?.interviews).toEqual([]);
    expect((await invitations.ofInterviews([interviewId])).get(interviewId)?.id).toBe(id);
    expect(await invitations.ofCandidate(candidateId)).toMatchObject([{ id }]);
    await interviews.anonymise(interviewId, { reportJson: null, at: NOW });
    expect(await invitations.find(id, 'main')).toBeNull();
    expect(await invitations.findByLink(tokenSha256)).toBeNull();
  });
});
