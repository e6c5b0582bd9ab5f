import { randomUUID } from 'node:crypto';
import { MAIN_ORGANISATION } from '../../src/domain/organisations.ts';
import type { Announcement } from '../../src/domain/webhooks/announcement.ts';
import type { Attempt } from '../../src/domain/webhooks/attempt.ts';
import type { Step } from '../../src/domain/webhooks/retries.ts';
import { ENGINES } from '../support/database/places.ts';
import { batch, message, type TemporaryRecords, temporaryRecords } from '../support/records/records.ts';

const AT = 1_700_000_000_000;
const FOREVER = Number.MAX_SAFE_INTEGER;
const DELIVERED: Step = { kind: 'delivered' };
const ATTEMPT: Attempt = { at: AT, httpStatus: 200, error: null, retryAfterMs: null };
const ORDER = {
  organisationId: MAIN_ORGANISATION,
  provider: 'workable' as const,
  callbackUrl: 'https://acme.workable.com/assessments/1',
};

describe.each(ENGINES)('orders of other systems (%s)', (engine) => {
  let store: TemporaryRecords;
  let invitationId: string;

  beforeEach(async () => {
    store = await temporaryRecords(engine);
    const packageId = randomUUID();
    invitationId = randomUUID();
    await store.records.invitations.create([
      {
        ...{ id: invitationId, organisationId: MAIN_ORGANISATION, createdAt: AT, createdBy: null },
        ...{ packageId, packageVersion: 1, expiresAt: AT + 1_000, tokenSha256: randomUUID() },
        candidate: { firstName: 'Ada', lastName: null, preferredName: null, email: null, locale: null },
        external: null,
        ...{ validFrom: null, additionalTimePercent: 0, redirectUrl: null, sendEmail: false },
      },
    ]);
  });
  afterEach(() => store.remove());

  const add = (change: object = {}, isNews = false) =>
    store.records.atsOrders.add({ ...ORDER, invitationId, ...change }, { isNews, at: AT });
  const due = () => store.records.atsOrders.due(FOREVER, 100);
  const announce = (change: Partial<Announcement> = {}) =>
    store.records.announcements.announce({
      ...{ organisationId: MAIN_ORGANISATION, type: 'invitation.cancelled', key: 'one', at: AT },
      data: { invitationId },
      ...change,
    });
  async function onlyOne(): Promise<{ orderId: string; news: number }> {
    const [one, ...others] = await due();
    if (!one || others.length > 0) throw new Error(`${others.length} others are due`);
    return one;
  }

  it('are remembered once for each place, and have nothing to tell at first', async () => {
    expect([await add(), await add(), await add({ callbackUrl: null })]).toEqual(['added', 'there', 'added']);
    expect(await due()).toEqual([]);
    expect(await add({ callbackUrl: 'https://acme.workable.com/assessments/2' }, true)).toBe('added');
    expect(await due()).toHaveLength(1);
  });

  it('are told of the same thing once, of another once more, and of a decision never', async () => {
    await add();
    for (const _ of [1, 2]) await announce();
    expect(await onlyOne()).toMatchObject({ news: 1 });
    await announce({ key: 'two' });
    expect(await onlyOne()).toMatchObject({ news: 2 });
    for (const type of ['interview.decided', 'integrity.reviewed', 'invitation.opened'] as const)
      await announce({ type });
    await announce({ type: 'report.updated', key: 'decision one' });
    expect(await onlyOne()).toMatchObject({ news: 2 });
  });

  it('have more to tell where something happens while they are told', async () => {
    await add();
    await announce();
    const { orderId, news } = await onlyOne();
    const { atsOrders } = store.records;
    expect(await atsOrders.take({ orderId })).toMatchObject({ ...ORDER, invitationId, news, tries: 0 });
    await announce({ key: 'two' });
    const tried = { orderId, attempt: ATTEMPT, news, tries: 1, step: DELIVERED };
    expect(await atsOrders.keepTry(tried)).toEqual({ hasMore: true });
    expect(await atsOrders.take({ orderId })).toMatchObject({ news: 2, tries: 0 });
    expect(await atsOrders.keepTry({ ...tried, news: 2 })).toEqual({ hasMore: false });
    expect([await due(), await atsOrders.take({ orderId })]).toEqual([[], null]);
  });

  it('are tried again later, are given up, and begin anew when that is asked for, or there is news', async () => {
    await add();
    await announce();
    const { atsOrders } = store.records;
    const { orderId, news } = await onlyOne();
    const again: Step = { kind: 'again', waitMs: 5_000 };
    await atsOrders.keepTry({ orderId, attempt: ATTEMPT, news, tries: 1, step: again });
    expect(await atsOrders.due(AT + 5_000, 10)).toEqual([]);
    expect(await atsOrders.take({ orderId })).toMatchObject({ tries: 1 });
    const failed: Step = { kind: 'failed', disables: 'failing' };
    await atsOrders.keepTry({ orderId, attempt: ATTEMPT, news, tries: 10, step: failed });
    expect(await atsOrders.counts(MAIN_ORGANISATION, 'workable')).toEqual({ pending: 0, failed: 1 });
    expect(await atsOrders.retry(MAIN_ORGANISATION, 'greenhouse', AT)).toBe(0);
    expect(await atsOrders.retry(MAIN_ORGANISATION, 'workable', AT)).toBe(1);
    expect(await atsOrders.take({ orderId })).toMatchObject({ tries: 0 });
    await atsOrders.giveUp({ orderId });
    expect(await due()).toEqual([]);
    await announce({ key: 'two' });
    expect(await atsOrders.take({ orderId })).toMatchObject({ news: 2, tries: 0 });
  });

  it('hear again of what an interview has decided anew, and of nothing of a practice', async () => {
    await add();
    const interviewId = 'interview-1';
    const candidate = { id: 'user-1', nickname: 'guest-1', email: null, passwordHash: null } as const;
    await store.records.invitations.accept(invitationId, {
      candidate: {
        ...candidate,
        ...{ organisationId: MAIN_ORGANISATION, role: 'candidate', locale: 'en', createdAt: AT },
        ...{ tokenGeneration: 0, keptToken: null },
      },
      ...{ interviewId, noticeDays: 0, at: AT },
    });
    await store.records.events.append(batch([message(1)]));
    expect(await onlyOne()).toMatchObject({ news: 1 });
    await store.records.events.append(batch([{ ...message(1), at: AT + 50_000 }]));
    expect(await onlyOne()).toMatchObject({ news: 2 });
    await store.records.events.append(batch([message(1)], { plan: { interviewId: 'p', practice: true } }));
    expect(await onlyOne()).toMatchObject({ news: 2 });
  });

  it('go with their invitation', async () => {
    await add();
    await announce();
    const { orderId, news } = await onlyOne();
    const { invitations, atsOrders } = store.records;
    await invitations.cancel(invitationId, AT);
    expect(await invitations.removeEnded(AT + 1)).toBe(1);
    expect([await due(), await atsOrders.take({ orderId })]).toEqual([[], null]);
    const tried = { orderId, attempt: ATTEMPT, news, tries: 1, step: DELIVERED };
    expect(await atsOrders.keepTry(tried)).toEqual({ hasMore: false });
  });

  it('have a token of each organisation and system, and what went wrong there last', async () => {
    const { atsConnections } = store.records;
    const whose = { organisationId: MAIN_ORGANISATION, provider: 'ashby' as const };
    const fault = { at: AT, call: 'list_tests', errors: ['x'], invitationId: null };
    await atsConnections.keepFault(whose, fault);
    expect(await atsConnections.token(whose)).toBeNull();
    await atsConnections.setToken(whose, new Uint8Array([1, 2]), AT);
    expect([...((await atsConnections.token(whose)) ?? [])]).toEqual([1, 2]);
    expect(await atsConnections.list(MAIN_ORGANISATION)).toEqual([
      { provider: 'ashby', tokenSetAt: AT, fault },
    ]);
    await atsConnections.setToken(whose, null, AT);
    expect(await atsConnections.list(MAIN_ORGANISATION)).toEqual([
      { provider: 'ashby', tokenSetAt: null, fault },
    ]);
    expect(await atsConnections.token({ ...whose, organisationId: 'another' })).toBeNull();
  });
});
